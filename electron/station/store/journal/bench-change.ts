import type { BenchEvent } from './device-events.ts'
import { appendEvents } from './journal.ts'
import { appendCommand, type CommandDraft } from './outbox.ts'
import type { Act, Store } from '../store.ts'

/** Puts a change of the bench's own matters into outbox and journal. Only inside the transaction that makes it. */
export function recordBenchChange(store: Store, act: Act, kind: CommandDraft['kind'], event: BenchEvent): void {
  const command = appendCommand(store, act, { kind, version: 1, payload: event.payload })
  appendEvents(store, command, null, [event])
}
