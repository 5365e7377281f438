import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProofsView } from '../../../shared/contract/gates.ts'
import type { Gate } from '../../../shared/device/gate.ts'
import { isOpen } from '../../../shared/device/gates.ts'
import { roles } from '../../../shared/profile/roles.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { Picker } from '../../components/Picker.tsx'
import { TextInput } from '../../components/TextInput.tsx'
import { usePersonNames } from '../../station/use-person-names.ts'
import { useStationCommand } from '../../station/use-station-command.ts'
import { useStationQuery } from '../../station/use-station-query.ts'
import { FormSheet } from '../../components/FormSheet.tsx'

export interface WaiverPanelProps {
  readonly deviceId: string
  readonly gate: Gate
  readonly waivers: ProofsView['waivers']
}

/** The waivers of one gate, and a new one where something in it could be accepted. */
export function WaiverPanel({ deviceId, gate, waivers }: WaiverPanelProps) {
  const { t } = useTranslation()
  const [isAsking, setAsking] = useState(false)
  const [role, setRole] = useState<(typeof roles)[number]>('quality-lead')
  const waive = useStationCommand('gate.waive', { onDone: () => setAsking(false), onRefused: () => undefined })
  const [withdrawing, setWithdrawing] = useState<{ readonly waiverId: string; readonly name: string } | null>(null)
  const withdraw = useStationCommand('gate.withdrawWaiver', {
    onDone: () => setWithdrawing(null),
    onRefused: () => undefined,
  })
  const nameIn = usePersonNames()
  /** Where people work by name, whoever waives signs right after. */
  const isSigned = useStationQuery('person.presence', {}).data?.hasPeople === true
  const name = t(`verdict.gate.${gate.name}`)
  return (
    <div className="flex flex-col gap-3">
      {waivers.map(({ waiverId, waivedBy, role: as, reason }) => (
        <div key={waiverId} className="flex items-center justify-between gap-4">
          <p>{t('proofs.waived', { name: nameIn(waivedBy), role: t(`verdict.role.${as}`), reason })}</p>
          <ActionButton onPress={() => setWithdrawing({ waiverId, name: nameIn(waivedBy) })}>
            {t('proofs.withdrawWaiver')}
          </ActionButton>
        </div>
      ))}
      {isOpen(gate) && gate.shortcomings.length > 0 && (
        <div>
          <ActionButton onPress={() => setAsking(true)}>{t('proofs.waive')}</ActionButton>
        </div>
      )}
      {withdrawing !== null && (
        <FormSheet
          title={t('proofs.withdrawTitle', { name: withdrawing.name })}
          saveText={t('proofs.withdrawWaiver')}
          error={withdraw.error}
          isPending={withdraw.isPending}
          onClose={() => setWithdrawing(null)}
          onSubmit={(text) => withdraw.mutate({ deviceId, waiverId: withdrawing.waiverId, reason: text('reason') })}
        >
          <TextInput label={t('proofs.reason')} name="reason" maxLength={500} isRequired hasFirstFocus />
        </FormSheet>
      )}
      {isAsking && (
        <FormSheet
          title={t('proofs.waiveTitle', { gate: name })}
          error={waive.error}
          isPending={waive.isPending}
          onClose={() => setAsking(false)}
          onSubmit={(text) =>
            waive.mutate({
              deviceId,
              gate: gate.name,
              role,
              waivedBy: isSigned ? '1' : text('name'),
              reason: text('reason'),
            })
          }
        >
          <p>{t('proofs.waiveWhy')}</p>
          {isSigned ? (
            <p className="text-lg font-semibold">{t('people.signedByOne')}</p>
          ) : (
            <TextInput label={t('proofs.yourName')} name="name" maxLength={80} isRequired hasFirstFocus />
          )}
          <Picker
            label={t('proofs.role')}
            choices={roles.map((id) => ({ id, text: t(`verdict.role.${id}`) }))}
            chosenId={role}
            onChoose={(id) => setRole(roles.find((one) => one === id) ?? 'quality-lead')}
          />
          <TextInput label={t('proofs.reason')} name="reason" maxLength={500} isRequired />
        </FormSheet>
      )}
    </div>
  )
}
