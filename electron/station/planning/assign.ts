import type { AssignmentView } from '../../../shared/contract/planning.ts'
import { verdictEvidence } from '../../../shared/device/gate-evidence.ts'
import { evaluateGates, gatesHold } from '../../../shared/device/gates.ts'
import { proposeAssignment, type AssignableDevice } from '../../../shared/shipping/assignment.ts'
import type { Profile } from '../../../shared/profile/profile.ts'
import { listAllocations } from '../store/campaign/allocations.ts'
import { askedGates } from '../store/proofs/asked-gates.ts'
import { findDevice } from '../store/devices/device-rows.ts'
import { gateEvidence } from '../store/proofs/gates.ts'
import { judgeDevice } from '../store/devices/judge-device.ts'
import { loadReport } from '../store/devices/reports.ts'
import type { Store } from '../store/store.ts'
import { judgeStock, versionKey, type JudgedBefore } from './judge-stock.ts'
import { plannableAllocations, profilesOf } from './open-allocations.ts'
import { readStock } from './read-stock.ts'

/** Whether the device would hold every other gate that this bench asks for, were it judged against this profile. */
function holdsOtherGates(store: Pick<Store, 'db'>, deviceId: string, profile: Profile): boolean {
  const asked = askedGates(store)
  const device = findDevice(store, deviceId)
  if (device === null || device.reportId === null) return false
  const evidence = gateEvidence(store, device)
  const verdict = verdictEvidence(judgeDevice(store, deviceId, loadReport(store, device.reportId), profile), false)
  return gatesHold(evaluateGates({ ...evidence, verdict }, profile, asked))
}

/** Proposes an allocation for every device that could be queued now. */
export function* assignStock(
  store: Pick<Store, 'db'>,
  operationId: string,
  before: JudgedBefore,
  told: (done: number, total: number) => void,
): Generator<void, AssignmentView> {
  const allocations = plannableAllocations(store, operationId)
  const profiles = profilesOf(allocations)
  const stock = yield* readStock(store, ['audited', 'prepared', 'ready'])
  const judged = yield* judgeStock(store, stock, profiles, before, told)
  const asksMore = [...askedGates(store)].some((gate) => gate !== 'verdict')
  const assignable: AssignableDevice[] = []
  let waiting = 0
  for (const { device, byProfile } of judged) {
    const passed = profiles.filter((profile) => byProfile.get(versionKey(profile))?.outcome === 'pass')
    const [first] = passed
    if (first !== undefined && asksMore && !holdsOtherGates(store, device.deviceId, first)) {
      waiting += 1
      yield
      continue
    }
    assignable.push({ deviceId: device.deviceId, kind: device.kind, satisfies: passed.map(versionKey) })
  }
  const open = allocations.map(({ view, profile, room }) => ({ ...view, profile: versionKey(profile), room }))
  const proposals = yield* proposeAssignment(assignable, open, new Map(profiles.map((one) => [versionKey(one), one])))
  const named = new Map(stock.map(({ deviceId, tag, name }) => [deviceId, { deviceId, tag, name }]))
  return {
    allocations: allocations.map(({ view }) => view),
    undecided: listAllocations(store, operationId).filter(({ profileId }) => profileId === null),
    profiles: profiles.map(({ id, version, title }) => ({ profileId: id, version, title })),
    proposals: proposals.flatMap(({ deviceId, allocationId, reason, fits }) => {
      const device = named.get(deviceId)
      return device === undefined ? [] : [{ ...device, allocationId, reason, fits: [...fits] }]
    }),
    waiting,
  }
}
