import { machineKinds, type MachineKind } from '../../report/report.ts'
import type { PaperCarton } from './paper.ts'

export type PaperTotals = {
  readonly devices: number
  /** The kinds that occur, in the order of the field's list; null, a kind that was not read, comes last. */
  readonly byKind: readonly { readonly kind: MachineKind | null; readonly devices: number }[]
  readonly cartons: number
  readonly pallets: number
  /** Of the cartons that were weighed; null when none was. */
  readonly weighedGrams: number | null
  readonly unweighedCartons: number
  readonly sims: number
  readonly routers: number
  readonly chargers: number
  /** Devices that something is not proven of. */
  readonly notProven: number
}

const count = <T>(items: readonly T[], holds: (item: T) => boolean): number => items.filter(holds).length

/** How many devices of each kind, in the order of the field's list, kinds that were not read last. */
export function countKinds(kinds: readonly (MachineKind | null)[]): PaperTotals['byKind'] {
  return [...machineKinds, null]
    .map((kind) => ({ kind, devices: count(kinds, (one) => one === kind) }))
    .filter(({ devices }) => devices > 0)
}

/** The sums of a paper, worked out of its cartons each time: a sum that is stored beside them could differ from them. */
export function totalsOf(cartons: readonly PaperCarton[]): PaperTotals {
  const devices = cartons.flatMap((carton) => carton.devices)
  const weights = cartons.flatMap(({ weightGrams }) => (weightGrams === null ? [] : [weightGrams]))
  return {
    devices: devices.length,
    byKind: countKinds(devices.map(({ kind }) => kind)),
    cartons: cartons.length,
    pallets: new Set(cartons.flatMap(({ palletCode }) => palletCode ?? [])).size,
    weighedGrams: weights.length === 0 ? null : weights.reduce((sum, one) => sum + one, 0),
    unweighedCartons: cartons.length - weights.length,
    sims: count(devices, ({ kit }) => kit?.kind === 'sim'),
    routers: count(devices, ({ kit }) => kit?.kind === 'router'),
    chargers: count(devices, ({ charger }) => charger === 'packed'),
    notProven: count(devices, ({ notProven }) => notProven.length > 0),
  }
}
