import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OperationView } from '../../../shared/contract/campaign.ts'
import type { PartnerView } from '../../../shared/contract/views.ts'
import type { Profile } from '../../../shared/profile/profile.ts'
import type { Language } from '../../../shared/report/quantities.ts'
import { FormSheet } from '../../components/FormSheet.tsx'
import { Picker } from '../../components/Picker.tsx'
import { TextInput } from '../../components/TextInput.tsx'
import { useStationCommand } from '../../station/use-station-command.ts'
import { numberOrNull } from '../../text/typed-number.ts'

export interface FirstAllocationProps {
  readonly partner: PartnerView
  readonly operations: readonly OperationView[]
  readonly profiles: readonly Profile[]
  /** Proposed first: the bench's own. */
  readonly profileId: string
  readonly language: Language
  readonly onClose: () => void
}

/** Asks what a partner without an allocation is given, so that its first lot has one to be filled for. */
export function FirstAllocation({ partner, operations, profiles, profileId, language, onClose }: FirstAllocationProps) {
  const { t } = useTranslation()
  const waves = operations.flatMap(({ name, waves: own }) =>
    own.map((wave) => ({ id: wave.waveId, text: `${name} · ${wave.name}` })),
  )
  const [waveId, setWaveId] = useState(waves.at(-1)?.id ?? null)
  const [chosenProfile, setProfile] = useState(profileId)
  const quiet = { onRefused: () => undefined }
  const addOperation = useStationCommand('operation.add', quiet)
  const addWave = useStationCommand('wave.add', quiet)
  const addAllocation = useStationCommand('allocation.add', quiet)
  /** The first wave of an operation, both made where the bench has none. */
  const firstWave = async (name: string): Promise<string> => {
    const { operationId } = operations.at(-1) ?? (await addOperation.mutateAsync({ name }))
    const wave = { operationId, name: t('shipping.firstWave'), promisedOn: null }
    return (await addWave.mutateAsync(wave)).waveId
  }
  const save = async (operationName: string, allocated: number | null): Promise<void> => {
    const terms = { partnerId: partner.partnerId, deviceKind: null, profileId: chosenProfile }
    const numbers = { announced: null, allocated, priority: 5, promisedOn: null }
    await addAllocation.mutateAsync({ ...terms, ...numbers, waveId: waveId ?? (await firstWave(operationName)) })
  }
  return (
    <FormSheet
      title={t('shipping.lotFor', { partner: partner.name })}
      saveText={t('shipping.allocate')}
      error={addOperation.error ?? addWave.error ?? addAllocation.error}
      isPending={addOperation.isPending || addWave.isPending || addAllocation.isPending}
      onClose={onClose}
      onSubmit={(text) => {
        // What was refused stands in the sheet.
        save(text('operation'), numberOrNull(text('allocated'))).catch(() => undefined)
      }}
    >
      <p className="max-w-xl text-lg">{t('shipping.noAllocation')}</p>
      {waves.length > 0 && (
        <Picker label={t('shipping.operation')} choices={waves} chosenId={waveId} onChoose={setWaveId} />
      )}
      {operations.length === 0 && (
        <TextInput label={t('shipping.operationName')} name="operation" isRequired hasFirstFocus maxLength={120} />
      )}
      <Picker
        label={t('coordination.profile')}
        choices={profiles.map(({ id, title }) => ({ id, text: title[language] }))}
        chosenId={chosenProfile}
        onChoose={setProfile}
      />
      <TextInput label={t('shipping.allocated')} name="allocated" isNumber maxLength={8} />
    </FormSheet>
  )
}
