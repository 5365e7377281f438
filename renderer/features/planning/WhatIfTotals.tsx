import { useTranslation } from 'react-i18next'
import type { WhatIfView } from '../../../shared/contract/what-if.ts'
import { formatNumber, type Language } from '../../../shared/report/quantities.ts'
import { ToneWord } from '../../components/ToneWord.tsx'
import { outcomeTone } from '../../text/outcome-tone.ts'
import { allChanges, countOf, stoppedInLots } from './what-if-words.ts'

const outcomes = ['pass', 'incomplete', 'fail'] as const

export interface WhatIfTotalsProps {
  readonly answer: WhatIfView
  readonly language: Language
}

/** The whole stock in three pairs of numbers, and what that does to devices that are promised already. */
export function WhatIfTotals({ answer, language }: WhatIfTotalsProps) {
  const { t } = useTranslation()
  const { judged, otherKinds } = answer
  const changes = allChanges(answer)
  const { queued, packed } = stoppedInLots(answer)
  return (
    <>
      <dl className="grid grid-cols-3 gap-2">
        {outcomes.map((outcome) => {
          const [now, then] = [countOf(changes, 'before', outcome), countOf(changes, 'after', outcome)]
          const turn = then - now
          return (
            <div key={outcome} className="rounded-lg border-2 border-line p-2">
              <dt className="text-sm whitespace-nowrap">
                <ToneWord tone={outcomeTone(outcome)}>{t(`outcome.${outcome}`)}</ToneWord>
              </dt>
              <dd className="mt-2 text-2xl font-bold tabular-nums">
                {`${formatNumber(now, language)} → ${formatNumber(then, language)}`}
              </dd>
              <dd className="text-quiet tabular-nums">
                {turn === 0 ? '=' : `${turn > 0 ? '+' : '−'}${formatNumber(Math.abs(turn), language)}`}
              </dd>
            </div>
          )
        })}
      </dl>
      <p className="mt-3">
        {t('planning.judged', { count: judged })}
        {otherKinds > 0 && ` ${t('planning.otherKinds', { count: otherKinds })}`}
      </p>
      {queued + packed > 0 && (
        <div className="mt-2">
          <ToneWord tone="warning">{t('planning.inLots', { queued, packed })}</ToneWord>
        </div>
      )}
    </>
  )
}
