import { findDevice } from '../store/devices/device-rows.ts'
import { getDevice } from '../store/devices/devices.ts'
import { lastWithdrawal } from '../store/queue/last-withdrawal.ts'
import type { Store } from '../store/store.ts'
import { loadVerdict } from '../store/devices/verdict-documents.ts'
import type { Cards } from './cards.ts'

/**
 * Puts a device as it is now onto its cards, with its newest verdict: details that were typed later, or another profile,
 * may have changed that, and a card must not show one verdict beside the device of another, nor a place that it lost.
 */
export function followDevice(store: Store, cards: Cards, deviceId: string): void {
  const shown = cards.list().filter(({ device }) => device?.deviceId === deviceId)
  if (shown.length === 0) return
  const verdictId = findDevice(store, deviceId)?.verdictId ?? null
  const judged = verdictId === null ? null : loadVerdict(store, verdictId)
  for (const { intakeId } of shown) {
    cards.change(intakeId, {
      device: getDevice(store, deviceId),
      withdrawn: lastWithdrawal(store, deviceId)?.reason ?? null,
      ...(judged === null ? {} : { verdict: judged, profileId: judged.profileId }),
    })
  }
}
