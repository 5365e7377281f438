import type { RefusalText } from './refusal.ts'

/** A call on its way to the station. */
export type CallMessage = {
  readonly kind: 'call'
  readonly id: number
  readonly name: string
  readonly input: unknown
  /** What `person.grant` gave for this very command and input; spent by this call. */
  readonly grant?: string | undefined
}
/** The station's answer to the call with the same id. */
export type AnswerMessage =
  | { readonly kind: 'answer'; readonly id: number; readonly ok: true; readonly output: unknown }
  | { readonly kind: 'answer'; readonly id: number; readonly ok: false; readonly refusal: RefusalText }
/** Something that happened, told to every caller. */
export type EventMessage = { readonly kind: 'event'; readonly name: string; readonly payload: unknown }
export type Message = CallMessage | AnswerMessage | EventMessage

/** The one thing a transport offers; MessagePorts, a child process's pipe and plain functions all fit it. */
export type Wire = {
  post(message: Message): void
  /** Called with every message from the other end, in order. */
  onMessage(listener: (message: Message) => void): void
  /** Called once when the other end is gone. */
  onClose(listener: () => void): void
}
