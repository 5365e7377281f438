import type { EnteredFactors, FactorsView } from '../../../shared/contract/impact.ts'
import { typedDecimal } from '../../text/typed-number.ts'

export type Factor = NonNullable<FactorsView['waste']>
type EnteredFactor = NonNullable<EnteredFactors['waste']>

/** `unsourced`: a number without a source, or the other way round. `source-of-other`: what is named says another number. */
export type TypedFactor = EnteredFactor | null | 'unsourced' | 'source-of-other'

const link = /https?:\/\/[^\s<>"]+[^\s<>".,;:)\]]/

/** The first link of a source that a reader could follow; null for one in words only. */
function linkIn(source: string): string | null {
  const found = link.exec(source)?.[0] ?? null
  return found !== null && URL.canParse(found) ? found : null
}

/**
 * What a person typed as one factor. Both fields empty mean that no factor is known. A number is taken only with its own
 * source, three letters at least or a link: another number under the source that stood there before would be a claim
 * that this source never made.
 *
 * @param kilograms as typed, with a comma or a point. @param before what stood there; null for nothing.
 */
export function typedFactor(kilograms: string, source: string, before: Factor | null): TypedFactor {
  if (kilograms === '' && source === '') return null
  const grams = Math.round(typedDecimal(kilograms) * 1000)
  const isNumber = kilograms !== '' && Number.isFinite(grams) && grams >= 0
  if (!isNumber || (source.match(/\p{L}/gu)?.length ?? 0) < 3) return 'unsourced'
  if (before !== null && before.source === source) {
    return before.grams === grams ? { grams, source, url: before.url } : 'source-of-other'
  }
  return { grams, source, url: linkIn(source) }
}
