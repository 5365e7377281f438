import type { TFunction } from 'i18next'
import { fr } from '../../text/fr.ts'
import { fieldName } from './field-text.ts'

const has = <T extends object>(words: T, key: string): key is keyof T & string => Object.hasOwn(words, key)

export type ReportPlace = {
  /** "Disque 1", "Machine": the part, in words. */
  readonly part: string
  /** The field in words; null for the whole part. */
  readonly field: string | null
  /** The last key of the path, by which its value is put into words. */
  readonly key: string
}

/** Where a path of a report leads, in the screen's words; parts that the catalogue does not know keep their own. */
export function placeOf(path: string, t: TFunction): ReportPlace {
  const keys = path.split('.')
  const at = keys.findIndex((key) => /^\d+$/.test(key))
  const key = keys.at(-1) ?? path
  if (at > 0) {
    const list = keys[at - 1] ?? ''
    const number = Number(keys[at]) + 1
    const part = `${has(fr.entry, list) ? t(`entry.${list}`) : list} ${number}`
    return { part, field: at === keys.length - 1 ? null : fieldName(key, t), key }
  }
  const [first = ''] = keys
  return { part: has(fr.part, first) ? t(`part.${first}`) : first, field: fieldName(key, t), key }
}
