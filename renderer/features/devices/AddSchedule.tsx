import { FolderOpen, Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ActionButton } from '../../components/ActionButton.tsx'
import { say } from '../../components/notices.ts'
import { Picker } from '../../components/Picker.tsx'
import { usePreferences } from '../../preferences.ts'
import { shell } from '../../station/clients.ts'
import { useStationCommand } from '../../station/use-station-command.ts'
import { useExportPreferences } from './export-preferences.ts'
import { formatTexts, tableFormats, type TableChoice } from './table-formats.ts'
import { keptFiles, rhythms } from './schedule-choices.ts'

/** One more table by the clock: which, how often, how many stay, and where. */
export function AddSchedule() {
  const { t } = useTranslation()
  const language = usePreferences((state) => state.language)
  const { columns } = useExportPreferences()
  const [format, setFormat] = useState<TableChoice>('xlsx')
  const [rhythmName, setRhythmName] = useState('18:00')
  const [keeps, setKeeps] = useState<number>(30)
  const [folder, setFolder] = useState<{ grant: string; name: string } | null>(null)
  const add = useStationCommand('schedule.add', { onDone: () => setFolder(null) })
  const rhythm = rhythms.get(rhythmName)
  const choose = () => {
    shell.call('capture.choose', {}).then(
      (chosen) => setFolder((before) => chosen ?? before),
      (error: unknown) => say({ kind: 'refusal', error: error as Error }),
    )
  }
  return (
    <section aria-label={t('schedule.another')} className="flex flex-col gap-3 rounded-lg border-2 border-line p-3">
      <h3 className="text-lg font-semibold">{t('schedule.another')}</h3>
      <div className="flex flex-col gap-3">
        <Picker
          label={t('export.format')}
          choices={tableFormats.map((id) => ({ id, text: t(formatTexts[id]) }))}
          chosenId={format}
          onChoose={(id) => setFormat(tableFormats.find((one) => one === id) ?? 'xlsx')}
        />
        <Picker
          label={t('schedule.rhythm')}
          choices={Array.from(rhythms, ([id, one]) => ({
            id,
            text:
              one.kind === 'daily' ? t('schedule.daily', { at: one.at }) : t('schedule.hours', { count: one.every }),
          }))}
          chosenId={rhythmName}
          onChoose={setRhythmName}
        />
        <Picker
          label={t('schedule.keeps')}
          choices={keptFiles.map((count) => ({ id: String(count), text: t('schedule.files', { count }) }))}
          chosenId={String(keeps)}
          onChoose={(id) => setKeeps(Number(id))}
        />
      </div>
      <p className="text-sm text-quiet">{t('schedule.columns', { count: columns.length })}</p>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <ActionButton icon={FolderOpen} onPress={choose}>
          {folder === null ? t('schedule.chooseFolder') : folder.name}
        </ActionButton>
        <ActionButton
          look="main"
          icon={Plus}
          isDisabled={folder === null || rhythm === undefined || add.isPending}
          onPress={() => {
            if (folder === null || rhythm === undefined) return
            add.mutate({ format, columns: [...columns], language, rhythm, keeps, grant: folder.grant })
          }}
        >
          {t('schedule.add')}
        </ActionButton>
      </div>
    </section>
  )
}
