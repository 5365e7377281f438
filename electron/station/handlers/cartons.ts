import type { Handlers } from '../../../shared/contract/define.ts'
import type { CartonView, PackedCarton } from '../../../shared/contract/packing.ts'
import { Refusal } from '../../../shared/contract/refusal.ts'
import type { StationContract } from '../../../shared/contract/station.ts'
import { actOf, type StationContext } from '../context.ts'
import { cartonOf, findCarton, findPallet, getCarton, listCartons } from '../store/packing/cartons.ts'
import { closeCarton, discardCarton, openCarton, reopenCarton, weighCarton } from '../store/packing/change-carton.ts'
import { confirmPacked, packDevice, unpackDevice } from '../store/packing/pack-device.ts'
import { promisedFor } from '../store/packing/promises.ts'
import { incompleteRefusal, orRefusePacking, packingRefusal } from './packing-refusal.ts'
import { packedCarton } from './packed-carton.ts'
import { scannedDevice } from './scanned-device.ts'

type CartonHandlers = Pick<
  Handlers<StationContract>,
  | 'carton.open'
  | 'carton.get'
  | 'carton.find'
  | 'carton.list'
  | 'carton.pack'
  | 'carton.unpack'
  | 'carton.confirm'
  | 'carton.weigh'
  | 'carton.close'
  | 'carton.reopen'
  | 'carton.discard'
>

/** Cartons: opened for a lot, filled and emptied by scan, closed once nothing is missing. */
export function cartonHandlers(context: StationContext): CartonHandlers {
  const { store } = context
  const act = () => actOf(context)

  const whole = (cartonId: string) => packedCarton(store, cartonId)
  const told = ({ cartonId, lotId }: Pick<CartonView, 'cartonId' | 'lotId'>, deviceId?: string): PackedCarton => {
    context.publish('packing.changed', {})
    if (deviceId !== undefined) {
      context.publish('lot.changed', { lotId })
      context.deviceChanged(deviceId)
    }
    return whole(cartonId)
  }
  const deviceWith = (text: string) => scannedDevice(store, text)

  return {
    'carton.open': ({ lotId }) => told(orRefusePacking(openCarton(store, act(), lotId), lotId)),
    'carton.get': ({ cartonId }) => whole(cartonId),
    'carton.find': ({ code }) => {
      const plain = code.replaceAll(/\s/g, '').toUpperCase()
      const [carton, pallet] = [findCarton(store, plain), findPallet(store, plain)]
      if (carton === null && pallet === null) throw packingRefusal('carton-not-found', code)
      return { carton, pallet }
    },
    'carton.list': (query) => listCartons(store, query),
    'carton.pack': ({ cartonId, tag: text }) => {
      const { deviceId, tag } = deviceWith(text)
      const packed = packDevice(store, act(), cartonId, deviceId)
      switch (packed.result) {
        case 'packed':
          return told(packed.carton, deviceId)
        case 'packed-already':
          throw new Refusal({
            code: packed.result,
            what: `This device stands in a carton already: ${packed.carton.code}`,
            where: tag,
            remedy: packed.carton.cartonId === cartonId ? 'Go on with the next one.' : 'Scan it out of that one first.',
          })
        case 'not-queued':
          throw new Refusal({
            code: packed.result,
            what: `Only a queued device is packed, and this one is: ${packed.state}`,
            where: tag,
            remedy: 'Open it and see which of its gates is open.',
          })
        case 'other-lot':
          throw new Refusal({
            code: packed.result,
            what: `This device is meant for another lot: "${packed.lotName}" (${packed.partnerName})`,
            where: tag,
            remedy: 'Put it aside, or take it out of that lot first.',
          })
        case 'device-not-found':
          throw packingRefusal(packed.result, tag)
        case 'carton-not-found':
        case 'carton-not-open':
        case 'carton-full':
          throw packingRefusal(packed.result, cartonId)
        default:
          return packed satisfies never
      }
    },
    'carton.unpack': ({ tag: text }) => {
      const { deviceId, tag } = deviceWith(text)
      const unpacked = unpackDevice(store, act(), deviceId)
      if (unpacked.result !== 'unpacked') throw packingRefusal(unpacked.result, tag)
      return told(unpacked.carton, deviceId)
    },
    'carton.confirm': ({ tag: text, things }) => {
      const { deviceId, tag } = deviceWith(text)
      const carton = cartonOf(store, deviceId)
      if (carton === null) throw packingRefusal('not-packed', tag)
      const said = things ?? promisedFor(store, carton.lotId)
      const confirmed = confirmPacked(store, act(), deviceId, said)
      if (confirmed !== 'confirmed') throw packingRefusal(confirmed, tag)
      return told(carton, deviceId)
    },
    'carton.weigh': ({ cartonId, weightGrams }) =>
      told(orRefusePacking(weighCarton(store, act(), cartonId, weightGrams), cartonId)),
    'carton.close': ({ cartonId }) => {
      const closed = closeCarton(store, act(), cartonId)
      if (closed.result === 'carton-incomplete') {
        throw incompleteRefusal(closed.devices, getCarton(store, cartonId)?.code ?? cartonId)
      }
      if (closed.result !== 'closed' && closed.result !== 'closed-already') {
        throw packingRefusal(closed.result, cartonId)
      }
      return told(closed.carton)
    },
    'carton.reopen': ({ cartonId, reason }) =>
      told(orRefusePacking(reopenCarton(store, act(), cartonId, reason), cartonId)),
    'carton.discard': ({ cartonId }) => told(orRefusePacking(discardCarton(store, act(), cartonId), cartonId)).carton,
  }
}
