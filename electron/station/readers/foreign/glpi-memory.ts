import type { DraftMemory } from '../../../../shared/report/compose.ts'
import { read, type Reading } from '../../../../shared/report/reading.ts'
import { draftModule, installedBytesOf } from '../sections/memory-list.ts'
import { at, listAt, numberAt, textAt } from '../tools/json-value.ts'
import { listOf, memoryBytesOf, unavailable } from './foreign-readings.ts'

const from = 'GLPI inventory content.memories'
const hardware = 'GLPI inventory content.hardware.memory'

/** What holds firmware is listed among the memory and is none. */
const notWorkingMemory = /flash|\brom\b|eprom/i

const wordsOfPlace = ['caption', 'numslots', 'type', 'manufacturer', 'model', 'serialnumber', 'formfactor']

/** On Android the only entry is what the system counts, under a word for memory and nothing of a place or a module. */
const isPlace = (entry: unknown): boolean => wordsOfPlace.some((key) => (textAt(entry, key) ?? '') !== '')

/** An empty place has the capacity 0, "No", or no capacity and no other word about a module. */
function isEmpty(place: unknown): boolean {
  const capacity = textAt(place, 'capacity')
  if (capacity !== null) return !(Number(capacity) > 0)
  return ['serialnumber', 'model', 'manufacturer'].every((key) => (textAt(place, key) ?? '') === '')
}

/**
 * The number of places. On Linux and BSD the agent lists every place that the firmware has; elsewhere the populated
 * ones, so that a list without an empty place says nothing of further ones.
 */
function slotsOf(content: unknown, places: readonly unknown[]): Reading<number> {
  const system = textAt(content, 'operatingsystem', 'kernel_name') ?? ''
  const listsAll = /^(?:linux|.*bsd)$/i.test(system) || places.some(isEmpty)
  const highest = Math.max(0, ...places.map((place) => numberAt(place, 'numslots') ?? 0))
  return listsAll && places.length > 0 && highest <= places.length ? read(places.length, from) : unavailable(from)
}

/** The memory of an inventory: modules in MB, which count in binary, an empty place with the capacity 0. */
export function inventoryMemory(content: unknown): DraftMemory {
  const places = listAt(at(content, 'memories')).filter(
    (place) => isPlace(place) && !notWorkingMemory.test(textAt(place, 'type') ?? ''),
  )
  const modules = places
    .filter((place) => !isEmpty(place))
    .map((place) =>
      draftModule(
        {
          // The caption of one vendor's firmware is the array's, the same for every place.
          locator: locatorOf(place),
          size: memoryBytesOf(numberAt(place, 'capacity')),
          type: textAt(place, 'type'),
          formFactor: formOf(place),
          speed: textAt(place, 'speed'),
          manufacturer: textAt(place, 'manufacturer'),
          part: textAt(place, 'model'),
          serial: textAt(place, 'serialnumber'),
        },
        from,
      ),
    )
  const installed = installedBytesOf({ from, modules, slots: null })
  const usable = numberAt(content, 'hardware', 'memory')
  const usableBytes = memoryBytesOf(usable)
  return {
    installedBytes: installed === null ? unavailable(from) : read(installed, from),
    // What the system counts is less than what is installed, never more: more is another unit.
    usableBytes:
      usableBytes === null || (installed !== null && usableBytes > installed)
        ? unavailable(hardware, usable === null ? undefined : `${usable} MB`)
        : read(usableBytes, hardware, `${usable} MB`),
    slots: slotsOf(content, places),
    modules: listOf(modules, from),
  }
}

/** On macOS the caption is the module's state ("Status: OK") and the description its place. */
function locatorOf(place: unknown): string | null {
  const caption = textAt(place, 'caption')
  return caption?.startsWith('Status:') === true ? textAt(place, 'description') : caption
}

/** The form stands in the description, with the error correction behind it: "DIMM", "SODIMM (None)", "Chip". */
function formOf(place: unknown): string | null {
  const printed = textAt(place, 'description') ?? ''
  return /^(SO-?DIMM|DIMM|RIMM|SIMM|FB-DIMM|Chip|Row Of Chips|Die|TSOP)\b/i.exec(printed)?.[1] ?? null
}
