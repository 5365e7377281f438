import { useState } from 'react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { JournalEntry } from '../../../shared/contract/views.ts'
import type { Language } from '../../../shared/report/quantities.ts'
import type { JournalNames } from '../../station/use-journal-names.ts'
import { dayText } from '../../text/moments.ts'
import { kindOfEvent, timelineKinds, timelineOf, type TimelineKind } from './timeline.ts'
import { kindIcons, TimelineRow } from './TimelineRow.tsx'

const toggle =
  'inline-flex min-h-12 items-center gap-2 rounded-lg border-2 border-edge bg-surface px-4 font-semibold hover:bg-raised data-[selected]:border-accent data-[selected]:bg-accent data-[selected]:text-on-accent'

export interface JournalProps {
  readonly entries: readonly JournalEntry[]
  readonly language: Language
  /** Puts names in the place of people's ids. */
  readonly nameIn: (text: string) => string
  readonly names: JournalNames
}

/** Everything that happened to the device, day by day, newest first; one kind of it or all. */
export function Journal({ entries, language, nameIn, names }: JournalProps) {
  const { t } = useTranslation()
  const [shown, setShown] = useState<TimelineKind | null>(null)
  if (entries.length === 0) return <p>{t('device.journalEmpty')}</p>
  const kinds = timelineKinds.filter((kind) => entries.some(({ type }) => kindOfEvent(type) === kind))
  const days = timelineOf(shown === null ? entries : entries.filter(({ type }) => kindOfEvent(type) === shown))
  return (
    <div className="flex max-w-5xl flex-col gap-4">
      {kinds.length > 1 && (
        <ToggleButtonGroup
          aria-label={t('device.timeline.filter')}
          selectedKeys={[shown ?? 'all']}
          disallowEmptySelection
          onSelectionChange={([kind]) => setShown(timelineKinds.find((one) => one === kind) ?? null)}
          className="flex flex-wrap gap-2"
        >
          <ToggleButton id="all" className={toggle}>
            {t('device.timeline.all')}
          </ToggleButton>
          {kinds.map((kind) => {
            const Icon = kindIcons[kind]
            return (
              <ToggleButton key={kind} id={kind} className={toggle}>
                <Icon aria-hidden size={20} />
                {t(`device.timeline.kind.${kind}`)}
              </ToggleButton>
            )
          })}
        </ToggleButtonGroup>
      )}
      {days.map(({ startsAt, lines }) => (
        <section key={startsAt.getTime()} aria-label={dayText(startsAt, language)}>
          <h2 className="mb-2 text-lg font-bold">{dayText(startsAt, language)}</h2>
          <ol className="rounded-xl border-2 border-line bg-surface">
            {lines.map((line) => (
              <TimelineRow key={line.entry.seq} line={line} language={language} nameIn={nameIn} names={names} />
            ))}
          </ol>
        </section>
      ))}
    </div>
  )
}
