import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProofsView } from '../../../shared/contract/gates.ts'
import type { Gate } from '../../../shared/device/gate.ts'
import { isOpen } from '../../../shared/device/gates.ts'
import type { Role } from '../../../shared/profile/profile.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { TextInput } from '../../components/TextInput.tsx'
import { usePersonNames } from '../../station/use-person-names.ts'
import { useStationCommand } from '../../station/use-station-command.ts'
import { FormSheet } from '../../components/FormSheet.tsx'
import { WaiveSheet } from './WaiveSheet.tsx'

export interface WaiverPanelProps {
  readonly deviceId: string
  readonly gate: Gate
  readonly waivers: ProofsView['waivers']
  /** Who may accept what is left of it, each role its own part. */
  readonly roles: readonly Role[]
}

/** The waivers of one gate, and a new one where something in it could be accepted. */
export function WaiverPanel({ deviceId, gate, waivers, roles }: WaiverPanelProps) {
  const { t } = useTranslation()
  const [isAsking, setAsking] = useState(false)
  const [withdrawing, setWithdrawing] = useState<{ readonly waiverId: string; readonly name: string } | null>(null)
  const withdraw = useStationCommand('gate.withdrawWaiver', {
    onDone: () => setWithdrawing(null),
    onRefused: () => undefined,
  })
  const nameIn = usePersonNames()
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
      {roles.length > 0 && (
        <div>
          <ActionButton onPress={() => setAsking(true)}>{t('proofs.waive')}</ActionButton>
        </div>
      )}
      {isOpen(gate) && gate.shortcomings.length > 0 && roles.length === 0 && (
        <p className="text-quiet">{t('proofs.nobodyWaives')}</p>
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
      {isAsking && <WaiveSheet deviceId={deviceId} gate={gate.name} roles={roles} onClose={() => setAsking(false)} />}
    </div>
  )
}
