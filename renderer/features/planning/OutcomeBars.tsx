import { useTranslation } from 'react-i18next'
import type { OutcomeChange } from '../../../shared/contract/what-if.ts'
import { countOf } from './what-if-words.ts'

const outcomes = ['pass', 'incomplete', 'fail'] as const
const fills = {
  pass: 'bg-good text-on-good',
  incomplete: 'bg-open text-on-open',
  fail: 'bg-bad text-on-bad',
} as const

export interface OutcomeBarsProps {
  readonly rows: readonly { readonly key: string; readonly name: string; readonly changes: readonly OutcomeChange[] }[]
}

/** For each part of the stock how its devices are judged today and by the draft: two bars on one scale, numbers inside. */
export function OutcomeBars({ rows }: OutcomeBarsProps) {
  const { t } = useTranslation()
  const total = (changes: readonly OutcomeChange[]) => changes.reduce((sum, { devices }) => sum + devices, 0)
  const most = Math.max(1, ...rows.map(({ changes }) => total(changes)))
  return (
    <ul className="flex flex-col gap-4">
      {rows.map(({ key, name, changes }) => (
        <li key={key}>
          <h3 className="font-bold first-letter:uppercase">{name}</h3>
          {(['before', 'after'] as const).map((side) => {
            const counts = outcomes.map((outcome) => [outcome, countOf(changes, side, outcome)] as const)
            const when = side === 'before' ? t('planning.today') : t('planning.drafted')
            return (
              <div key={side} className="mt-1 grid grid-cols-[9rem_minmax(0,1fr)] items-center gap-3">
                <span className="text-quiet">{when}</span>
                <p className="sr-only">{t('planning.barOf', { when, ...Object.fromEntries(counts) })}</p>
                <div aria-hidden className="flex h-8">
                  {counts.map(([outcome, count]) =>
                    count === 0 ? null : (
                      <span
                        key={outcome}
                        className={`${fills[outcome]} grid min-w-10 place-items-center overflow-hidden font-bold tabular-nums`}
                        style={{ width: `${(count / most) * 100}%` }}
                        title={t(`outcome.${outcome}`)}
                      >
                        {count}
                      </span>
                    ),
                  )}
                </div>
              </div>
            )
          })}
        </li>
      ))}
    </ul>
  )
}
