import type { Duplex } from 'node:stream'
import { Agent } from 'node:https'
import { connect, type ConnectionOptions } from 'node:tls'
import { fingerprintOf } from '../station/intake/lan/pairing.ts'

/** The bench at the other end is not the one that was there before, or not the one of the pairing text. */
export class OtherBenchError extends Error {
  constructor() {
    super('the bench at this address shows another key')
    this.name = 'OtherBenchError'
  }
}

export type PinnedAgent = {
  readonly agent: Agent
  /** The key that the bench showed: SHA-256, base64; null before the first connection. */
  fingerprint(): string | null
}

const handshakeMs = 10_000

/**
 * Connections that are made to one key only, checked before a byte of a request leaves this machine. The names and dates
 * of the certificate say nothing: a bench has no name that an authority could know, and clocks of old machines are wrong.
 *
 * @param expected the key's fingerprint; null takes the first key that is shown, for a caller who then proves by the
 *   code whose it is.
 * @param through where to connect in place of the address in the URL.
 */
export function pinnedAgent(
  expected: string | null,
  through: { readonly host: string; readonly port: number } | undefined,
): PinnedAgent {
  let pinned = expected
  const agent = new Agent({ keepAlive: true, maxSockets: 4 })
  agent.createConnection = (options, callback) => {
    const socket = connect({
      ...(options as ConnectionOptions),
      ...through,
      rejectUnauthorized: false,
      minVersion: 'TLSv1.2',
      timeout: handshakeMs,
    })
    const give = callback as ((error: Error | null, stream?: Duplex) => void) | undefined
    const fail = (error: Error) => {
      socket.destroy()
      give?.(error)
    }
    socket.once('error', fail)
    socket.once('timeout', () => fail(new Error('the bench does not answer')))
    socket.once('secureConnect', () => {
      socket.off('error', fail)
      socket.setTimeout(0)
      const certificate = socket.getPeerX509Certificate()
      const shown = certificate === undefined ? null : fingerprintOf(certificate)
      if (shown === null || (pinned !== null && shown !== pinned)) return fail(new OtherBenchError())
      pinned = shown
      give?.(null, socket)
    })
    return undefined
  }
  return { agent, fingerprint: () => pinned }
}
