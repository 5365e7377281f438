import type { DraftMemory } from '../../../../shared/report/compose.ts'
import { read } from '../../../../shared/report/reading.ts'
import { draftModule, installedBytesOf } from '../sections/memory-list.ts'
import { numberAt, textAt } from '../tools/json-value.ts'
import { listOf, memoryBytesOf, statedCount, unavailable } from './foreign-readings.ts'

const from = 'eReuse snapshot components RamModule'
const boardFrom = 'eReuse snapshot components Motherboard'

/** More places for modules than any board has. */
const mostSlots = 96

/**
 * The modules of a legacy snapshot, in binary MB and MHz that count transfers. A module of size 0 is an empty place; the
 * board says how many places there are, or nobody does.
 */
export function legacyMemory(components: readonly unknown[], board: unknown): DraftMemory {
  const populated = components.filter((one) => numberAt(one, 'size') !== 0)
  const modules = populated.map((one) =>
    draftModule(
      {
        size: memoryBytesOf(numberAt(one, 'size')),
        type: textAt(one, 'interface'),
        formFactor: textAt(one, 'format'),
        speed: textAt(one, 'speed'),
        manufacturer: textAt(one, 'manufacturer'),
        part: textAt(one, 'model'),
        serial: textAt(one, 'serialNumber'),
      },
      from,
    ),
  )
  const installed = installedBytesOf({ from, modules, slots: null })
  const slots = numberAt(board, 'ramSlots')
  const isPossible = slots !== null && slots > 0 && slots >= modules.length
  return {
    installedBytes: installed === null ? unavailable(from) : read(installed, from),
    usableBytes: unavailable(from),
    slots: isPossible
      ? statedCount(slots, boardFrom, mostSlots)
      : unavailable(boardFrom, slots === null ? undefined : String(slots)),
    modules: listOf(modules, from),
  }
}
