import type { FirstAnswers } from './ask-first.ts'
import type { Client, Contract, EventPayload, Events, Input, Output } from './define.ts'
import { Refusal, type RefusalText } from './refusal.ts'
import type { ShellContract, ShellEvents } from './shell.ts'
import type { StationContract, StationEvents } from './station.ts'

/** Electron's context bridge drops every property of an Error but its message, so refusals cross as data. */
export type Outcome<T> =
  | { readonly ok: true; readonly output: T }
  | { readonly ok: false; readonly refusal: RefusalText }

/** One contract as the page sees it. */
export type BridgedClient<C extends Contract, E extends Events> = {
  call<N extends keyof C & string>(name: N, input: Input<C, N>, grant?: string): Promise<Outcome<Output<C, N>>>
  on<N extends keyof E & string>(name: N, listener: (payload: EventPayload<E, N>) => void): () => void
}

/** The whole of what the preload puts on `window.etabli`. */
export type Bridge = {
  readonly isSandboxed: boolean
  readonly station: BridgedClient<StationContract, StationEvents>
  readonly shell: BridgedClient<ShellContract, ShellEvents>
  /** Asked by the preload for this page load; {@link askFirst}. */
  readonly first: FirstAnswers
  /** Called each time a station answers through a fresh port: what the page knows may be stale. */
  onConnected(listener: () => void): () => void
}

/** Gives a bridged contract its ordinary face back: refusals reject with {@link Refusal}. */
export function fromBridge<C extends Contract, E extends Events>(bridged: BridgedClient<C, E>): Client<C, E> {
  return {
    on: (name, listener) => bridged.on(name, listener),
    async call(name, input, grant) {
      const outcome = await bridged.call(name, input, grant)
      if (outcome.ok) return outcome.output
      throw new Refusal(outcome.refusal)
    },
  }
}
