import { useTranslation } from 'react-i18next'
import type { PartnerAddressView } from '../../../../shared/contract/campaign.ts'
import { FormSheet } from '../../../components/FormSheet.tsx'
import { Sheet } from '../../../components/Sheet.tsx'
import { Problem } from '../../../components/Problem.tsx'
import { TextInput } from '../../../components/TextInput.tsx'
import { useStationCommand } from '../../../station/use-station-command.ts'
import { useStationQuery } from '../../../station/use-station-query.ts'

export interface AddressSheetProps {
  readonly partnerId: string
  readonly name: string
  readonly onClose: () => void
}

/** As many lines as the papers have room for. */
const lines = [1, 2, 3, 4, 5, 6] as const

function AddressForm({ name, address, onClose }: AddressSheetProps & { readonly address: PartnerAddressView }) {
  const { t } = useTranslation()
  const save = useStationCommand('partner.address', { onDone: onClose, onRefused: () => undefined })
  return (
    <FormSheet
      title={t('coordination.addressTitle', { partner: name })}
      error={save.error}
      isPending={save.isPending}
      onClose={onClose}
      onSubmit={(text) =>
        save.mutate({
          partnerId: address.partnerId,
          addressLines: lines.map((line) => text(`line${line}`)).filter((line) => line !== ''),
          contact: text('contact') || null,
        })
      }
    >
      <div className="grid grid-cols-2 gap-x-4 gap-y-2">
        {lines.map((line) => (
          <TextInput
            key={line}
            label={t('coordination.addressLine', { line })}
            name={`line${line}`}
            initialText={address.addressLines[line - 1] ?? ''}
            hasFirstFocus={line === 1}
            maxLength={120}
          />
        ))}
      </div>
      <TextInput label={t('coordination.contact')} name="contact" initialText={address.contact ?? ''} maxLength={120} />
    </FormSheet>
  )
}

/** Asks where a partner's deliveries go and whom to ask for: the papers and the labels of cartons say it. */
export function AddressSheet(props: AddressSheetProps) {
  const { t } = useTranslation()
  const { data, error } = useStationQuery('partner.addressOf', { partnerId: props.partnerId })
  if (data !== undefined) return <AddressForm {...props} address={data} />
  return (
    <Sheet isOpen title={t('coordination.addressTitle', { partner: props.name })} onClose={props.onClose}>
      {error === null ? <div aria-busy="true" className="h-40" /> : <Problem error={error} />}
    </Sheet>
  )
}
