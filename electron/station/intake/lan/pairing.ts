import { createHash, createHmac, randomBytes, randomInt, scrypt, timingSafeEqual, X509Certificate } from 'node:crypto'
import { tagAlphabet } from '../../../../shared/label/tag.ts'

const codeLength = 8

/**
 * Work for one guess of a code (RFC 7914): 64 MiB and some 0.2 s. With 23⁸ codes and sessions of hours, what a listener
 * on the network records is of no use to him before the session is over.
 */
const stretching = { N: 2 ** 16, r: 8, p: 1, maxmem: 128 * 1024 * 1024 }

/** A code to type: the characters of asset tags, which sit on the same keys of every layout. */
export const newCode = (): string =>
  Array.from({ length: codeLength }, () => tagAlphabet.charAt(randomInt(tagAlphabet.length))).join('')

/** A typed code without the blanks and dashes it may be shown with; null when it can't be one. */
export function parseCode(text: string): string | null {
  const code = text.replaceAll(/[\s-]/g, '').toUpperCase()
  return code.length === codeLength && Array.from(code).every((one) => tagAlphabet.includes(one)) ? code : null
}

export const newNonce = (): string => randomBytes(32).toString('base64url')

/** SHA-256 of a certificate's public key (SPKI), base64: what `curl --pinnedpubkey sha256//…` compares. */
export function fingerprintOf(certificate: X509Certificate): string {
  const key = certificate.publicKey.export({ type: 'spki', format: 'der' })
  return createHash('sha256').update(key).digest('base64')
}

/**
 * The secret that both ends make of the code. The key of the TLS certificate that each end sees goes in: somebody in
 * between shows another one, and then nothing that the ends prove to one another agrees.
 */
export function pairingKey(code: string, fingerprint: string, session: string): Promise<Buffer> {
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>()
  scrypt(code, `etabli pairing ${fingerprint} ${session}`, 32, stretching, (error, key) => {
    if (error === null) resolve(key)
    else reject(error)
  })
  return promise
}

const mark = (key: Buffer, text: string): string => createHmac('sha256', key).update(text).digest('base64url')

/** How a bench shows that it knows the code, before a machine sends anything. */
export const benchProof = (key: Buffer, nonce: string): string => mark(key, `bench ${nonce}`)

/** What a paired machine sends with every request of this session. */
export const sessionToken = (key: Buffer): string => mark(key, 'token')

/** Whether two secrets are the same, in a time that does not tell where they differ. */
export function isSameSecret(left: string, right: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(left), digest(right))
}

/** Everything a machine needs, in one text for a QR code. */
export function pairingText(url: string, code: string, fingerprint: string): string {
  const { host } = new URL(url)
  return `etabli://${host}/?${new URLSearchParams({ code, key: fingerprint }).toString()}`
}
