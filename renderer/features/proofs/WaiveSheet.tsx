import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { GateName } from '../../../shared/device/gate.ts'
import type { Role } from '../../../shared/profile/profile.ts'
import { FormSheet } from '../../components/FormSheet.tsx'
import { Picker } from '../../components/Picker.tsx'
import { TextInput } from '../../components/TextInput.tsx'
import { useStationCommand } from '../../station/use-station-command.ts'
import { useStationQuery } from '../../station/use-station-query.ts'

export interface WaiveSheetProps {
  readonly deviceId: string
  readonly gate: GateName
  /** Who may accept what is left of it, each role its own part; at least one. */
  readonly roles: readonly Role[]
  readonly onClose: () => void
}

/**
 * A waiver of one gate, in the role that its shortcomings take. Where they take several, that of whoever is at the bench
 * comes first, then one that somebody of the bench has.
 */
export function WaiveSheet({ deviceId, gate, roles, onClose }: WaiveSheetProps) {
  const { t } = useTranslation()
  const [chosen, setChosen] = useState<Role | null>(null)
  const waive = useStationCommand('gate.waive', { onDone: onClose, onRefused: () => undefined })
  const presence = useStationQuery('person.presence', {}).data
  const people = useStationQuery('person.list', {}).data ?? []
  /** Where people work by name, whoever waives signs right after. */
  const isSigned = presence?.hasPeople === true
  const holders = (role: Role) => people.filter((one) => one.status === 'active' && one.roles.includes(role))
  const proposed =
    roles.find((role) => presence?.person?.roles.includes(role)) ??
    roles.find((role) => holders(role).length > 0) ??
    roles[0]
  const role = chosen ?? proposed ?? 'quality-lead'
  const names = holders(role).map(({ name, number }) => name ?? t('people.pseudonym', { number }))
  return (
    <FormSheet
      title={t('proofs.waiveTitle', { gate: t(`verdict.gate.${gate}`) })}
      error={waive.error}
      isPending={waive.isPending}
      onClose={onClose}
      onSubmit={(text) =>
        waive.mutate({ deviceId, gate, role, waivedBy: isSigned ? '1' : text('name'), reason: text('reason') })
      }
    >
      <p>{t('proofs.waiveWhy')}</p>
      {roles.length > 1 ? (
        <>
          <p>{t('proofs.waiveShared')}</p>
          <Picker
            label={t('proofs.role')}
            choices={roles.map((id) => ({ id, text: t(`verdict.role.${id}`) }))}
            chosenId={role}
            onChoose={(id) => setChosen(roles.find((one) => one === id) ?? null)}
          />
        </>
      ) : (
        <p className="text-lg font-semibold">{t('proofs.waiveAs', { role: t(`verdict.role.${role}`) })}</p>
      )}
      {isSigned && (
        <p className="text-lg">
          {names.length === 0 ? t('proofs.nobodyHasRole') : t('proofs.whoSigns', { names: names.join(', ') })}
        </p>
      )}
      {!isSigned && <TextInput label={t('proofs.yourName')} name="name" maxLength={80} isRequired hasFirstFocus />}
      <TextInput label={t('proofs.reason')} name="reason" maxLength={500} isRequired hasFirstFocus={isSigned} />
    </FormSheet>
  )
}
