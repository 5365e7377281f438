import { xmlTags } from './xml-tags.ts'

/** How a number is shown: as a moment, as whole digits (with as many zeros in front), or otherwise. */
export type NumberLook =
  | { readonly look: 'moment' }
  | { readonly look: 'digits'; readonly least: number }
  | { readonly look: 'other' }

const other: NumberLook = { look: 'other' }
/** Built-in formats that are dates and times (ECMA-376, 18.8.30; 27 to 36 and 50 to 58 are those of East Asia). */
const isBuiltInMoment = (id: number) =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)

/** What a format code makes of a number; only its first section counts, that of positive numbers. */
function lookOf(code: string): NumberLook {
  const shown = (code.split(';')[0] ?? '').replaceAll(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
  if (/^0+$/.test(shown)) return { look: 'digits', least: shown.length }
  return /[dmyhs]/i.test(shown) && !/general/i.test(shown) ? { look: 'moment' } : other
}

/** The looks of a workbook's cell formats, by the place that cells name them by. */
export function cellFormats(styles: string | null): readonly NumberLook[] {
  if (styles === null) return []
  const codes = new Map<number, string>()
  const looks: NumberLook[] = []
  let isInCells = false
  for (const { name, kind, attributes } of xmlTags(styles)) {
    if (name === 'cellXfs') isInCells = kind === 'open'
    if (kind === 'close') continue
    if (name === 'numFmt') codes.set(Number(attributes.get('numFmtId')), attributes.get('formatCode') ?? '')
    if (name !== 'xf' || !isInCells) continue
    const id = Number(attributes.get('numFmtId') ?? '0')
    const code = codes.get(id)
    if (code !== undefined) looks.push(lookOf(code))
    else if (id === 1) looks.push({ look: 'digits', least: 1 })
    else looks.push(isBuiltInMoment(id) ? { look: 'moment' } : other)
  }
  return looks
}
