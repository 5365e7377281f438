import type { OutcomeChange, WhatIfView } from '../../../shared/contract/planning.ts'
import type { Profile } from '../../../shared/profile/profile.ts'
import { findAllocation } from '../store/allocations.ts'
import type { Store } from '../store/store.ts'
import { judgeStock } from './judge-stock.ts'
import { readStock } from './read-stock.ts'

const mostListed = 1000

/** Judges every device that is not gone by a profile and by its draft, and counts what would be another outcome. */
export function* judgeDraft(
  store: Pick<Store, 'db'>,
  present: Profile,
  draft: Profile,
  told: (done: number, total: number) => void,
): Generator<void, WhatIfView> {
  const stock = yield* readStock(store, ['received', 'audited', 'repair', 'prepared', 'ready', 'queued', 'packed'])
  // Both under names of their own: the draft may have the version of the profile that it would replace.
  const [now, then] = [
    { ...present, id: 'present' },
    { ...draft, id: 'draft' },
  ]
  const judged = yield* judgeStock(store, stock, [now, then], null, told)
  const rows = new Map<string | null, Map<string, OutcomeChange>>()
  const devices: WhatIfView['devices'] = []
  let changed = 0
  for (const { device, byProfile } of judged) {
    const before = byProfile.get(`present@${now.version}`)?.outcome
    const after = byProfile.get(`draft@${then.version}`)?.outcome
    if (before === undefined || after === undefined) throw new Error('a device was judged by one profile only')
    const row = rows.get(device.allocationId) ?? new Map<string, OutcomeChange>()
    const key = `${before} ${after}`
    row.set(key, { before, after, devices: (row.get(key)?.devices ?? 0) + 1 })
    rows.set(device.allocationId, row)
    if (before === after) continue
    changed += 1
    const { deviceId, tag, name } = device
    if (devices.length < mostListed) devices.push({ deviceId, tag, name, before, after })
  }
  return {
    judged: judged.length,
    rows: [...rows].map(([allocationId, changes]) => {
      const allocation = allocationId === null ? null : findAllocation(store, allocationId)
      const { partnerName = null, waveName = null } = allocation ?? {}
      return { allocationId, partnerName, waveName, changes: [...changes.values()] }
    }),
    changed,
    devices,
  }
}
