import type { TFunction } from 'i18next'
import type { RefusalText } from '../../shared/contract/refusal.ts'
import { fr } from './fr.ts'

export type RefusalCode = keyof typeof fr.refusal

export type RefusalSentences = {
  readonly what: string
  readonly where: string | null
  /** Null when nothing can be done about it. */
  readonly remedy: string | null
}

const isKnown = (code: string): code is RefusalCode => Object.hasOwn(fr.refusal, code)

type AnyRefusal = Pick<RefusalText, 'code' | 'what'> & {
  readonly where?: string | null | undefined
  readonly remedy?: string | null | undefined
}

/**
 * A refusal in the technician's language: by its code where the catalogue has one (the words it came with fill
 * `{{detail}}`), in the words it came with otherwise.
 */
export function refusalSentences(refusal: AnyRefusal, t: TFunction): RefusalSentences {
  const where = refusal.where ?? null
  if (!isKnown(refusal.code)) return { what: refusal.what, where, remedy: refusal.remedy ?? null }
  const detail = where === null ? refusal.what : `${refusal.what} (${where})`
  const words = fr.refusal[refusal.code]
  return {
    what: t(`refusal.${refusal.code}.what`, { detail }),
    where,
    remedy:
      'remedy' in words ? t(`refusal.${refusal.code}.remedy` as 'refusal.internal.remedy') : (refusal.remedy ?? null),
  }
}

/** The same for anything that was thrown: what is not a refusal is a bug, said as one. */
export function errorSentences(error: Error, t: TFunction): RefusalSentences {
  return 'code' in error && 'what' in error
    ? refusalSentences(error as Error & AnyRefusal, t)
    : refusalSentences({ code: 'internal', what: error.message }, t)
}
