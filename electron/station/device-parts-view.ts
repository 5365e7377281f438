import type { DevicePartsView } from '../../shared/contract/parts.ts'
import { kindToBuy, stockPart } from '../../shared/shipping/part-kind.ts'
import { neededParts, upgradeNeed } from '../../shared/shipping/part-needs.ts'
import { pickParts } from '../../shared/shipping/pick-parts.ts'
import { findAllocation } from './store/allocations.ts'
import type { Device } from './store/device-projection.ts'
import { fittedSinceReading } from './store/fit-part.ts'
import { reservationsOf } from './store/part-reservations.ts'
import { listParts } from './store/parts.ts'
import { loadReport } from './store/reports.ts'
import type { Store } from './store/store.ts'
import { loadVerdict } from './store/verdict-documents.ts'

/** What a device needs from the stock to conform to the profile that judged it last, and what is kept for it. */
export function devicePartsView(store: Store, device: Device): DevicePartsView {
  const parts = listParts(store)
  const kinds = new Map(parts.map(({ partId, kind }) => [partId, kind]))
  const named = (taken: readonly { readonly partId: string; readonly quantity: number }[]) =>
    taken.flatMap(({ partId, quantity }) => {
      const kind = kinds.get(partId)
      return kind === undefined ? [] : [{ partId, kind, quantity }]
    })
  const reserved = reservationsOf(store, device.id)
  const allocationId = reserved[0]?.allocationId ?? null
  const kept = {
    kept: named(reserved),
    // A charger is seen by no reading.
    fitted: named(fittedSinceReading(store, device.id)).filter(({ kind }) => kind.category !== 'charger'),
    keptFor: allocationId === null ? null : (findAllocation(store, allocationId)?.partnerName ?? null),
  }
  if (device.reportId === null || device.verdictId === null) return { needs: [], ...kept, needsOtherWork: false }
  const report = loadReport(store, device.reportId)
  const verdict = loadVerdict(store, device.verdictId)
  const shelf = parts.map(({ kind, onShelf, reserved: taken }) => stockPart(kind, onShelf - taken))
  return {
    needs: pickParts(neededParts(verdict, report), shelf).map(({ need, taken, missing }) => ({
      kind: kindToBuy(need),
      quantity: need.count,
      onShelf: named(taken),
      missing,
    })),
    ...kept,
    needsOtherWork: upgradeNeed(verdict, report).state === 'other-work',
  }
}
