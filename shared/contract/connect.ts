import type { Client, Contract, Events } from './define.ts'
import { Refusal } from './refusal.ts'
import type { AnswerMessage, Wire } from './wire.ts'

type Waiting = { readonly resolve: (output: never) => void; readonly reject: (reason: Refusal) => void }

/**
 * The typed caller's side of a contract over a wire.
 *
 * A refusal rejects with {@link Refusal}; a wire that closes rejects everything still waiting with
 * `station-gone`, so that no caller waits for ever.
 */
export function connect<C extends Contract, E extends Events>(wire: Wire): Client<C, E> {
  const waiting = new Map<number, Waiting>()
  const listeners = new Map<string, Set<(payload: never) => void>>()
  let nextId = 1
  let isClosed = false

  const settle = (answer: AnswerMessage) => {
    const caller = waiting.get(answer.id)
    if (caller === undefined) return
    waiting.delete(answer.id)
    if (answer.ok) caller.resolve(answer.output as never)
    else caller.reject(new Refusal(answer.refusal))
  }
  const gone = () => new Refusal({ code: 'station-gone', what: 'The station stopped before it answered' })

  wire.onMessage((message) => {
    if (message.kind === 'answer') settle(message)
    else if (message.kind === 'event') {
      for (const listener of listeners.get(message.name) ?? []) listener(message.payload as never)
    }
  })
  wire.onClose(() => {
    isClosed = true
    for (const caller of waiting.values()) caller.reject(gone())
    waiting.clear()
  })

  return {
    call(name, input, grant) {
      if (isClosed) return Promise.reject(gone())
      const id = nextId++
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject })
        wire.post({ kind: 'call', id, name, input, ...(grant === undefined ? {} : { grant }) })
      })
    },
    on(name, listener) {
      const set = listeners.get(name) ?? new Set()
      listeners.set(name, set)
      set.add(listener)
      return () => void set.delete(listener)
    },
  }
}
