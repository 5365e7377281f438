import { healthOf } from '../verdict/measure-battery-and-display.ts'
import type { Report } from '../report/report.ts'
import { partIdOf, type PartKind } from './part-kind.ts'
import { isMemoryType } from './part-words.ts'

export type Salvaged = { readonly kind: PartKind; readonly quantity: number }

/** A battery below this is not worth keeping: the seed profiles ask for more. */
const leastHealthPercent = 70

/**
 * What a machine that is taken apart could give to the stock, by its newest report: modules out of sockets, SSDs that
 * their own assessment does not fail, batteries that hold enough. What was not read is not proposed; a person decides.
 */
export function salvageable({ memory, disks, batteries, machine }: Report): readonly Salvaged[] {
  const kinds: PartKind[] = []
  for (const { type, formFactor, sizeBytes } of memory.modules ?? []) {
    const form = (formFactor ?? '').toUpperCase().replaceAll(/[^A-Z]/g, '')
    const named = (type ?? '').trim().toUpperCase()
    if (!isMemoryType(named) || sizeBytes === null || sizeBytes <= 0 || !form.endsWith('DIMM')) continue
    const socket = form.startsWith('SODIMM') || machine.kind === 'laptop' ? 'SODIMM' : 'DIMM'
    kinds.push({ category: 'memory', memoryType: named, socket, sizeBytes })
  }
  for (const { kind, bus, sizeBytes: exactBytes, smart, removable } of disks ?? []) {
    if (kind !== 'ssd' || removable === true || exactBytes === null || smart.passed === false) continue
    // As it is sold: drives of one size differ by some sectors.
    const sizeBytes = Math.floor(exactBytes / 1e9) * 1e9
    if (sizeBytes === 0) continue
    if (bus === 'nvme') kinds.push({ category: 'ssd', form: 'm2-nvme', sizeBytes })
    else if (bus === 'sata' || bus === 'ata') kinds.push({ category: 'ssd', form: 'sata-2.5', sizeBytes })
  }
  for (const battery of batteries ?? []) {
    const health = healthOf(battery)
    if (battery.model === null || health === null || health < leastHealthPercent) continue
    kinds.push({ category: 'battery', model: battery.model })
  }
  const counted = new Map<string, Salvaged>()
  for (const kind of kinds) {
    const known = counted.get(partIdOf(kind))
    counted.set(partIdOf(kind), { kind, quantity: (known?.quantity ?? 0) + 1 })
  }
  return [...counted.values()]
}
