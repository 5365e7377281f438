import { ClipboardCheck, CornerDownRight, Footprints, ScanSearch, Tag, Truck, type LucideIcon } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Language } from '../../../shared/report/quantities.ts'
import type { JournalNames } from '../../station/use-journal-names.ts'
import { timeText } from '../../text/moments.ts'
import { journalSentence } from './journal-sentence.ts'
import type { TimelineKind, TimelineLine } from './timeline.ts'

export const kindIcons: Readonly<Record<TimelineKind, LucideIcon>> = {
  way: Footprints,
  reading: ScanSearch,
  proof: ClipboardCheck,
  label: Tag,
  shipping: Truck,
}

/** What is not signed by a person is signed by the bench. */
const isBench = (actor: string): boolean => !actor.startsWith('person:')

/** What a person has to look into, and what says that it is right. */
const looks: Readonly<Record<string, string>> = {
  'label.mismatched': 'text-bad font-bold',
  'device.withdrawn': 'text-bad font-bold',
  'erasure.revoked': 'text-bad',
  'device.readied': 'text-good font-bold',
  'device.queued': 'font-bold',
}

export interface TimelineRowProps {
  readonly line: TimelineLine
  readonly language: Language
  /** Puts names in the place of people's ids. */
  readonly nameIn: (text: string) => string
  readonly names: JournalNames
}

/** One thing that happened: when, what, by whom, and what came of it later. */
export function TimelineRow({ line: { entry, kind, later }, language, nameIn, names }: TimelineRowProps) {
  const { t } = useTranslation()
  const Icon = kindIcons[kind]
  const newest = later.at(-1)
  return (
    <li className="grid grid-cols-[4rem_2.5rem_minmax(0,1fr)_minmax(8rem,14rem)] items-start gap-x-3 border-t border-line px-4 py-3 first:border-t-0">
      <time dateTime={entry.at} className="pt-0.5 text-quiet tabular-nums">
        {timeText(entry.at, language)}
      </time>
      <span className="mt-0.5 text-quiet">
        <Icon aria-hidden size={24} />
        <span className="sr-only">{t(`device.timeline.kind.${kind}`)}</span>
      </span>
      <div>
        <p className={`text-lg leading-snug ${looks[entry.type] ?? ''}`}>
          {nameIn(journalSentence(entry, t, language, names))}
        </p>
        {newest !== undefined && (
          <p className="mt-1 flex items-center gap-2 text-quiet">
            <CornerDownRight aria-hidden size={18} />
            {timeText(newest.at, language)} · {journalSentence(newest, t, language, names)}
          </p>
        )}
      </div>
      <p className="truncate pt-0.5 text-right text-quiet">
        {isBench(entry.actor) ? t('device.timeline.bench', { bench: entry.bench }) : nameIn(entry.actor)}
      </p>
    </li>
  )
}
