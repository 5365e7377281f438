import type { CosmeticGrade } from '../../../../shared/device/cosmetic-grade.ts'
import { checklistStanding, type Checklist, type ItemResult } from '../../../../shared/device/checklist.ts'
import type { Gate, GateName } from '../../../../shared/device/gate.ts'
import { leftToAccept, waivingRoles, type Acceptable } from '../../../../shared/device/waivable.ts'
import type { Role } from '../../../../shared/profile/profile.ts'
import type { DeviceEvent } from '../journal/device-events.ts'
import type { Device } from '../devices/device-projection.ts'
import { deviceProofs, waiversOf } from './device-proofs.ts'
import { findDevice, recordDeviceEvents } from '../devices/device-rows.ts'
import { gatesFor, withdrawal } from './gates.ts'
import { appendCommand, type Command, type CommandDraft } from '../journal/outbox.ts'
import { inTransaction, type Act, type Store } from '../store.ts'
import { loadVerdict } from '../devices/verdict-documents.ts'
import { judgeByNewTests } from '../devices/verdicts.ts'

/** Writes proofs into a device's journal and asks its gates again: what no longer holds is withdrawn with them. */
export function recordProofs(store: Store, command: Command, device: Device, events: readonly DeviceEvent[]): void {
  const steps = withdrawal(store, command, device, events)
  recordDeviceEvents(store, command, device.id, device, [...events, ...steps])
}

type NotFound = { readonly result: 'device-not-found' }

/** One proof of one device as a command of its own; what follows from it comes afterwards, in the same transaction. */
function prove(
  store: Store,
  act: Act,
  deviceId: string,
  kind: CommandDraft['kind'],
  event: (device: Device) => DeviceEvent,
  afterwards: () => void = () => {},
): { readonly result: 'recorded' } | NotFound {
  return inTransaction(store, () => {
    const device = findDevice(store, deviceId)
    if (device === null) return { result: 'device-not-found' } as const
    const proof = event(device)
    const command = appendCommand(store, act, { kind, version: 1, payload: { deviceId, ...proof.payload } })
    recordProofs(store, command, device, [proof])
    afterwards()
    return { result: 'recorded' } as const
  })
}

export type TestedItem = {
  readonly checklist: Checklist
  readonly itemId: string
  readonly result: ItemResult
  readonly note: string | null
}

/**
 * Takes one result of a list down, with where the whole list stands after it. An item may be tried again. Where the profile
 * that judged the device last asks for a test, the device is judged again by what is known now.
 */
export function recordItem(store: Store, act: Act, deviceId: string, tested: TestedItem) {
  const { checklist, itemId, result, note } = tested
  const recorded = (): DeviceEvent => {
    const before = deviceProofs(store, deviceId)
    const isSame =
      before.checklist?.checklistId === checklist.id && before.checklist.checklistVersion === checklist.version
    const known = isSame ? Object.fromEntries(before.items.map((item) => [item.itemId, item.result])) : {}
    const { missing, failed } = checklistStanding(checklist, { ...known, [itemId]: result })
    const list = { checklistId: checklist.id, checklistVersion: checklist.version }
    return { type: 'checklist.recorded', payload: { ...list, itemId, result, note, missing, failed } }
  }
  const judged = () => judgeByNewTests(store, act, deviceId)
  return prove(store, act, deviceId, 'checklist.record', recorded, judged)
}

/** Takes the cosmetic grade down; the newest counts. */
export function giveGrade(store: Store, act: Act, deviceId: string, grade: CosmeticGrade, note: string | null) {
  return prove(store, act, deviceId, 'grade.give', () => ({ type: 'grade.given', payload: { grade, note } }))
}

export type NewWaiver = {
  readonly gate: GateName
  readonly role: Role
  readonly waivedBy: string
  readonly reason: string
}

export type WaiveResult =
  | { readonly result: 'waived'; readonly waiverId: string }
  | NotFound
  /** It holds or is not asked for; or there is nothing to accept, as long as nobody has judged the device. */
  | { readonly result: 'nothing-to-waive' }
  /** A requirement says who may accept it, and this role may not. `null`: nobody may. */
  | { readonly result: 'role-may-not'; readonly mayWaive: Role | null }

/** What is left to accept of a gate of a device, as its newest verdict and its waivers stand. */
export function leftOfGate(store: Store, device: Device, gate: Gate): readonly Acceptable[] {
  const verdict = gate.name !== 'verdict' || device.verdictId === null ? null : loadVerdict(store, device.verdictId)
  return leftToAccept(gate, verdict, waiversOf(deviceProofs(store, device.id)))
}

/**
 * Accepts the present shortcomings of one gate that are this role's to accept, each by its own name: one that comes later
 * is not accepted with them. Where a gate has shortcomings of several roles, it takes a waiver of each.
 *
 * Who may is asked here: the role that each failed requirement names, the quality lead for all other gates.
 */
export function waiveGate(store: Store, act: Act, deviceId: string, waiver: NewWaiver): WaiveResult {
  return inTransaction(store, (): WaiveResult => {
    const device = findDevice(store, deviceId)
    if (device === null) return { result: 'device-not-found' }
    const gate = gatesFor(store, device).find(({ name }) => name === waiver.gate)
    const left = gate === undefined ? [] : leftOfGate(store, device, gate)
    if (left.length === 0) return { result: 'nothing-to-waive' }
    const roles = waivingRoles(left)
    if (!roles.includes(waiver.role)) return { result: 'role-may-not', mayWaive: roles[0] ?? null }
    const waiverId = store.newId()
    const accepts = left.flatMap(({ name, mayWaive }) => (mayWaive === waiver.role ? [name] : []))
    const payload = { waiverId, ...waiver, accepts }
    const command = appendCommand(store, act, { kind: 'gate.waive', version: 1, payload: { deviceId, ...payload } })
    recordProofs(store, command, device, [{ type: 'gate.waived', payload }])
    return { result: 'waived', waiverId }
  })
}

/** Takes a waiver back; the gate is open again, and a device that was ready by it no longer is. */
export function withdrawWaiver(
  store: Store,
  act: Act,
  deviceId: string,
  waiverId: string,
  reason: string,
): 'withdrawn' | 'device-not-found' | 'waiver-not-found' {
  return inTransaction(store, () => {
    const device = findDevice(store, deviceId)
    if (device === null) return 'device-not-found'
    const waiver = deviceProofs(store, deviceId).waivers.find((one) => one.waiverId === waiverId)
    if (waiver === undefined) return 'waiver-not-found'
    const payload = { waiverId, gate: waiver.gate, reason }
    const draft = { kind: 'gate.withdrawWaiver', version: 1, payload: { deviceId, ...payload } } as const
    recordProofs(store, appendCommand(store, act, draft), device, [{ type: 'gate.waiverWithdrawn', payload }])
    return 'withdrawn'
  })
}
