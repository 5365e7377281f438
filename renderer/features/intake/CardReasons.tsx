import { PencilLine } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Language } from '../../../shared/report/quantities.ts'
import { findingSentences } from '../../../shared/verdict/sentences.ts'
import { metByTyping } from '../../../shared/verdict/typed-evidence.ts'
import type { Finding, Verdict } from '../../../shared/verdict/verdict.ts'
import { textTone, toneIcon, type Tone } from '../../components/tone.ts'
import { tellingFindings } from './card-outcome.ts'

/** As many lines as the card keeps room for; the device's own screen has all of them. */
const mostLines = 3

const toneOf = (finding: Finding): Tone =>
  finding.outcome === 'unread' ? 'open' : finding.severity === 'warn' ? 'warning' : 'bad'

export interface CardReasonsProps {
  readonly verdict: Verdict
  readonly language: Language
}

/**
 * Why the verdict came out so and what to do, one line each: what fails, then what was not read, then warnings. A pass
 * that rests on what a person typed says on what.
 */
export function CardReasons({ verdict, language }: CardReasonsProps) {
  const { t } = useTranslation()
  const telling = tellingFindings(verdict)
  const typed = verdict.outcome === 'pass' ? metByTyping(verdict) : []
  if (telling.length === 0 && typed.length === 0) return <p className="text-lg">{t('intake.allMet')}</p>
  const room = typed.length === 0 ? mostLines : mostLines - 1
  const shown = telling.length > room ? room - 1 : telling.length
  const more = telling.length - shown
  return (
    <ul className="flex flex-col gap-1.5 2xl:text-lg" aria-label={t('intake.reasons')}>
      {telling.slice(0, shown).map((finding) => {
        const Icon = toneIcon[toneOf(finding)]
        const { requirement, why, remedy } = findingSentences(finding, language)
        return (
          <li key={finding.requirementId} className="flex items-start gap-2 leading-snug">
            <Icon aria-hidden size={20} strokeWidth={3} className={`${textTone[toneOf(finding)]} mt-0.5 shrink-0`} />
            <p className="line-clamp-2">
              <strong>{requirement}</strong> — {why}{' '}
              {remedy !== null && <span className="font-semibold">→ {remedy}</span>}
            </p>
          </li>
        )
      })}
      {typed.length > 0 && (
        <li className="flex items-start gap-2 leading-snug">
          <PencilLine aria-hidden size={20} strokeWidth={3} className="mt-0.5 shrink-0 text-accent" />
          <p className="line-clamp-2">
            {t('intake.metByTyping', {
              requirements: typed.map((finding) => findingSentences(finding, language).requirement).join(', '),
            })}
          </p>
        </li>
      )}
      {more > 0 && <li className="pl-7 text-quiet">{t('intake.moreReasons', { count: more })}</li>}
    </ul>
  )
}
