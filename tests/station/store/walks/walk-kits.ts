import { addKits, kitOf, listKits } from '../../../../electron/station/store/packing/kits.ts'
import { lotMeantFor } from '../../../../electron/station/store/campaign/lots.ts'
import { pairKit, settleKit, unpairKit } from '../../../../electron/station/store/packing/pair-kit.ts'
import { makePromise } from '../../../../electron/station/store/packing/promises.ts'
import type { Promised } from '../../../../shared/shipping/promise.ts'
import { madeIccid } from '../made/made-kits.ts'
import type { WalkAction } from './walk-actions.ts'
import { expectCartonOpen } from './walk-shipping-checks.ts'
import type { World } from './walk-world.ts'

const mostKits = 400

export const walkAccessories = ['Souris'] as const

/** A kit in stock that may be taken next, or any kit there ever was. */
function someKit(world: World): { readonly kitId: string; readonly code: string } | null {
  const state = world.below(6) === 0 ? null : 'in-stock'
  const after = state === null && world.kits.length > 0 ? world.oneOf(world.kits) : null
  const { kits } = listKits(world.store, { state, search: '', after, limit: 5 })
  return kits.length === 0 ? null : world.oneOf(kits)
}

/** Nothing at all more often than not: a carton is closed only when every device in it has what was promised. */
function somePromise(world: World): Promised {
  return {
    connection: world.oneOf(['none', 'none', 'any', 'sim', 'router'] as const),
    hasCharger: world.below(2) === 0,
    accessories: world.below(3) === 0 ? walkAccessories : [],
  }
}

/** What may happen to connection kits, and to what is promised. */
export const kitActions: Readonly<Record<string, WalkAction>> = {
  addKit: {
    weight: 3,
    run: (world) => {
      if (world.kits.length >= mostKits) return 'full'
      const number = world.below(12) === 0 ? world.below(mostKits) : world.kits.length
      const kind = number % 4 === 0 ? 'router' : 'sim'
      const names = { iccid: kind === 'sim' ? madeIccid(number) : null, serial: kind === 'sim' ? null : `RT-${number}` }
      const list = { kits: [{ kind, ...names, plan: '20 Go' }], supplier: 'Orange', fileName: null } as const
      const { added } = addKits(world.store, world.act(), list)
      world.kits.push(...added.map(({ kitId }) => kitId))
      return added.length === 0 ? 'known' : 'added'
    },
  },
  pairKit: {
    weight: 3,
    suits: ['ready', 'queued', 'packed'],
    run: (world, deviceId) => {
      const kit = someKit(world)
      const { result } = pairKit(world.store, world.act(), deviceId, kit?.code ?? 'XN-NOBODY')
      if (result === 'paired') expectCartonOpen(world, deviceId)
      return result
    },
  },
  unpairKit: {
    weight: 0.4,
    run: (world, deviceId) => {
      const kit = unpairKit(world.store, world.act(), deviceId, 'carte morte')
      if (typeof kit === 'string') return kit
      expectCartonOpen(world, deviceId)
      return 'unpaired'
    },
  },
  settleKit: {
    weight: 2,
    run: (world, deviceId) => {
      const own = kitOf(world.store, deviceId)
      const kit = world.below(2) === 0 ? own : someKit(world)
      const to = world.oneOf(['blocked', 'in-stock', 'in-stock'] as const)
      const settled = settleKit(world.store, world.act(), kit?.kitId ?? deviceId, to, 'revu')
      if (typeof settled === 'string') return settled
      if (settled.kitId === own?.kitId) expectCartonOpen(world, deviceId)
      return to
    },
  },
  promise: {
    weight: 0.3,
    run: (world, deviceId) => {
      const lotId = lotMeantFor(world.store, deviceId)?.lotId ?? world.oneOf(world.lots)
      const whose =
        world.below(2) === 0
          ? ({ for: 'lot', lotId } as const)
          : ({ for: 'allocation', allocationId: world.oneOf(world.allocations) } as const)
      const made = makePromise(world.store, world.act(), whose, somePromise(world))
      return typeof made === 'string' ? made : `made for ${whose.for}`
    },
  },
}
