/** How long a machine may take, and how many connections there may be. */
export type ListenerLimits = {
  readonly handshakeMs: number
  readonly headersMs: number
  /** For a whole request with its body. */
  readonly requestMs: number
  /** Without a byte in either direction. */
  readonly idleMs: number
  readonly connections: number
  readonly connectionsOfAddress: number
}

export const defaultListenerLimits: ListenerLimits = {
  handshakeMs: 10_000,
  headersMs: 10_000,
  requestMs: 120_000,
  idleMs: 20_000,
  connections: 256,
  connectionsOfAddress: 16,
}
