import { cartonOf } from '../../../../electron/station/store/packing/cartons.ts'
import { retireDevice, returnDevice } from '../../../../electron/station/store/devices/come-back.ts'
import { reverseDevice } from '../../../../electron/station/store/devices/reverse-device.ts'
import { takeReceipt, unsaidDevices } from '../../../../electron/station/store/shipping/receipts.ts'
import { nameExtra, settleDifference } from '../../../../electron/station/store/shipping/settle-difference.ts'
import { findLine, listExtras, listShipments } from '../../../../electron/station/store/shipping/shipments.ts'
import type { WalkAction } from './walk-actions.ts'
import type { World } from './walk-world.ts'

const done = (answer: string | object): string => (typeof answer === 'string' ? answer : 'done')

/** The shipment that the device is in, or any. */
function someShipment(world: World, deviceId: string): string {
  const own = cartonOf(world.store, deviceId)?.shipmentId ?? null
  if (own !== null) return own
  const { shipments } = listShipments(world.store, { state: null, partnerId: null, after: null, limit: 30 })
  return shipments.length === 0 ? deviceId : world.oneOf(shipments).shipmentId
}

const settleAs =
  (as: 'lost' | 'found' | 'returned') =>
  (world: World, deviceId: string): string =>
    done(
      settleDifference(world.store, world.act(), {
        shipmentId: someShipment(world, deviceId),
        deviceId,
        as,
        reason: 'appel au relais',
      }),
    )

/** What receivers may say, what becomes of it, and the ways back and out. */
export const receiptActions: Readonly<Record<string, WalkAction>> = {
  mark: {
    weight: 4,
    suits: ['in-transit'],
    run: (world, deviceId) => {
      const { store } = world
      const shipmentId = someShipment(world, deviceId)
      const mark = world.oneOf(['received', 'received', 'missing', 'missing', 'damaged'] as const)
      const isListed = findLine(store, shipmentId, deviceId) !== null
      // A device that is not on the list is what the receiver found beside it.
      const extras = isListed ? [] : [{ text: `extra ${world.below(20)}`, deviceId: null }]
      const lines = isListed ? [{ deviceId, mark, note: null }] : []
      const taken = takeReceipt(store, world.act(), shipmentId, { by: 'scan', lines, extras, file: null })
      if (typeof taken === 'string') return taken
      return taken.extras.length > 0 ? 'extra' : taken.received + taken.missing + taken.damaged > 0 ? mark : 'unchanged'
    },
  },
  markRest: {
    weight: 1.2,
    suits: ['in-transit'],
    run: (world, deviceId) => {
      const { store } = world
      const shipmentId = someShipment(world, deviceId)
      const mark = world.oneOf(['received', 'received', 'missing'] as const)
      const lines = unsaidDevices(store, shipmentId).map((one) => ({ deviceId: one, mark, note: null }))
      const taken = takeReceipt(store, world.act(), shipmentId, { by: 'scan', lines, extras: [], file: null })
      return typeof taken === 'string' ? taken : lines.length === 0 ? 'unchanged' : mark
    },
  },
  settleAsLost: { weight: 2, suits: ['in-transit'], run: settleAs('lost') },
  settleAsFound: { weight: 2, suits: ['lost'], run: settleAs('found') },
  settleAsReturned: { weight: 2, suits: ['in-transit'], run: settleAs('returned') },
  nameExtra: {
    weight: 1,
    suits: ['in-transit'],
    run: (world, deviceId) => {
      const shipmentId = someShipment(world, deviceId)
      const open = listExtras(world.store, shipmentId).filter(({ explanation }) => explanation === null)
      const text = open.length === 0 ? 'rien' : world.oneOf(open).text
      return done(nameExtra(world.store, world.act(), shipmentId, text, 'don d’un voisin'))
    },
  },
  returnDevice: {
    weight: 1.5,
    suits: ['delivered'],
    run: (world, deviceId) => returnDevice(world.store, world.act(), deviceId, 'ne démarre plus'),
  },
  retireDevice: {
    weight: 0.3,
    suits: ['returned'],
    run: (world, deviceId) => {
      const to = world.oneOf(['parts', 'recycled'] as const)
      return retireDevice(world.store, world.act(), deviceId, to, 'carte mère')
    },
  },
  reverseDevice: {
    weight: 0.2,
    suits: ['recycled', 'parts'],
    run: (world, deviceId) => reverseDevice(world.store, world.act(), deviceId, 'mauvaise étiquette'),
  },
}
