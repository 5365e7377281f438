import type { Gate, GateName } from '../../../../shared/device/gate.ts'
import { gatesHold, usualGates } from '../../../../shared/device/gates.ts'
import { gateNames } from '../../../../shared/device/judged-gate.ts'
import { askedGates, askedGatesSetting } from '../proofs/asked-gates.ts'
import { statement } from '../connection.ts'
import { withdrawableStates } from './device-projection.ts'
import { findDevice, recordDeviceEvents } from './device-rows.ts'
import { gatesFor, withdrawal } from '../proofs/gates.ts'
import { appendEvents } from '../journal/journal.ts'
import { appendCommand } from '../journal/outbox.ts'
import { wayToReady } from '../queue/queue.ts'
import { inTransaction, type Act, type Store } from '../store.ts'

export type ReadyResult =
  | { readonly result: 'ready' | 'already-ready' | 'device-not-found' }
  | { readonly result: 'gates-not-met'; readonly gates: readonly Gate[] }

/**
 * Marks a device ready: the only ways there are this one and the queue, and both ask every gate inside the transaction.
 *
 * @returns `gates-not-met` also where its state does not lead there (a device in repair is read again first).
 */
export function readyDevice(store: Store, act: Act, deviceId: string): ReadyResult {
  return inTransaction(store, (): ReadyResult => {
    const device = findDevice(store, deviceId)
    if (device === null) return { result: 'device-not-found' }
    if (device.state === 'ready') return { result: 'already-ready' }
    const gates = gatesFor(store, device)
    const way = wayToReady(device, gates)
    if (way === null || !gatesHold(gates)) return { result: 'gates-not-met', gates }
    const command = appendCommand(store, act, { kind: 'device.ready', version: 1, payload: { deviceId } })
    recordDeviceEvents(store, command, deviceId, device, way)
    return { result: 'ready' }
  })
}

/**
 * Says which gates this bench asks for. Devices that stand as prepared, ready or queued are asked again at once, in
 * the same transaction: those that do not hold a gate that is new are withdrawn, each with its reason in its journal.
 *
 * @returns the devices that were withdrawn.
 */
export function configureGates(store: Store, act: Act, wanted: readonly GateName[]): readonly string[] {
  return inTransaction(store, () => {
    const asked = gateNames.filter((name) => usualGates.includes(name) || wanted.includes(name))
    if (asked.join() === askedGates(store).join()) return []
    statement(
      store.db,
      'INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
    ).run(askedGatesSetting, JSON.stringify(asked))
    const command = appendCommand(store, act, { kind: 'gates.configure', version: 1, payload: { asked } })
    appendEvents(store, command, null, [{ type: 'gates.configured', payload: { asked } }])
    const places = withdrawableStates.map(() => '?').join(', ')
    const standing = statement<{ id: string }>(
      store.db,
      `SELECT id FROM devices WHERE state IN (${places}) ORDER BY number`,
    ).all(...withdrawableStates)
    return standing.flatMap(({ id }) => {
      const device = findDevice(store, id)
      const steps = device === null ? [] : withdrawal(store, command, device)
      if (device === null || steps.length === 0) return []
      recordDeviceEvents(store, command, id, device, steps)
      return [id]
    })
  })
}
