import { useTranslation } from 'react-i18next'
import type { FoundIn as Found } from '../../../shared/contract/found-device.ts'
import { Marked } from '../../components/Marked.tsx'
import { isWordIn } from '../../components/marked-spans.ts'

export interface FoundInProps {
  readonly foundIn: readonly Found[]
  readonly words: readonly string[]
  /** What the row shows in any case: a word that is marked there needs no other reason. */
  readonly shown: readonly string[]
}

/** Why a search found a device, where its row does not show it: which field, and what stands in it. */
export function FoundIn({ foundIn, words, shown }: FoundInProps) {
  const { t } = useTranslation()
  const whole = words.length === 0 ? [] : [...words, words.join('')]
  const hidden = whole.filter((word) => shown.every((text) => !isWordIn(text, word)))
  const reasons = foundIn.filter(({ text }) => hidden.some((word) => isWordIn(text, word)))
  return reasons.map(({ field, text }) => (
    <span key={`${field} ${text}`} className="text-ink">
      {t(`devices.foundIn.${field}`)} <Marked text={text} words={whole} />
      {' · '}
    </span>
  ))
}
