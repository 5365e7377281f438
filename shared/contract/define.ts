import type { z } from 'zod'

/** One call that the station answers: what it takes, what it gives, and the refusals it may answer with. */
export type Command = {
  readonly input: z.ZodType
  readonly output: z.ZodType
  readonly refusals: readonly string[]
}

/** Names of calls (`noun.verb`) to their definitions. */
export type Contract = Readonly<Record<string, Command>>

/** Names of events (past tense) to what they carry. */
export type Events = Readonly<Record<string, z.ZodType>>

/** Keeps the literal types of one command. */
export function command<I extends z.ZodType, O extends z.ZodType, const R extends readonly string[]>(definition: {
  input: I
  output: O
  refusals: R
}): { readonly input: I; readonly output: O; readonly refusals: R } {
  return definition
}

export type Input<C extends Contract, N extends keyof C> = z.input<C[N]['input']>
export type ParsedInput<C extends Contract, N extends keyof C> = z.output<C[N]['input']>
export type Output<C extends Contract, N extends keyof C> = z.output<C[N]['output']>
export type EventPayload<E extends Events, N extends keyof E> = z.output<E[N]>

/** What a station must implement: one function a command, taking parsed input. */
export type Handlers<C extends Contract> = {
  readonly [N in keyof C]: (input: ParsedInput<C, N>) => Output<C, N> | Promise<Output<C, N>>
}

/** A caller's side: ask, and listen. */
export type Client<C extends Contract, E extends Events> = {
  /** @param grant of people who answer for this command, where it needs them. */
  call<N extends keyof C & string>(name: N, input: Input<C, N>, grant?: string): Promise<Output<C, N>>
  on<N extends keyof E & string>(name: N, listener: (payload: EventPayload<E, N>) => void): () => void
}
