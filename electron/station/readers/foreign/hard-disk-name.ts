import type { DiskKind } from '../sections/disk-evidence.ts'
import { kindByName } from '../sections/disk-kind.ts'

/**
 * Part numbers that makers gave to rotating disks alone: WD's four or five digits with letters (its solid-state drives
 * are WDS…), Seagate's ST with a size, Hitachi's H families, Fujitsu's MH, Toshiba's MK/MQ/DT, Samsung's HD/HM, Maxtor's.
 */
const rotating =
  /\b(?:WD\d{3,5}[A-Z]{2,4}|ST\d{2,5}(?:DM|LM|LT|VT|AS|NM|VX)\w*|H(?:TS|TE|DS|DT|DP|UA|CC)\d{4,}\w*|MH[TVWYZ]\d\w*|M[KQ]\d{2}\w*|DT01\w+|H[DM]\d{3}[A-Z]{2}|6[LYVBH]\d{3}[A-Z]\d)/

/**
 * What kind of disk a document's class and the model's name show together.
 *
 * Old inventories call every disk a hard disk, so that this class is believed only of a model name that agrees; a part
 * number tells without it, the name of a product line does not. A solid-state class against a rotating number is neither.
 *
 * @returns null when they do not tell.
 */
export function kindOfListed(listed: 'ssd' | 'hdd' | null, model: string | null): DiskKind | null {
  const isRotating = rotating.test(model ?? '')
  const line = kindByName(model)?.kind ?? null
  if (listed === 'ssd') return isRotating || line === 'hdd' ? null : 'ssd'
  if (line === 'ssd') return 'ssd'
  return isRotating || (listed === 'hdd' && line === 'hdd') ? 'hdd' : null
}
