import { cartonOf, listPallets } from '../../../../electron/station/store/packing/cartons.ts'
import {
  addressShipment,
  discardShipment,
  loadShipment,
  prepareShipment,
  unloadShipment,
} from '../../../../electron/station/store/shipping/change-shipment.ts'
import {
  closeShipment,
  departShipment,
  reopenShipment,
} from '../../../../electron/station/store/shipping/close-shipment.ts'
import { findLot, lotMeantFor } from '../../../../electron/station/store/campaign/lots.ts'
import {
  loadPallet,
  openPallet,
  unloadPallet,
  weighPallet,
} from '../../../../electron/station/store/packing/pallets.ts'
import { makePromise } from '../../../../electron/station/store/packing/promises.ts'
import { listShipments } from '../../../../electron/station/store/shipping/shipments.ts'
import type { ShipmentView } from '../../../../shared/contract/shipments.ts'
import { day } from '../made/made-shipment.ts'
import { walkAccessories } from './walk-kits.ts'
import type { WalkAction } from './walk-actions.ts'
import { expectPromiseKept } from './walk-shipping-checks.ts'
import type { World } from './walk-world.ts'

const everythingPromised = { connection: 'any', hasCharger: true, accessories: walkAccessories } as const

const done = (answer: string | object): string => (typeof answer === 'string' ? answer : 'done')

/** The partner that the device is meant for, usually; else any. */
function somePartner(world: World, deviceId: string): string {
  const lot = world.below(10) === 0 ? null : lotMeantFor(world.store, deviceId)
  return (lot ?? findLot(world.store, world.oneOf(world.lots)))?.partnerId ?? deviceId
}

/** The shipment that the device is in, or one in this state of the partner that it is meant for. */
function someShipment(world: World, deviceId: string, state: ShipmentView['state'] | null): string {
  const own = cartonOf(world.store, deviceId)?.shipmentId ?? null
  if (own !== null) return own
  const partnerId = somePartner(world, deviceId)
  const { shipments } = listShipments(world.store, { state, partnerId, after: null, limit: 3 })
  return shipments.length === 0 ? deviceId : world.oneOf(shipments).shipmentId
}

function somePallet(world: World, deviceId: string): { readonly palletId: string; readonly code: string } {
  const partnerId = somePartner(world, deviceId)
  const pallets = listPallets(world.store).filter((pallet) => pallet.partnerId === partnerId)
  return pallets.length === 0 ? { palletId: deviceId, code: 'XK-NOBODY' } : world.oneOf(pallets.slice(0, 3))
}

/** What may happen to a closed carton until the carrier has it. */
export const shippingActions: Readonly<Record<string, WalkAction>> = {
  openPallet: {
    weight: 0.1,
    run: (world, deviceId) => done(openPallet(world.store, world.act(), somePartner(world, deviceId))),
  },
  loadPallet: {
    weight: 0.4,
    suits: ['packed'],
    run: (world, deviceId) => {
      const cartonId = cartonOf(world.store, deviceId)?.cartonId ?? deviceId
      return done(loadPallet(world.store, world.act(), somePallet(world, deviceId).palletId, cartonId))
    },
  },
  unloadPallet: {
    weight: 0.5,
    suits: ['packed'],
    run: (world, deviceId) =>
      done(unloadPallet(world.store, world.act(), cartonOf(world.store, deviceId)?.cartonId ?? deviceId)),
  },
  weighPallet: {
    weight: 0.1,
    run: (world, deviceId) =>
      done(weighPallet(world.store, world.act(), somePallet(world, deviceId).palletId, 1 + world.below(500_000))),
  },
  prepareShipment: {
    weight: 0.4,
    suits: ['packed'],
    run: (world, deviceId) => done(prepareShipment(world.store, world.act(), somePartner(world, deviceId))),
  },
  loadShipment: {
    weight: 2,
    suits: ['packed'],
    run: (world, deviceId) => {
      const carton = cartonOf(world.store, deviceId)
      const code = carton?.palletCode ?? carton?.code ?? somePallet(world, deviceId).code
      return done(loadShipment(world.store, world.act(), someShipment(world, deviceId, 'prepared'), code))
    },
  },
  unloadShipment: {
    weight: 0.3,
    suits: ['packed'],
    run: (world, deviceId) => {
      const carton = cartonOf(world.store, deviceId)
      const code = world.below(2) === 0 ? carton?.palletCode : carton?.code
      return done(unloadShipment(world.store, world.act(), code ?? 'XK-NOBODY'))
    },
  },
  closeShipment: {
    weight: 1.5,
    suits: ['packed'],
    run: (world, deviceId) => {
      const shipmentId = someShipment(world, deviceId, 'prepared')
      // More may be promised while a carton stands closed: what was complete when it was closed is not any more.
      const lot = world.below(12) === 0 ? lotMeantFor(world.store, deviceId) : null
      if (lot !== null) makePromise(world.store, world.act(), { for: 'lot', lotId: lot.lotId }, everythingPromised)
      const { result } = closeShipment(world.store, world.act(), shipmentId, day)
      if (result === 'closed') expectPromiseKept(world, { shipmentId })
      return result
    },
  },
  reopenShipment: {
    weight: 0.2,
    suits: ['packed'],
    run: (world, deviceId) =>
      done(reopenShipment(world.store, world.act(), someShipment(world, deviceId, 'closed'), 'un colis de plus')),
  },
  departShipment: {
    weight: 1.5,
    suits: ['packed'],
    run: (world, deviceId) =>
      done(departShipment(world.store, world.act(), someShipment(world, deviceId, 'closed'), day)),
  },
  addressShipment: {
    weight: 0.2,
    run: (world, deviceId) => {
      const way = { carrier: 'Transports Dupont', trackingNumber: world.below(2) === 0 ? null : 'TD 42' }
      return done(addressShipment(world.store, world.act(), someShipment(world, deviceId, null), way))
    },
  },
  discardShipment: {
    weight: 0.1,
    run: (world, deviceId) =>
      done(discardShipment(world.store, world.act(), someShipment(world, deviceId, 'prepared'))),
  },
}
