import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AllocationView } from '../../../../shared/contract/campaign.ts'
import type { Profile, ProfileDeviceKind } from '../../../../shared/profile/profile.ts'
import type { Language } from '../../../../shared/report/quantities.ts'
import { FormSheet } from '../../../components/FormSheet.tsx'
import { Picker } from '../../../components/Picker.tsx'
import { TextInput } from '../../../components/TextInput.tsx'
import { useStationCommand } from '../../../station/use-station-command.ts'
import { deviceKinds } from './AllocationSheet.tsx'
import { DecisionEffect } from './DecisionEffect.tsx'

export interface DecideSheetProps {
  readonly allocation: AllocationView
  readonly profiles: readonly Profile[]
  readonly language: Language
  readonly onClose: () => void
}

const unchanged = 'unchanged'

/** Asks of which kind and profile the devices of an allocation are, and says what that means for those that are in. */
export function DecideSheet({ allocation, profiles, language, onClose }: DecideSheetProps) {
  const { t } = useTranslation()
  const { allocationId, partnerName, profileId: presentId, profileVersion } = allocation
  const [deviceKind, setDeviceKind] = useState(allocation.deviceKind)
  const [profileId, setProfileId] = useState<string | null>(null)
  const decide = useStationCommand('allocation.decide', { onDone: onClose, onRefused: () => undefined })
  const wordsOf = (id: string, version: number | null) => {
    const title = profiles.find((one) => one.id === id)?.title[language] ?? id
    return t('planning.profileVersion', { title, version })
  }
  const present =
    presentId === null
      ? t('coordination.undecided')
      : t('coordination.keepsProfile', { profile: wordsOf(presentId, profileVersion) })
  const isOther = profileId !== null || deviceKind !== allocation.deviceKind
  const choices = profiles.filter(({ id, version }) => id !== presentId || version !== profileVersion)
  return (
    <FormSheet
      title={t('coordination.decideTitle', { partner: partnerName })}
      error={decide.error}
      isPending={decide.isPending || !isOther}
      onClose={onClose}
      onSubmit={(text) =>
        decide.mutate({ allocationId, deviceKind, profileId, reason: presentId === null ? null : text('reason') })
      }
    >
      <div className="grid grid-cols-2 gap-4">
        <Picker
          label={t('coordination.deviceKind')}
          choices={[
            { id: unchanged, text: t('coordination.anyKind') },
            ...deviceKinds.map((id) => ({ id, text: t(`kind.${id}`) })),
          ]}
          chosenId={deviceKind ?? unchanged}
          onChoose={(id) => setDeviceKind(deviceKinds.find((one): one is ProfileDeviceKind => one === id) ?? null)}
        />
        <Picker
          label={t('coordination.profile')}
          choices={[
            { id: unchanged, text: present },
            ...choices.map(({ id, version }) => ({ id, text: wordsOf(id, version) })),
          ]}
          chosenId={profileId ?? unchanged}
          onChoose={(id) => setProfileId(id === unchanged ? null : id)}
        />
      </div>
      {isOther && <DecisionEffect allocationId={allocationId} deviceKind={deviceKind} profileId={profileId} />}
      {presentId !== null && (
        <TextInput label={t('coordination.decideReason')} name="reason" isRequired maxLength={500} />
      )}
    </FormSheet>
  )
}
