import {
  releaseParts,
  reserveParts,
  takeApart,
  useParts,
} from '../../../../electron/station/store/parts/device-parts.ts'
import { chargerOf, giveChargerBack, packCharger } from '../../../../electron/station/store/parts/chargers.ts'
import { fitPart } from '../../../../electron/station/store/parts/fit-part.ts'
import { reservationsOf } from '../../../../electron/station/store/parts/part-reservations.ts'
import { countParts, receiveParts, takePartsOut } from '../../../../electron/station/store/parts/parts.ts'
import { partIdOf, type PartKind } from '../../../../shared/shipping/part-kind.ts'
import { gib } from '../made/made-intake.ts'
import type { WalkAction } from './walk-actions.ts'
import { expectNowhereElse, expectShelf } from './walk-part-checks.ts'
import type { World } from './walk-world.ts'

const module = (sizeGib: number): PartKind => ({
  category: 'memory',
  memoryType: 'DDR4',
  socket: 'SODIMM',
  sizeBytes: sizeGib * gib,
})

/** The first is named twice: it lies there more often, and a list may name one kind twice. */
const kinds: readonly PartKind[] = [
  module(4),
  module(4),
  module(8),
  { category: 'ssd', form: 'sata-2.5', sizeBytes: 240e9 },
  { category: 'charger', model: 'USB-C 65 W' },
]

/** One that lies or lay on the shelf; now and then one that nobody ever saw. */
const somePart = (world: World): string => (world.below(30) === 0 ? 'nothing' : partIdOf(world.oneOf(kinds)))

const lying = (world: World, partId: string): number => world.shelf.get(partId) ?? 0

/** The walk's own count of the shelf, against which the station's is held. */
function shelve(world: World, ...changes: readonly { readonly partId: string; readonly change: number }[]): void {
  for (const { partId, change } of changes) world.shelf.set(partId, lying(world, partId) + change)
  for (const { partId } of changes) expectShelf(world, partId)
}

/** For each device one part or two of two kinds; now and then the same part named twice, or a device. */
function someReservations(world: World, deviceId: string) {
  const others = world.below(4) === 0 ? [world.oneOf(world.devices)] : []
  const again = world.below(20) === 0 ? [deviceId] : []
  return [deviceId, ...others, ...again].map((own) => {
    const wanted = { partId: somePart(world), quantity: 1 + world.below(2) }
    const another = world.below(3) === 0 ? [{ partId: somePart(world), quantity: 1 }] : []
    const known = world.below(4) === 0 ? null : world.oneOf(world.allocations)
    const allocationId = world.below(40) === 0 ? 'nobody' : known
    return { deviceId: own, allocationId, parts: [wanted, ...another] }
  })
}

/** What may happen to the stock of parts, and between it and a device. */
export const partActions: Readonly<Record<string, WalkAction>> = {
  partReceive: {
    weight: 0.8,
    run: (world) => {
      const kind = world.oneOf(kinds)
      const quantity = 1 + world.below(4)
      receiveParts(world.store, world.act(), { kind, quantity, reason: '' })
      shelve(world, { partId: partIdOf(kind), change: quantity })
      return 'received'
    },
  },
  partTakeOut: {
    weight: 0.4,
    run: (world) => {
      const partId = somePart(world)
      const quantity = 1 + world.below(4)
      const part = takePartsOut(world.store, world.act(), { partId, quantity, reason: 'cassée' })
      if (typeof part === 'string') return part
      shelve(world, { partId, change: -quantity })
      return 'taken out'
    },
  },
  partCount: {
    weight: 0.8,
    run: (world) => {
      const partId = somePart(world)
      const onShelf = Math.max(0, lying(world, partId) - 2 + world.below(4))
      const counted = countParts(world.store, world.act(), { partId, onShelf, reason: 'inventaire' })
      if (typeof counted === 'string') return counted
      shelve(world, { partId, change: onShelf - lying(world, partId) })
      return counted.releasedDeviceIds.length > 0 ? 'released' : 'counted'
    },
  },
  partReserve: {
    weight: 2,
    suits: ['audited', 'repair', 'prepared'],
    run: (world, deviceId) => {
      const wanted = someReservations(world, deviceId)
      const kept = wanted.map((one) => reservationsOf(world.store, one.deviceId))
      const { result } = reserveParts(world.store, world.act(), wanted)
      const after = wanted.map((one) => reservationsOf(world.store, one.deviceId))
      // All of them or none: a refusal leaves every device with what it had.
      const hasChanged = after.map((own, index) => JSON.stringify(own) !== JSON.stringify(kept[index]))
      if (hasChanged.some((is) => is !== (result === 'reserved'))) throw new Error(`${result}, and half of it was done`)
      return result
    },
  },
  partRelease: {
    weight: 0.4,
    suits: ['repair'],
    run: (world, deviceId) => releaseParts(world.store, world.act(), deviceId),
  },
  partUse: {
    weight: 1,
    suits: ['repair'],
    run: (world, deviceId) => {
      const kept = reservationsOf(world.store, deviceId)
      const result = useParts(world.store, world.act(), deviceId)
      if (result === 'used') shelve(world, ...kept.map(({ partId, quantity }) => ({ partId, change: -quantity })))
      return result
    },
  },
  partFit: {
    weight: 0.6,
    run: (world, deviceId) => {
      const partId = somePart(world)
      const result = fitPart(world.store, world.act(), { deviceId, partId, quantity: 1 })
      if (result === 'fitted') shelve(world, { partId, change: -1 })
      return result
    },
  },
  packCharger: {
    weight: 2,
    suits: ['packed'],
    run: (world, deviceId) => {
      const partId = world.below(4) === 0 ? somePart(world) : partIdOf({ category: 'charger', model: 'USB-C 65 W' })
      const packed = packCharger(world.store, world.act(), { deviceId, partId })
      if (packed.result === 'packed' && packed.isTaken) shelve(world, { partId, change: -1 })
      return packed.result === 'packed' && !packed.isTaken ? 'packed its own' : packed.result
    },
  },
  giveChargerBack: {
    weight: 1,
    run: (world, deviceId) => {
      const partId = chargerOf(world.store, deviceId)
      const given = giveChargerBack(world.store, world.act(), deviceId)
      if (given === 'given-back' && partId !== null) shelve(world, { partId, change: 1 })
      return given
    },
  },
  takeApart: {
    weight: 0.1,
    suits: ['repair'],
    run: (world, deviceId) => {
      const parts = kinds.slice(world.below(3), 3 + world.below(3)).map((kind) => ({ kind, quantity: 1 }))
      const result = takeApart(world.store, world.act(), { deviceId, reason: 'carte mère morte', parts })
      if (result !== 'taken-apart') return result
      shelve(world, ...parts.map(({ kind, quantity }) => ({ partId: partIdOf(kind), change: quantity })))
      expectNowhereElse(world, deviceId)
      return result
    },
  },
}
