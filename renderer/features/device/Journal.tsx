import { useTranslation } from 'react-i18next'
import type { JournalEntry } from '../../../shared/contract/views.ts'
import type { Role } from '../../../shared/profile/profile.ts'
import type { Language } from '../../../shared/report/quantities.ts'
import { momentText } from '../../text/moments.ts'
import { journalSentence } from './journal-sentence.ts'

export interface JournalProps {
  readonly entries: readonly JournalEntry[]
  readonly language: Language
}

const roles: readonly string[] = ['technician', 'quality-lead', 'logistics', 'coordination'] satisfies readonly Role[]

/** Until people sign in, a role acts and not a person. */
const isRole = (actor: string): actor is Role => roles.includes(actor)

/** Everything that happened to the device, newest first. */
export function Journal({ entries, language }: JournalProps) {
  const { t } = useTranslation()
  if (entries.length === 0) return <p>{t('device.journalEmpty')}</p>
  const newestFirst = entries.toSorted((left, right) => right.seq - left.seq)
  return (
    <ol className="max-w-4xl rounded-xl border-2 border-line bg-surface">
      {newestFirst.map((entry) => (
        <li
          key={entry.seq}
          className="grid grid-cols-[13rem_minmax(0,1fr)_auto] items-baseline gap-4 border-t border-line px-4 py-3 first:border-t-0"
        >
          <time dateTime={entry.at} className="text-quiet tabular-nums">
            {momentText(entry.at, language)}
          </time>
          <span className="text-lg">{journalSentence(entry, t, language)}</span>
          <span className="text-sm text-quiet">
            {t('device.journalLine', {
              actor: isRole(entry.actor) ? t(`verdict.role.${entry.actor}`) : entry.actor,
              bench: entry.bench,
            })}
          </span>
        </li>
      ))}
    </ol>
  )
}
