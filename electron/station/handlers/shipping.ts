import type { Handlers } from '../../../shared/contract/define.ts'
import { Refusal } from '../../../shared/contract/refusal.ts'
import type { StationContract } from '../../../shared/contract/station.ts'
import { actOf, type StationContext } from '../context.ts'
import { gatesNotMet } from './gates.ts'
import { moveQueued } from '../queue/move-queued.ts'
import { queueDevice } from '../queue/queue-device.ts'
import { listQueue } from '../store/devices/devices.ts'
import { addPartner, findLot, listPartners, lotOf } from '../store/campaign/lots.ts'
import { removeFromQueue } from '../store/queue/queue.ts'

type ShippingHandlers = Pick<
  Handlers<StationContract>,
  'partner.list' | 'partner.add' | 'queue.add' | 'queue.move' | 'queue.remove' | 'queue.list'
>

const refusals = {
  'device-not-found': 'There is no such device',
  'lot-not-found': 'There is no such lot',
  'lot-full': 'This lot has all the devices it wants',
  'allocation-full': 'The partner has all the devices that are allocated to it here',
  'allocation-other-profile': 'The allocation of this lot asks for another profile now',
  'allocation-other-kind': 'The allocation of this lot is for devices of another kind',
  'name-taken': 'This name is taken',
  'allocation-not-found': 'There is no such allocation, or it has no profile yet',
  'report-outdated': 'This device was read again meanwhile',
  'not-queued': 'This device stands in no lot',
} as const

const refusal = (code: keyof typeof refusals, where: string) => new Refusal({ code, what: refusals[code], where })

/** Partners, and the devices queued for them. */
export function shippingHandlers(context: StationContext): ShippingHandlers {
  const { store, publish } = context
  return {
    'partner.list': () => listPartners(store),
    'partner.add': ({ name }) => {
      const added = addPartner(store, actOf(context), name)
      if (added.result !== 'added') throw refusal(added.result, name)
      publish('partner.added', added.partner)
      return added.partner
    },
    'queue.add': ({ deviceId, lotId }) => {
      const queued = queueDevice(context, deviceId, lotId)
      if (queued.result === 'gates-not-met') throw gatesNotMet(queued.gates, deviceId)
      if (queued.result !== 'queued' && queued.result !== 'already-queued') {
        throw refusal(queued.result, queued.result === 'device-not-found' ? deviceId : lotId)
      }
      const lot = findLot(store, queued.lotId)
      if (lot === null) throw new Error('a device stands in a lot that is not there')
      return { result: queued.result, lot }
    },
    'queue.move': ({ deviceId, to }) => {
      const moved = moveQueued(context, deviceId, to)
      if (moved.result === 'gates-not-met') throw gatesNotMet(moved.gates, deviceId)
      if (moved.result !== 'moved' && moved.result !== 'already-there') {
        const isOfDevice = ['device-not-found', 'not-queued', 'report-outdated'].includes(moved.result)
        throw refusal(moved.result, isOfDevice ? deviceId : 'lotId' in to ? to.lotId : to.allocationId)
      }
      const lot = findLot(store, moved.lotId)
      if (lot === null) throw new Error('a device was moved into a lot that is not there')
      return { result: moved.result, lot, fromLotId: moved.result === 'moved' ? moved.fromLotId : lot.lotId }
    },
    'queue.remove': ({ deviceId }) => {
      const lot = lotOf(store, deviceId)
      const removed = removeFromQueue(store, actOf(context), deviceId)
      if (removed !== 'removed') throw refusal(removed, deviceId)
      if (lot !== null) publish('lot.changed', { lotId: lot.lotId })
      context.deviceChanged(deviceId)
      return {}
    },
    'queue.list': ({ lotId, after, limit }) => {
      if (findLot(store, lotId) === null) throw refusal('lot-not-found', lotId)
      return listQueue(store, { lotId, after, limit })
    },
  }
}
