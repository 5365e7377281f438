import type { OutcomeChange, WhatIfView } from '../../../shared/contract/what-if.ts'
import type { AllocationView } from '../../../shared/contract/campaign.ts'
import { deviceStates } from '../../../shared/device/states.ts'
import type { Profile } from '../../../shared/profile/profile.ts'
import { machineKinds, type MachineKind } from '../../../shared/report/report.ts'
import { whatTurned } from '../../../shared/verdict/deciding.ts'
import type { Finding } from '../../../shared/verdict/verdict.ts'
import { findAllocation } from '../store/campaign/allocations.ts'
import { judgeDevice } from '../store/devices/judge-device.ts'
import { loadReport } from '../store/devices/reports.ts'
import type { StockDevice } from '../store/devices/stock-devices.ts'
import type { Store } from '../store/store.ts'
import { openRooms } from './open-rooms.ts'
import { readStock } from './read-stock.ts'

const mostListed = 1000

type Outcomes = Pick<OutcomeChange, 'before' | 'after'>

/** Counts under each key how many went from which outcome to which. */
function changeCounts<K>() {
  const byKey = new Map<K, Map<string, OutcomeChange>>()
  return {
    add: (key: K, { before, after }: Outcomes) => {
      const row = byKey.get(key) ?? new Map<string, OutcomeChange>()
      const way = `${before} ${after}`
      row.set(way, { before, after, devices: (row.get(way)?.devices ?? 0) + 1 })
      byKey.set(key, row)
    },
    rows: () => [...byKey].map(([key, changes]) => ({ key, changes: [...changes.values()] })),
  }
}

/** The kind as the profile's scope sees it; a word of a later version is a kind that was not read. */
const kindOf = ({ kind }: StockDevice): MachineKind | null => machineKinds.find((one) => one === kind) ?? null

/** A finding without what whoever asked has in the profile and the draft already: a thousand of them stay small. */
function findingAlone({
  expected: _expected,
  title: _title,
  ...finding
}: Finding): Omit<Finding, 'expected' | 'title'> {
  return finding
}

/**
 * Judges every device that is not gone by a profile and by its draft, and counts what would be another outcome, and why. A
 * device of a kind that neither is for is counted and not judged.
 *
 * The verdicts are those that would be reached: the same judge, the same reports, the same tests.
 */
export function* judgeDraft(
  store: Pick<Store, 'db'>,
  present: Profile,
  draft: Profile,
  told: (done: number, total: number) => void,
): Generator<void, WhatIfView> {
  const stock = yield* readStock(store, ['received', 'audited', 'repair', 'prepared', 'ready', 'queued', 'packed'])
  const scope: ReadonlySet<string> = new Set([...present.deviceKinds, ...draft.deviceKinds])
  const [kinds, states, places] = [
    changeCounts<MachineKind | null>(),
    changeCounts<StockDevice['state']>(),
    changeCounts<string | null>(),
  ]
  const open = openRooms(store, present)
  const allocations = new Map<string, AllocationView | null>()
  const allocationOf = (id: string | null) => {
    if (id === null) return null
    const known = allocations.get(id)
    const allocation = known === undefined ? findAllocation(store, id) : known
    allocations.set(id, allocation)
    return allocation
  }
  const requirements = new Map<string, { stopped: number; freed: number }>()
  const devices: WhatIfView['devices'] = []
  let [judged, otherKinds, changed] = [0, 0, 0]
  for (const [index, device] of stock.entries()) {
    if (index % 50 === 49) told(index + 1, stock.length)
    yield
    const kind = kindOf(device)
    if (kind !== null && !scope.has(kind)) {
      otherKinds += 1
      continue
    }
    const report = loadReport(store, device.reportId)
    const verdictBy = (profile: Profile) => judgeDevice(store, device.deviceId, report, profile)
    const [now, then] = [verdictBy(present), verdictBy(draft)]
    const outcomes = { before: now.outcome, after: then.outcome }
    judged += 1
    kinds.add(kind, outcomes)
    states.add(device.state, outcomes)
    places.add(device.allocationId, outcomes)
    open.count(device, report, now, then)
    if (now.outcome !== then.outcome) {
      changed += 1
      const turned = whatTurned(now, then)
      for (const { requirementId, after } of turned) {
        const counts = requirements.get(requirementId) ?? { stopped: 0, freed: 0 }
        counts[after === null ? 'freed' : 'stopped'] += 1
        requirements.set(requirementId, counts)
      }
      if (devices.length < mostListed) {
        const { deviceId, tag, name, state } = device
        const partnerName = allocationOf(device.allocationId)?.partnerName ?? null
        const why = turned.map((one) => ({ ...one, finding: findingAlone(one.finding) }))
        devices.push({ deviceId, tag, name, state, partnerName, ...outcomes, why })
      }
    }
  }
  told(stock.length, stock.length)
  return {
    judged,
    otherKinds,
    kinds: kinds.rows().map(({ key: kind, changes }) => ({ kind, changes })),
    states: states
      .rows()
      .map(({ key: state, changes }) => ({ state, changes }))
      .toSorted((one, other) => deviceStates.indexOf(one.state) - deviceStates.indexOf(other.state)),
    rows: places.rows().map(({ key: allocationId, changes }) => {
      const { partnerName = null, waveName = null } = allocationOf(allocationId) ?? {}
      return { allocationId, partnerName, waveName, changes }
    }),
    open: open.counted(),
    requirements: [...requirements]
      .map(([requirementId, counts]) => ({ requirementId, ...counts }))
      .toSorted((one, other) => other.stopped + other.freed - (one.stopped + one.freed)),
    changed,
    devices,
  }
}
