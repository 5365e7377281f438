import type { CartonView } from '../../../../shared/contract/packing.ts'
import type { ShipmentView } from '../../../../shared/contract/shipments.ts'
import { closeCarton, openCarton } from '../../../../electron/station/store/packing/change-carton.ts'
import { loadShipment, prepareShipment } from '../../../../electron/station/store/shipping/change-shipment.ts'
import { closeShipment, departShipment } from '../../../../electron/station/store/shipping/close-shipment.ts'
import { findLot } from '../../../../electron/station/store/campaign/lots.ts'
import { packDevice } from '../../../../electron/station/store/packing/pack-device.ts'
import type { Store } from '../../../../electron/station/store/store.ts'
import { act, madeLot } from './made-intake.ts'
import { queuedDevice } from './made-kits.ts'

export const day = '2026-11-23'

/** The answer of a store that must not have refused. */
export function sure<T>(answer: T | string): T {
  if (typeof answer === 'string') throw new Error(answer)
  return answer
}

/** Devices queued in a lot and packed in one closed carton. */
export function packedCarton(store: Store, lotId: string, serials: readonly string[]) {
  const carton: CartonView = sure(openCarton(store, act, lotId))
  const devices = serials.map((serial) => {
    const device = queuedDevice(store, lotId, { serial })
    packDevice(store, act, carton.cartonId, device.deviceId)
    return device
  })
  const closed = closeCarton(store, act, carton.cartonId)
  if (closed.result !== 'closed') throw new Error(closed.result)
  return { carton: closed.carton, devices }
}

/** A shipment of one carton with these devices; closed and handed over, and of a lot of its own, unless told otherwise. */
export function madeShipment(
  store: Store,
  serials: readonly string[],
  until: 'prepared' | 'closed' | 'left' = 'left',
  lotId: string = madeLot(store),
) {
  const { carton, devices } = packedCarton(store, lotId, serials)
  const { shipmentId } = sure<ShipmentView>(prepareShipment(store, act, findLot(store, lotId)?.partnerId ?? ''))
  sure(loadShipment(store, act, shipmentId, carton.code))
  if (until !== 'prepared') {
    const closed = closeShipment(store, act, shipmentId, day)
    if (closed.result !== 'closed') throw new Error(closed.result)
  }
  if (until === 'left') sure(departShipment(store, act, shipmentId, day))
  return { lotId, shipmentId, carton, devices }
}
