import { connect, type TLSSocket } from 'node:tls'

/** SHA-256 of a certificate as 64 hexadecimal digits. */
export type Fingerprint = string

/**
 * Whom a TLS connection must meet: the certificate that was seen when the printer was added, or, that first time,
 * whoever is there, whose certificate is then told. Printers sign their certificates themselves, so there is nobody
 * else to vouch for them.
 */
export type Pin = { readonly sha256: Fingerprint } | { readonly learn: (sha256: Fingerprint) => void }

/** The connection stands and somebody else is at its end; not a byte was sent. */
export class OtherCertificate extends Error {
  readonly code = 'certificate-changed'
}

/**
 * Connects by TLS and looks at the certificate before anything is sent.
 *
 * @throws OtherCertificate; or the system's error (`ECONNREFUSED`…), also when no TLS is spoken there.
 */
export function connectPinned(host: string, port: number, pin: Pin, timeLimitMs: number): Promise<TLSSocket> {
  const { promise, resolve, reject } = Promise.withResolvers<TLSSocket>()
  const socket = connect({
    host,
    port,
    // A self-signed certificate names no authority, and often not the address either: its fingerprint is what counts.
    rejectUnauthorized: false,
    // Office printers live long; what they send stays on the workshop's network and is pinned.
    minVersion: 'TLSv1.2',
    ...(/^[\d.]+$|:/.test(host) ? {} : { servername: host }),
  })
  socket.setTimeout(timeLimitMs, () => socket.destroy(new Error('no answer in time')))
  socket.once('error', reject)
  socket.once('secureConnect', () => {
    const sha256 = socket.getPeerX509Certificate()?.fingerprint256.replaceAll(':', '').toLowerCase()
    if (sha256 === undefined || ('sha256' in pin && pin.sha256 !== sha256)) {
      socket.destroy()
      reject(new OtherCertificate('another certificate than the one that was seen first'))
      return
    }
    if ('learn' in pin) pin.learn(sha256)
    socket.off('error', reject)
    resolve(socket)
  })
  return promise
}
