import type { Message, Wire } from '../../../shared/contract/wire.ts'

type End = Wire & { deliver(message: Message): void; hangUp(): void }

function end(): End {
  const listeners: ((message: Message) => void)[] = []
  const closers: (() => void)[] = []
  return {
    post: () => undefined,
    onMessage: (listener) => void listeners.push(listener),
    onClose: (listener) => void closers.push(listener),
    deliver: (message) => {
      for (const listener of listeners) listener(message)
    },
    hangUp: () => {
      for (const closer of closers) closer()
    },
  }
}

/**
 * Two ends of a wire inside one process, for the command line and tests. Messages are cloned as a port would clone
 * them and arrive in a later turn, so that code which works here works over a real port.
 */
export function inProcessWires(): { readonly client: Wire; readonly station: Wire; close(): void } {
  const left = end()
  const right = end()
  const carry = (target: End) => (message: Message) => {
    const copy = structuredClone(message)
    queueMicrotask(() => target.deliver(copy))
  }
  return {
    client: { ...left, post: carry(right) },
    station: { ...right, post: carry(left) },
    close() {
      left.hangUp()
      right.hangUp()
    },
  }
}
