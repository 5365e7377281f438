import { useTranslation } from 'react-i18next'
import { autoPrintModes } from '../../../shared/contract/print-words.ts'
import type { AutoPrint } from '../../../shared/contract/printing.ts'
import type { Profile } from '../../../shared/profile/profile.ts'
import type { Language } from '../../../shared/report/quantities.ts'
import { Panel } from '../../components/Panel.tsx'
import { Picker } from '../../components/Picker.tsx'

export interface AutoPrintPanelProps {
  readonly automation: AutoPrint
  readonly profiles: readonly Profile[]
  readonly language: Language
  readonly onChange: (automation: AutoPrint) => void
}

const asBench = 'bench'

/** When a label is printed by itself: for the bench, and for each profile that has it otherwise. */
export function AutoPrintPanel({ automation, profiles, language, onChange }: AutoPrintPanelProps) {
  const { t } = useTranslation()
  const modes = autoPrintModes.map((id) => ({ id, text: t(`printing.autoMode.${id}`) }))
  const modeOf = (id: string) => autoPrintModes.find((mode) => mode === id)
  const changeProfile = (profileId: string, id: string) => {
    const { [profileId]: _, ...others } = automation.profiles
    const mode = modeOf(id)
    onChange({ ...automation, language, profiles: mode === undefined ? others : { ...others, [profileId]: mode } })
  }
  return (
    <Panel title={t('printing.auto')}>
      <div className="grid grid-cols-2 gap-3">
        <Picker
          label={t('printing.autoBench')}
          choices={modes}
          chosenId={automation.bench}
          onChoose={(id) => {
            const bench = modeOf(id)
            if (bench !== undefined) onChange({ ...automation, language, bench })
          }}
        />
        {profiles.map(({ id, title }) => (
          <Picker
            key={id}
            label={title[language]}
            choices={[{ id: asBench, text: t('printing.autoAsBench') }, ...modes]}
            chosenId={automation.profiles[id] ?? asBench}
            onChoose={(chosen) => changeProfile(id, chosen)}
          />
        ))}
      </div>
      <p className="mt-3 text-quiet">{t('printing.autoHow')}</p>
    </Panel>
  )
}
