import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PartnerPlaceView, WaveView } from '../../../../shared/contract/campaign.ts'
import type { Profile, ProfileDeviceKind } from '../../../../shared/profile/profile.ts'
import type { Language } from '../../../../shared/report/quantities.ts'
import { FormSheet } from '../../../components/FormSheet.tsx'
import { Picker } from '../../../components/Picker.tsx'
import { useStationCommand } from '../../../station/use-station-command.ts'
import { AllocationNumbers, numbersIn } from './AllocationNumbers.tsx'

export interface AllocationSheetProps {
  readonly wave: WaveView
  readonly partners: readonly PartnerPlaceView[]
  readonly profiles: readonly Profile[]
  readonly language: Language
  readonly onClose: () => void
}

export const deviceKinds = ['laptop', 'desktop', 'tablet'] as const satisfies readonly ProfileDeviceKind[]
const none = 'none'

/** Asks who gets how many devices of which kind, in a wave. */
export function AllocationSheet({ wave, partners, profiles, language, onClose }: AllocationSheetProps) {
  const { t } = useTranslation()
  const [partnerId, setPartnerId] = useState(partners[0]?.partnerId ?? null)
  const [deviceKind, setDeviceKind] = useState<ProfileDeviceKind | null>(null)
  const [profileId, setProfileId] = useState<string | null>(null)
  const [priority, setPriority] = useState(5)
  const add = useStationCommand('allocation.add', { onDone: onClose, onRefused: () => undefined })
  return (
    <FormSheet
      title={`${t('coordination.newAllocation')} · ${wave.name}`}
      saveText={t('coordination.add')}
      error={add.error}
      isPending={add.isPending || partnerId === null}
      onClose={onClose}
      onSubmit={(text) => {
        if (partnerId === null) return
        add.mutate({ waveId: wave.waveId, partnerId, deviceKind, profileId, ...numbersIn(text), priority })
      }}
    >
      {partners.length === 0 ? (
        <p role="alert" className="text-lg text-bad">
          {t('coordination.noPartner')}
        </p>
      ) : (
        <Picker
          label={t('coordination.partner')}
          choices={partners.map((one) => ({ id: one.partnerId, text: one.name }))}
          chosenId={partnerId}
          onChoose={setPartnerId}
        />
      )}
      <div className="grid grid-cols-2 gap-4">
        <Picker
          label={t('coordination.deviceKind')}
          choices={[
            { id: none, text: t('coordination.anyKind') },
            ...deviceKinds.map((id) => ({ id, text: t(`kind.${id}`) })),
          ]}
          chosenId={deviceKind ?? none}
          onChoose={(id) => setDeviceKind(deviceKinds.find((one) => one === id) ?? null)}
        />
        <Picker
          label={t('coordination.profile')}
          choices={[
            { id: none, text: t('coordination.undecided') },
            ...profiles.map(({ id, title }) => ({ id, text: title[language] })),
          ]}
          chosenId={profileId ?? none}
          onChoose={(id) => setProfileId(id === none ? null : id)}
        />
      </div>
      <AllocationNumbers before={null} priority={priority} hasFirstFocus onPriority={setPriority} />
    </FormSheet>
  )
}
