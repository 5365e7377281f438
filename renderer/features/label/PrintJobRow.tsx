import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { repeatReasons } from '../../../shared/contract/print-words.ts'
import type { PrintJobView } from '../../../shared/contract/views.ts'
import { spacedTag } from '../../../shared/label/words.ts'
import type { Language } from '../../../shared/report/quantities.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { ToneWord } from '../../components/ToneWord.tsx'
import { useStationCommand } from '../../station/use-station-command.ts'
import { momentText } from '../../text/moments.ts'
import { printReason } from '../../text/print-reason.ts'
import { printTone } from '../../text/print-tone.ts'
import { VoidSheet } from './VoidSheet.tsx'

/** A label of it is in somebody's hand, or stuck. */
const canBeThrownAway: ReadonlySet<PrintJobView['state']> = new Set(['printed?', 'verified'])
const canStop: ReadonlySet<PrintJobView['state']> = new Set(['prepared', 'sending', 'sent', 'blocked'])

export interface PrintJobRowProps {
  readonly job: PrintJobView
  readonly language: Language
  readonly printer: string
  readonly saysTag: boolean
}

/** One print: how far it truly is, what a person has to do about it, and nothing that would make a second label. */
export function PrintJobRow({ job, language, printer, saysTag }: PrintJobRowProps) {
  const { t } = useTranslation()
  const cancel = useStationCommand('print.cancel')
  const [isVoiding, setIsVoiding] = useState(false)
  const settle = useStationCommand('print.settle')
  const { printJobId, state, reason, at, tag } = job
  const repeated = repeatReasons.find((one) => one === job.repeatReason)
  const details = [
    repeated === undefined ? null : t('printing.repeatOf', { reason: t(`printing.repeatReason.${repeated}`) }),
    printer,
    // A moment is never parted: half of a date on the next line reads as another number.
    momentText(at, language).replaceAll(' ', '\u00a0'),
  ]
  return (
    <li data-state={state} className="flex flex-col gap-2 border-b border-line pb-3 last:border-0 last:pb-0">
      <div className="flex items-center justify-between gap-4">
        <div className="min-w-0">
          <p className="flex flex-wrap items-baseline gap-x-3">
            {saysTag && (
              <strong className="tabular-nums">{tag === null ? t('printing.testLabel') : spacedTag(tag)}</strong>
            )}
            <ToneWord tone={printTone[state]}>{t(`label.job.${state}`)}</ToneWord>
            {reason !== null && <strong className="font-semibold">{printReason(reason, t)}</strong>}
          </p>
          <p className="text-sm text-quiet">{details.filter((part) => part !== null).join(' · ')}</p>
        </div>
        {canStop.has(state) && (
          <ActionButton look="careful" isDisabled={cancel.isPending} onPress={() => cancel.mutate({ printJobId })}>
            {t('label.cancelJob')}
          </ActionButton>
        )}
        {canBeThrownAway.has(state) && (
          <ActionButton icon={Trash2} onPress={() => setIsVoiding(true)}>
            {t('printing.void')}
          </ActionButton>
        )}
        {isVoiding && <VoidSheet job={job} onClose={() => setIsVoiding(false)} />}
      </div>
      {state === 'blocked' && <p className="font-medium">{t('printing.waitOrCancel')}</p>}
      {state === 'unknown' && (
        <div className="flex flex-wrap items-center gap-3 rounded-lg bg-raised p-3">
          <p className="min-w-0 flex-1 font-medium">{t('printing.didItComeOut')}</p>
          <ActionButton isDisabled={settle.isPending} onPress={() => settle.mutate({ printJobId, cameOut: true })}>
            {t('printing.cameOut')}
          </ActionButton>
          <ActionButton isDisabled={settle.isPending} onPress={() => settle.mutate({ printJobId, cameOut: false })}>
            {t('printing.cameNot')}
          </ActionButton>
        </div>
      )}
    </li>
  )
}
