import { Scale } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Profile } from '../../../shared/profile/profile.ts'
import type { Language } from '../../../shared/report/quantities.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { Picker } from '../../components/Picker.tsx'
import { useStationCommand } from '../../station/use-station-command.ts'

export interface JudgeAgainProps {
  readonly deviceId: string
  readonly profiles: readonly Profile[]
  /** The profile of the latest verdict; null when there is none. */
  readonly judgedBy: string | null
  readonly language: Language
}

/** Judges the latest report against another profile, and records it. */
export function JudgeAgain({ deviceId, profiles, judgedBy, language }: JudgeAgainProps) {
  const { t } = useTranslation()
  const [chosen, setChosen] = useState<string | null>(null)
  const judge = useStationCommand('device.judge')
  const profileId = chosen ?? judgedBy
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_auto] items-end gap-3">
      <Picker
        label={t('verdict.judge')}
        choices={profiles.map(({ id, title }) => ({ id, text: title[language] }))}
        chosenId={profileId}
        onChoose={setChosen}
      />
      <ActionButton
        icon={Scale}
        isDisabled={profileId === null || judge.isPending}
        onPress={() => {
          if (profileId !== null) judge.mutate({ deviceId, profileId })
        }}
      >
        {t('verdict.judgeAction')}
      </ActionButton>
    </div>
  )
}
