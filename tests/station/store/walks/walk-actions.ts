import { changeAllocation, allowOver, findAllocation } from '../../../../electron/station/store/campaign/allocations.ts'
import { deviceProofs } from '../../../../electron/station/store/proofs/device-proofs.ts'
import { findDevice } from '../../../../electron/station/store/devices/device-rows.ts'
import { erasuresToReview } from '../../../../electron/station/store/proofs/erasures.ts'
import { disksOf } from '../../../../electron/station/store/proofs/gates.ts'
import { recordIntake } from '../../../../electron/station/store/devices/intakes.ts'
import { judgeDevice } from '../../../../electron/station/store/devices/judge-device.ts'
import { addLot, addPartner, findLot } from '../../../../electron/station/store/campaign/lots.ts'
import { enqueue, removeFromQueue } from '../../../../electron/station/store/queue/queue.ts'
import { configureGates, readyDevice } from '../../../../electron/station/store/devices/ready-device.ts'
import {
  assignErasure,
  clarifyErasure,
  dismissErasure,
  importErasures,
  revokeErasure,
  stateNoStorage,
  typeErasure,
} from '../../../../electron/station/store/proofs/record-erasure.ts'
import {
  giveGrade,
  recordItem,
  waiveGate,
  withdrawWaiver,
} from '../../../../electron/station/store/proofs/record-proof.ts'
import { sendToRepair, takeBackRepair } from '../../../../electron/station/store/devices/repair.ts'
import { loadReport } from '../../../../electron/station/store/devices/reports.ts'
import { judgeAgain } from '../../../../electron/station/store/devices/verdicts.ts'
import { verifyLabel } from '../../../../electron/station/store/labels/verify-label.ts'
import { gateNames } from '../../../../shared/device/judged-gate.ts'
import { makeTag } from '../../../../shared/label/tag.ts'
import { deviceStates, type DeviceState } from '../../../../shared/device/states.ts'
import { roles } from '../../../../shared/profile/roles.ts'
import { judge } from '../../../../shared/verdict/judge.ts'
import { madeFiles } from '../made/made-intake.ts'
import { madeAllocation } from '../made/made-allocation.ts'
import { kitActions } from './walk-kits.ts'
import { packingActions } from './walk-packing.ts'
import { partActions } from './walk-parts.ts'
import { receiptActions } from './walk-receipts.ts'
import { shippingActions } from './walk-shipping.ts'
import { diskSerials, walkErasure, walkReport, type DiskInside, type World } from './walk-world.ts'

/** Something that may happen at a bench to a device, at any moment; answers what came of it. */
export type WalkAction = {
  readonly weight: number
  /** States of a device in which somebody would do this; it may happen in every other as well. */
  readonly suits?: readonly DeviceState[]
  readonly run: (world: World, deviceId: string) => string
}

/** Raw outputs that nobody could read: kept with the report, and nothing to compress. */
const unreadFiles = madeFiles.filter(({ bytes }) => bytes === null)

const mostDevices = 300

function otherDisk(world: World): DiskInside {
  const kind = world.below(10)
  if (kind === 0) return 'unread'
  return kind <= 2 ? 'none' : { serial: world.oneOf(diskSerials) }
}

function read(world: World, deviceId: string | null, machine: string, inside: DiskInside): string {
  const { store } = world
  const report = walkReport(world, machine, inside)
  const profile = world.oneOf(world.profiles)
  const identification = { by: 'person', deviceId } as const
  const verdict = judge(report, profile)
  const taken = recordIntake(store, world.act(), { report, files: unreadFiles, verdict, profile, identification })
  if (taken.result !== 'recorded') return taken.result
  if (taken.isNew) world.devices.push(taken.deviceId)
  world.inside.set(taken.deviceId, inside)
  return taken.isNew ? 'new' : 'known'
}

const machineOf = (world: World, deviceId: string) => `SN${world.devices.indexOf(deviceId)}`

/** Evidence of which a person may decide something: one that waits, or one of the device's own. */
function someEvidence(world: World, deviceId: string): string {
  const { store } = world
  const device = findDevice(store, deviceId)
  const own = device === null ? [] : (disksOf(store, device, null) ?? []).flatMap(({ evidence }) => evidence)
  const choices = [...own, ...erasuresToReview(store, { of: 'waiting', search: '', after: null, limit: 5 }).erasures]
  return choices.length === 0 ? deviceId : world.oneOf(choices).evidenceId
}

const leads = ['quality-lead', 'quality-lead', 'quality-lead', 'quality-lead'] as const
const two = { erasedBy: 'Ada', verifiedBy: 'Blaise' }

/** What may happen, by name. Another thing that may happen to a device is another entry. */
export const walkActions: Readonly<Record<string, WalkAction>> = {
  arrive: {
    weight: 3,
    run: (world) =>
      world.devices.length < mostDevices ? read(world, null, `SN${world.devices.length}`, otherDisk(world)) : 'full',
  },
  readAgain: {
    weight: 8,
    suits: ['repair', 'returned'],
    run: (world, deviceId) => {
      const inside = world.below(10) < 8 ? (world.inside.get(deviceId) ?? 'unread') : otherDisk(world)
      return read(world, deviceId, machineOf(world, deviceId), inside)
    },
  },
  judge: {
    weight: 3,
    run: (world, deviceId) => {
      const { store } = world
      const reportId = findDevice(store, deviceId)?.reportId ?? ''
      const profile = world.oneOf(world.profiles)
      const verdict = judgeDevice(store, deviceId, loadReport(store, reportId), profile)
      return judgeAgain(store, world.act(), { deviceId, reportId, profile, verdict })
    },
  },
  importLog: {
    weight: 7,
    suits: ['audited', 'prepared'],
    run: (world, deviceId) => {
      const inside = world.inside.get(deviceId) ?? 'none'
      const serial = typeof inside === 'string' || world.below(5) === 0 ? world.oneOf(diskSerials) : inside.serial
      const records = [walkErasure(world, serial)]
      const document = { name: 'nwipe.log', bytes: new TextEncoder().encode(`${world.below(2_000_000)}`) }
      const kept = importErasures(world.store, world.act(), document, records)
      return kept === null ? 'known' : (kept[0]?.reason ?? 'matched')
    },
  },
  typeErasure: {
    weight: 3,
    suits: ['audited', 'prepared'],
    run: (world, deviceId) => {
      const result = world.oneOf(['erased', 'erased', 'erased', 'failed', 'aborted'] as const)
      const typed = { deviceId, diskIndex: 0, result, method: null, tool: null, finishedAt: null, certificate: null }
      return typeErasure(world.store, world.act(), { ...typed, ...two }).result
    },
  },
  noStorage: {
    weight: 2,
    run: (world, deviceId) => stateNoStorage(world.store, world.act(), deviceId, 'Ada', 'Blaise'),
  },
  assignErasure: {
    weight: 2,
    run: (world, deviceId) => {
      const evidenceId = someEvidence(world, deviceId)
      return assignErasure(world.store, world.act(), { evidenceId, deviceId, diskIndex: 0, reason: 'relu' })
    },
  },
  dismissErasure: {
    weight: 1,
    run: (world, deviceId) => {
      const evidenceId = someEvidence(world, deviceId)
      const told = { evidenceId, role: 'quality-lead', dismissedBy: 'Ada', reason: 'à personne' } as const
      return dismissErasure(world.store, world.act(), told)
    },
  },
  revokeErasure: {
    weight: 1,
    run: (world, deviceId) => revokeErasure(world.store, world.act(), someEvidence(world, deviceId), 'faux'),
  },
  clarifyErasure: {
    weight: 3,
    run: (world, deviceId) => {
      const result = world.oneOf(['erased', 'erased', 'failed'] as const)
      return clarifyErasure(world.store, world.act(), { evidenceId: someEvidence(world, deviceId), result, ...two })
    },
  },
  test: {
    weight: 12,
    suits: ['audited', 'prepared'],
    run: (world, deviceId) => {
      const { checklist } = world
      const itemId = world.oneOf(checklist.items).id
      const result = world.oneOf([
        'pass',
        'pass',
        'pass',
        'pass',
        'pass',
        'pass',
        'pass',
        'pass',
        'absent',
        'fail',
      ] as const)
      const before = findDevice(world.store, deviceId)
      recordItem(world.store, world.act(), deviceId, { checklist, itemId, result, note: null })
      const after = findDevice(world.store, deviceId)
      if (after?.verdictId === before?.verdictId) return 'recorded'
      return after?.state === before?.state ? 'judged again' : 'judged again and withdrawn'
    },
  },
  grade: {
    weight: 5,
    suits: ['audited', 'prepared'],
    run: (world, deviceId) =>
      giveGrade(world.store, world.act(), deviceId, world.oneOf(['A', 'B', 'C'] as const), null).result,
  },
  scanLabel: {
    weight: 6,
    suits: ['audited', 'prepared'],
    run: (world, deviceId) => {
      const own = findDevice(world.store, deviceId)?.tag ?? ''
      const scanned = world.below(20) === 0 ? makeTag('T7', 900_000 + world.below(50_000)) : own
      return verifyLabel(world.store, world.act(), deviceId, scanned).result
    },
  },
  waive: {
    weight: 4,
    run: (world, deviceId) => {
      const waiver = { role: world.oneOf([...roles, ...leads]), waivedBy: 'Ada', reason: 'accepté' } as const
      return waiveGate(world.store, world.act(), deviceId, { gate: world.oneOf(gateNames), ...waiver }).result
    },
  },
  withdrawWaiver: {
    weight: 3,
    run: (world, deviceId) => {
      const { waivers } = deviceProofs(world.store, deviceId)
      const waiverId = waivers.length === 0 ? deviceId : world.oneOf(waivers).waiverId
      return withdrawWaiver(world.store, world.act(), deviceId, waiverId, 'revu')
    },
  },
  ready: {
    weight: 9,
    suits: ['audited', 'prepared'],
    run: (world, deviceId) => readyDevice(world.store, world.act(), deviceId).result,
  },
  queue: {
    weight: 9,
    suits: ['ready'],
    run: (world, deviceId) => enqueue(world.store, world.act(), { deviceId, lotId: world.oneOf(world.lots) }).result,
  },
  dequeue: { weight: 3, run: (world, deviceId) => removeFromQueue(world.store, world.act(), deviceId) },
  repair: { weight: 2, run: (world, deviceId) => sendToRepair(world.store, world.act(), deviceId).result },
  takeBackRepair: {
    weight: 2,
    suits: ['repair'],
    run: (world, deviceId) => takeBackRepair(world.store, world.act(), deviceId),
  },
  changeAllocation: {
    weight: 0.8,
    run: (world) => {
      const numbers = { announced: null, allocated: world.below(25), priority: 5, promisedOn: null }
      const changed = changeAllocation(world.store, world.act(), world.oneOf(world.allocations), numbers)
      return typeof changed === 'string' ? changed : 'changed'
    },
  },
  allowOver: {
    weight: 0.1,
    run: (world) => {
      const allocationId = world.oneOf(world.allocations)
      const over = { allocationId, more: 1, role: 'coordination', reason: 'promis par téléphone' } as const
      const allowed = allowOver(world.store, world.act(), over)
      return typeof allowed === 'string' ? allowed : 'allowed'
    },
  },
  ...kitActions,
  ...partActions,
  ...packingActions,
  ...shippingActions,
  ...receiptActions,
  configureGates: {
    weight: 0.1,
    run: (world) => {
      const asked = gateNames.filter(() => world.below(5) < 2)
      return configureGates(world.store, world.act(), asked).length > 0 ? 'withdrew' : 'nobody'
    },
  },
}

/** Lots of every kind before the first step: with a number and without, alone in an allocation and two in one. */
export function setUp(world: World): void {
  const { store } = world
  for (const [index, wanted] of [6, null, 2, null].entries()) {
    const partner = addPartner(store, world.act(), `Partenaire ${index}`)
    const profile = world.profiles[index % world.profiles.length]
    if (partner.result !== 'added' || profile === undefined) throw new Error('the walk has no lot')
    const { partnerId } = partner.partner
    const allocationId = madeAllocation(store, partnerId, { profile, allocated: wanted })
    const added = addLot(store, world.act(), { name: 'Lot', wanted, allocationId })
    if (added.result !== 'added') throw new Error(added.result)
    const second = addLot(store, world.act(), { name: 'Lot 2', wanted: null, allocationId })
    if (second.result !== 'added') throw new Error(second.result)
    world.lots.push(added.lot.lotId, second.lot.lotId)
    world.allocations.push(allocationId)
    if (findAllocation(store, allocationId) === null || findLot(store, added.lot.lotId) === null) {
      throw new Error('a lot is not there')
    }
  }
}

type Named = readonly [name: string, action: WalkAction]
const everything: readonly Named[] = Object.entries(walkActions)

/** What suits a device in this state. */
const suiting = new Map<string, readonly Named[]>(
  deviceStates.map((state) => [state, everything.filter(([, { suits }]) => suits?.includes(state) === true)]),
)

/** One of these actions, by their weights. */
function drawn(world: World, actions: readonly Named[]): Named {
  const all = actions.reduce((sum, [, { weight }]) => sum + weight, 0)
  let place = (world.below(1_000_000) / 1_000_000) * all
  const found = actions.find(([, { weight }]) => (place -= weight) < 0) ?? actions[0]
  if (found === undefined) throw new Error('there is no action')
  return found
}

/** Any device; one time in three, one that has gone as far as a carton. */
function someDevice(world: World): string {
  const sql = `SELECT id FROM devices WHERE state IN ('packed', 'in-transit', 'delivered', 'lost', 'returned')
    ORDER BY number`
  const far = world.below(3) === 0 ? world.store.db.prepare<[], { id: string }>(sql).all() : []
  return far.length > 0 ? world.oneOf(far).id : world.oneOf(world.devices)
}

/**
 * One action on one device. The same device often follows itself, and what suits it happens more often than anything else,
 * so that long ways are gone to their end; half of the time it is anything at all.
 */
export function step(world: World): string {
  world.steps += 1
  if (world.devices.length === 0) walkActions['arrive']?.run(world, '')
  if (world.focus === '' || world.below(40) === 0) world.focus = someDevice(world)
  const suited = suiting.get(findDevice(world.store, world.focus)?.state ?? '') ?? []
  const [name, action] = drawn(world, suited.length > 0 && world.below(2) === 0 ? suited : everything)
  const result = `${name}: ${action.run(world, world.focus)}`
  world.tally.set(result, (world.tally.get(result) ?? 0) + 1)
  return result
}
