import type { FoundIn } from '../../../../shared/contract/found-device.ts'
import type { DeviceSummary } from '../../../../shared/contract/views.ts'
import { isInSign } from './device-candidates.ts'
import { isSignOf, type SearchedPart, type SearchedPartKind } from './searched-parts.ts'
import { folded, glued } from '../../../../shared/device/searched-words.ts'

type Face = Pick<DeviceSummary, 'tag' | 'serial' | 'manufacturer' | 'model' | 'modelVersion'>
type Field = FoundIn['field']

const signFields: Readonly<Record<Exclude<SearchedPartKind, 'processor'>, Field>> = {
  disk: 'diskSerial',
  battery: 'batterySerial',
  module: 'moduleSerial',
  board: 'boardSerial',
  address: 'address',
}

type Place = FoundIn & { readonly has: (word: string) => boolean }

function place(field: Field, text: string | null, has: (word: string, text: string) => boolean): Place[] {
  return text === null ? [] : [{ field, text, has: (word) => has(word, text) }]
}

const named = (word: string, text: string) => folded(text).includes(word)

function placesOf(face: Face, parts: readonly SearchedPart[]): readonly Place[] {
  return [
    ...place('tag', face.tag, isInSign),
    ...place('model', face.modelVersion, named),
    ...place('model', face.model, named),
    ...place('manufacturer', face.manufacturer, named),
    ...place('serial', face.serial, isInSign),
    ...parts.flatMap(([kind, model]) => (kind === 'processor' || kind === 'disk' ? place(kind, model, named) : [])),
    ...parts.flatMap((part) =>
      part[0] === 'processor' ? [] : place(signFields[part[0]], part[2], (word) => isSignOf(glued(word), part)),
    ),
  ]
}

/**
 * Why a search found a device: for each word the first field that it is in, in the order in which a person looks at a machine
 * (label, model, serial, what is inside); each field once. A tag or a serial that was typed in groups is one word.
 *
 * @param words folded.
 */
export function foundIn(words: readonly string[], face: Face, parts: readonly SearchedPart[]): FoundIn[] {
  const places = placesOf(face, parts)
  const each = words.flatMap((word) => places.find(({ has }) => has(word)) ?? [])
  const whole = words.join('')
  const grouped = places.filter(({ field, has }) => (field === 'tag' || field === 'serial') && has(whole))
  const found = each.length === words.length && grouped.length === 0 ? each : grouped.slice(0, 1)
  return [...new Set(found)].map(({ field, text }) => ({ field, text }))
}
