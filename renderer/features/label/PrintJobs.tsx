import { useTranslation } from 'react-i18next'
import type { PrintJobView } from '../../../shared/contract/views.ts'
import type { Language } from '../../../shared/report/quantities.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { ToneWord } from '../../components/ToneWord.tsx'
import type { Tone } from '../../components/tone.ts'
import { useStationCommand } from '../../station/use-station-command.ts'
import { momentText } from '../../text/moments.ts'

/** `sent` is not printed: only what the printer itself says counts, and that with a question mark. */
const tones: Record<PrintJobView['state'], Tone> = {
  prepared: 'none',
  sending: 'none',
  sent: 'open',
  'printed?': 'open',
  blocked: 'bad',
  unknown: 'open',
  failed: 'bad',
  cancelled: 'none',
  verified: 'good',
  voided: 'none',
}
const canStop: ReadonlySet<PrintJobView['state']> = new Set(['prepared', 'sending', 'sent', 'blocked', 'unknown'])

export interface PrintJobsProps {
  readonly jobs: readonly PrintJobView[]
  readonly language: Language
}

/** Every print of this label and how far it truly is, newest first. */
export function PrintJobs({ jobs, language }: PrintJobsProps) {
  const { t } = useTranslation()
  const cancel = useStationCommand('print.cancel')
  if (jobs.length === 0) return <p className="text-quiet">{t('label.noJob')}</p>
  const newestFirst = jobs.toSorted((left, right) => right.at.localeCompare(left.at))
  return (
    <ul className="flex flex-col gap-3">
      {newestFirst.map(({ printJobId, printer, state, reason, at }) => (
        <li key={printJobId} data-state={state} className="flex items-center justify-between gap-4">
          <div className="min-w-0">
            <ToneWord tone={tones[state]}>{t(`label.job.${state}`)}</ToneWord>
            <p className="text-sm text-quiet">
              {[printer, reason, momentText(at, language)].filter((part) => part !== null).join(' · ')}
            </p>
          </div>
          {canStop.has(state) && (
            <ActionButton look="careful" onPress={() => cancel.mutate({ printJobId })}>
              {t('label.cancelJob')}
            </ActionButton>
          )}
        </li>
      ))}
    </ul>
  )
}
