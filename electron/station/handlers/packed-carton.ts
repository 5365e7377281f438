import type { PackedCarton } from '../../../shared/contract/packing.ts'
import { devicesInCarton, getCarton } from '../store/packing/cartons.ts'
import { promisedFor } from '../store/packing/promises.ts'
import type { Store } from '../store/store.ts'
import { packingRefusal } from './packing-refusal.ts'

/**
 * A carton with all that is in it, and what was promised with each device.
 *
 * @throws Refusal `carton-not-found`.
 */
export function packedCarton(store: Store, cartonId: string): PackedCarton {
  const carton = getCarton(store, cartonId)
  if (carton === null) throw packingRefusal('carton-not-found', cartonId)
  const promised = promisedFor(store, carton.lotId)
  const devices = devicesInCarton(store, carton)
  return { carton, promised: { ...promised, accessories: [...promised.accessories] }, devices }
}
