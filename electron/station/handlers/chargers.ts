import type { chargerCommands } from '../../../shared/contract/chargers.ts'
import type { Handlers } from '../../../shared/contract/define.ts'
import type { StationContract } from '../../../shared/contract/station.ts'
import { actOf, type StationContext } from '../context.ts'
import { cartonOf } from '../store/packing/cartons.ts'
import { chargerOf, chargersFor, findCharger, giveChargerBack, packCharger } from '../store/parts/chargers.ts'
import { findDevice } from '../store/devices/device-rows.ts'
import { packedCarton } from './packed-carton.ts'
import { packingRefusal } from './packing-refusal.ts'
import { scannedDevice } from './scanned-device.ts'

/** Chargers from the shelf: found by their code, taken into a carton, given back. */
export function chargerHandlers(
  context: StationContext,
): Pick<Handlers<StationContract>, keyof typeof chargerCommands> {
  const { store } = context
  const changed = (deviceId: string) => {
    context.publish('parts.changed', {})
    context.publish('packing.changed', {})
    context.deviceChanged(deviceId)
  }
  return {
    'charger.find': ({ text }) => {
      const part = findCharger(store, text)
      if (part === null) throw packingRefusal('part-not-found', text)
      return part
    },
    'charger.listFor': ({ deviceId }) => {
      if (findDevice(store, deviceId) === null) throw packingRefusal('device-not-found', deviceId)
      return { chargers: chargersFor(store, deviceId), own: chargerOf(store, deviceId) }
    },
    'carton.takeCharger': ({ tag: text, partId }) => {
      const { deviceId, tag } = scannedDevice(store, text)
      const taken = packCharger(store, actOf(context), { deviceId, partId })
      if (taken.result !== 'packed') throw packingRefusal(taken.result, taken.result.startsWith('part') ? partId : tag)
      changed(deviceId)
      return { packed: packedCarton(store, cartonOf(store, deviceId)?.cartonId ?? ''), isTaken: taken.isTaken }
    },
    'charger.giveBack': ({ deviceId }) => {
      const given = giveChargerBack(store, actOf(context), deviceId)
      if (given !== 'given-back') throw packingRefusal(given, deviceId)
      changed(deviceId)
      return {}
    },
  }
}
