import type { DevicePartsView } from '../../shared/contract/parts.ts'
import { kindToBuy, stockPart, type PartKind } from '../../shared/shipping/part-kind.ts'
import { neededParts, upgradeNeed } from '../../shared/shipping/part-needs.ts'
import { pickParts } from '../../shared/shipping/pick-parts.ts'
import { findAllocation } from './store/campaign/allocations.ts'
import { chargerItem, chargerOf, chargersFor, isGivenSinceTest } from './store/parts/chargers.ts'
import type { Device } from './store/devices/device-projection.ts'
import { deviceProofs } from './store/proofs/device-proofs.ts'
import { fittedSinceReading } from './store/parts/fit-part.ts'
import { reservationsOf } from './store/parts/part-reservations.ts'
import { listParts } from './store/parts/parts.ts'
import { loadReport } from './store/devices/reports.ts'
import type { Store } from './store/store.ts'
import { loadVerdict } from './store/devices/verdict-documents.ts'

/**
 * What it takes where the last test of the charger failed, or found none: one of the type that most devices of its model
 * have and that lies free, or else the one to buy. Null where it holds, was not tried, or one was given since.
 */
function neededCharger(store: Store, deviceId: string): DevicePartsView['needs'][number] | 'unknown' | null {
  const tried = deviceProofs(store, deviceId).items.find(({ itemId }) => itemId === chargerItem)
  if (tried === undefined || (tried.result !== 'fail' && tried.result !== 'absent')) return null
  if (isGivenSinceTest(store, deviceId)) return null
  const known = chargersFor(store, deviceId).filter(({ given }) => given > 0)
  const chosen = known.find(({ free }) => free > 0) ?? known[0]
  if (chosen === undefined) return 'unknown'
  const { partId, model, free } = chosen
  const kind: PartKind = { category: 'charger', model }
  return { kind, quantity: 1, onShelf: free > 0 ? [{ partId, kind, quantity: 1 }] : [], missing: free > 0 ? 0 : 1 }
}

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
  const own = chargerOf(store, device.id)
  const ownCharger = own === null ? null : (named([{ partId: own, quantity: 1 }])[0] ?? null)
  const charger = neededCharger(store, device.id)
  const ofCharger = { ownCharger, lacksUnknownCharger: charger === 'unknown' }
  const chargerNeeds = charger === null || charger === 'unknown' ? [] : [charger]
  if (device.reportId === null || device.verdictId === null) {
    return { needs: chargerNeeds, ...kept, ...ofCharger, needsOtherWork: false }
  }
  const report = loadReport(store, device.reportId)
  const verdict = loadVerdict(store, device.verdictId)
  const shelf = parts.map(({ kind, onShelf, reserved: taken }) => stockPart(kind, onShelf - taken))
  return {
    needs: [
      ...pickParts(neededParts(verdict, report), shelf).map(({ need, taken, missing }) => ({
        kind: kindToBuy(need),
        quantity: need.count,
        onShelf: named(taken),
        missing,
      })),
      ...chargerNeeds,
    ],
    ...kept,
    ...ofCharger,
    needsOtherWork: upgradeNeed(verdict, report).state === 'other-work',
  }
}
