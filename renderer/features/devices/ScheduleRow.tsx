import { Play, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { ExportScheduleView } from '../../../shared/contract/schedule.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { IconButton } from '../../components/IconButton.tsx'
import { ToneWord } from '../../components/ToneWord.tsx'
import { usePreferences } from '../../preferences.ts'
import { useStationCommand } from '../../station/use-station-command.ts'
import { momentText } from '../../text/moments.ts'
import { formatTexts } from './table-formats.ts'

/** One table by the clock: what and where, what became of the last one, when the next is due. */
export function ScheduleRow({ schedule }: { readonly schedule: ExportScheduleView }) {
  const { t } = useTranslation()
  const language = usePreferences((state) => state.language)
  const run = useStationCommand('schedule.run')
  const remove = useStationCommand('schedule.remove')
  const { scheduleId, format, rhythm, folder, written, failed, dueAt } = schedule
  return (
    <li className="flex items-start gap-3 border-b border-line py-3 last:border-b-0">
      <div className="min-w-0 flex-1">
        <p className="font-semibold">
          {t(formatTexts[format])} ·{' '}
          {rhythm.kind === 'daily'
            ? t('schedule.daily', { at: rhythm.at })
            : t('schedule.hours', { count: rhythm.every })}
        </p>
        <p className="text-sm break-all text-quiet">{folder}</p>
        {failed !== null && (
          <p className="mt-1 flex flex-wrap items-center gap-2">
            <ToneWord tone="bad">{t('schedule.failed')}</ToneWord>
            <span>{t(`schedule.failure.${failed.code}`)}</span>
          </p>
        )}
        <p className="text-sm">
          {written === null
            ? t('schedule.nothingYet')
            : t('schedule.written', { at: momentText(written.at, language), count: written.devices })}{' '}
          {t('schedule.next', { at: momentText(dueAt, language) })}
        </p>
      </div>
      <ActionButton icon={Play} isDisabled={run.isPending} onPress={() => run.mutate({ scheduleId })}>
        {t('schedule.now')}
      </ActionButton>
      <IconButton name={t('schedule.remove')} icon={Trash2} onPress={() => remove.mutate({ scheduleId })} />
    </li>
  )
}
