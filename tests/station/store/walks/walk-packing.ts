import { cartonOf, listCartons } from '../../../../electron/station/store/packing/cartons.ts'
import {
  closeCarton,
  discardCarton,
  openCarton,
  reopenCarton,
  weighCarton,
} from '../../../../electron/station/store/packing/change-carton.ts'
import { lotOf } from '../../../../electron/station/store/campaign/lots.ts'
import { confirmPacked, packDevice, unpackDevice } from '../../../../electron/station/store/packing/pack-device.ts'
import type { CartonView } from '../../../../shared/contract/packing.ts'
import type { WalkAction } from './walk-actions.ts'
import { walkAccessories } from './walk-kits.ts'
import { expectPromiseKept } from './walk-shipping-checks.ts'
import type { World } from './walk-world.ts'

/** Cartons of any shipment and pallet, or of none. */
const anywhere = { shipmentId: null, palletId: null, isWaiting: false, after: null } as const

const told = (result: string | { readonly result: string } | CartonView): string =>
  typeof result === 'string' ? result : 'result' in result ? result.result : 'done'

/** The device's own carton, or any. */
function someCarton(world: World, deviceId: string): string {
  const { store } = world
  const own = cartonOf(store, deviceId)
  if (own !== null) return own.cartonId
  const { cartons } = listCartons(store, { ...anywhere, lotId: null, state: null, limit: 20 })
  return cartons.length === 0 ? deviceId : world.oneOf(cartons).cartonId
}

/** What may happen to a device between its lot's queue and a closed carton. */
export const packingActions: Readonly<Record<string, WalkAction>> = {
  openCarton: {
    weight: 0.5,
    suits: ['queued'],
    run: (world, deviceId) => {
      const { store } = world
      const lotId = lotOf(store, deviceId)?.lotId ?? world.oneOf(world.lots)
      return told(openCarton(store, world.act(), lotId))
    },
  },
  pack: {
    weight: 5,
    suits: ['queued'],
    run: (world, deviceId) => {
      const { store } = world
      const lotId = world.below(8) === 0 ? null : (lotOf(store, deviceId)?.lotId ?? null)
      const { cartons } = listCartons(store, { ...anywhere, lotId, state: 'open', limit: 5 })
      const cartonId = cartons.length === 0 ? deviceId : world.oneOf(cartons).cartonId
      return packDevice(store, world.act(), cartonId, deviceId).result
    },
  },
  unpack: { weight: 1, run: (world, deviceId) => unpackDevice(world.store, world.act(), deviceId).result },
  confirmPacked: {
    weight: 3,
    suits: ['packed'],
    run: (world, deviceId) => {
      const accessories = world.below(5) === 0 ? [] : walkAccessories
      return confirmPacked(world.store, world.act(), deviceId, { hasCharger: world.below(6) > 0, accessories })
    },
  },
  weighCarton: {
    weight: 0.2,
    suits: ['packed'],
    run: (world, deviceId) =>
      told(weighCarton(world.store, world.act(), someCarton(world, deviceId), 1 + world.below(30_000))),
  },
  closeCarton: {
    weight: 2.5,
    suits: ['packed'],
    run: (world, deviceId) => {
      const cartonId = someCarton(world, deviceId)
      const { result } = closeCarton(world.store, world.act(), cartonId)
      if (result === 'closed') expectPromiseKept(world, { cartonId })
      return result
    },
  },
  reopenCarton: {
    weight: 0.5,
    run: (world, deviceId) => told(reopenCarton(world.store, world.act(), someCarton(world, deviceId), 'oublié')),
  },
  discardCarton: {
    weight: 0.1,
    run: (world, deviceId) => told(discardCarton(world.store, world.act(), someCarton(world, deviceId))),
  },
}
