import type { Contract, EventPayload, Events, Handlers } from '../../../shared/contract/define.ts'
import { Refusal, type RefusalText } from '../../../shared/contract/refusal.ts'
import type { CallMessage, Wire } from '../../../shared/contract/wire.ts'

/** Where bugs go: logged once, in full, under an id that the caller is told. */
export type BugLog = (bug: { readonly id: string; readonly name: string; readonly error: unknown }) => void

/** A call whose input is parsed. */
export type GrantedCall = { readonly name: string; readonly input: unknown; readonly grant: string | null }

export type Server<E extends Events> = {
  /** Answers calls that come over this wire until it closes, and tells it every event. */
  attach(wire: Wire): void
  publish<N extends keyof E & string>(name: N, payload: EventPayload<E, N>): void
}

/**
 * Answers a contract over any number of wires. This is the trust boundary: input is parsed here with the strict
 * schema, an unknown name or key is refused, a {@link Refusal} with one of the command's codes passes as it is, and
 * anything else is a bug: it becomes `internal` with an id, and neither message nor path leaves the station.
 */
export function serve<C extends Contract, E extends Events>(
  contract: C,
  handlers: NoInfer<Handlers<C>>,
  options: {
    readonly newBugId: () => string
    readonly onBug: BugLog
    /** Refusals that any command may answer with, beside its own: a full disk meets whoever writes next. */
    readonly commonRefusals?: readonly string[]
    /** What stands around the work of each call: who does it, and whether they may. */
    readonly around?: (call: GrantedCall, work: () => unknown) => unknown
  },
): Server<E> {
  const wires = new Set<Wire>()

  const refuse = (name: string, error: unknown, allowed: readonly string[]): RefusalText => {
    if (error instanceof Refusal && allowed.includes(error.code)) return error.toText()
    const id = options.newBugId()
    options.onBug({ id, name, error })
    return { code: 'internal', what: `A fault in the station, recorded as ${id}` }
  }

  const answer = async (wire: Wire, call: CallMessage): Promise<void> => {
    const { id, name } = call
    const definition = Object.hasOwn(contract, name) ? contract[name] : undefined
    if (definition === undefined) {
      const refusal = { code: 'unknown-command', what: 'The station does not know this command', where: name }
      wire.post({ kind: 'answer', id, ok: false, refusal })
      return
    }
    const parsed = definition.input.safeParse(call.input)
    if (!parsed.success) {
      const [issue] = parsed.error.issues
      const where = [name, ...(issue?.path.map(String) ?? [])].join('.')
      const refusal = { code: 'bad-input', what: issue?.message ?? 'The input does not fit', where }
      wire.post({ kind: 'answer', id, ok: false, refusal })
      return
    }
    try {
      const handler = handlers[name] as (input: unknown) => unknown
      const work = () => handler(parsed.data)
      const granted = { name, input: parsed.data, grant: typeof call.grant === 'string' ? call.grant : null }
      const output = await (options.around === undefined ? work() : options.around(granted, work))
      wire.post({ kind: 'answer', id, ok: true, output })
    } catch (error) {
      wire.post({
        kind: 'answer',
        id,
        ok: false,
        refusal: refuse(name, error, [...definition.refusals, ...(options.commonRefusals ?? [])]),
      })
    }
  }

  return {
    attach(wire) {
      wires.add(wire)
      wire.onMessage((message) => {
        if (message.kind === 'call') void answer(wire, message)
      })
      wire.onClose(() => void wires.delete(wire))
    },
    publish(name, payload) {
      for (const wire of wires) wire.post({ kind: 'event', name, payload })
    },
  }
}
