import type { Handlers } from '../../../shared/contract/define.ts'
import type { StationContract } from '../../../shared/contract/station.ts'
import { actOf, type StationContext } from '../context.ts'
import { listPallets } from '../store/packing/cartons.ts'
import { loadPallet, openPallet, unloadPallet, weighPallet } from '../store/packing/pallets.ts'
import { orRefusePacking } from './packing-refusal.ts'

type PalletHandlers = Pick<
  Handlers<StationContract>,
  'pallet.list' | 'pallet.open' | 'pallet.load' | 'pallet.unload' | 'pallet.weigh'
>

/** Pallets: closed cartons of one partner that travel together. */
export function palletHandlers(context: StationContext): PalletHandlers {
  const { store } = context
  const act = () => actOf(context)
  const told = <T>(done: T): T => {
    context.publish('packing.changed', {})
    return done
  }
  return {
    'pallet.list': () => listPallets(store),
    'pallet.open': ({ partnerId }) => told(orRefusePacking(openPallet(store, act(), partnerId), partnerId)),
    'pallet.load': ({ palletId, cartonId }) => {
      const loaded = loadPallet(store, act(), palletId, cartonId)
      return told(orRefusePacking(loaded, loaded === 'pallet-not-found' ? palletId : cartonId))
    },
    'pallet.unload': ({ cartonId }) => told(orRefusePacking(unloadPallet(store, act(), cartonId), cartonId)),
    'pallet.weigh': ({ palletId, weightGrams }) =>
      told(orRefusePacking(weighPallet(store, act(), palletId, weightGrams), palletId)),
  }
}
