import { Form } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { ActionButton } from '../../components/ActionButton.tsx'
import { Problem } from '../../components/Problem.tsx'
import { Sheet } from '../../components/Sheet.tsx'
import { TextInput } from '../../components/TextInput.tsx'
import { useStationCommand } from '../../station/use-station-command.ts'

export interface AddPartnerProps {
  readonly onClose: () => void
}

/** Asks for a new partner's name; a name that is taken is said beside it. */
export function AddPartner({ onClose }: AddPartnerProps) {
  const { t } = useTranslation()
  const add = useStationCommand('partner.add', { onDone: onClose, onRefused: () => undefined })
  return (
    <Sheet title={t('shipping.addPartner')} isOpen onClose={onClose}>
      <Form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          const name = new FormData(event.currentTarget).get('name')
          if (typeof name === 'string') add.mutate({ name })
        }}
      >
        <TextInput label={t('shipping.partnerName')} name="name" isRequired hasFirstFocus maxLength={120} />
        {add.error !== null && <Problem error={add.error} />}
        <div className="flex justify-end gap-3">
          <ActionButton onPress={onClose}>{t('frame.cancel')}</ActionButton>
          <ActionButton look="main" isSubmit isDisabled={add.isPending}>
            {t('shipping.save')}
          </ActionButton>
        </div>
      </Form>
    </Sheet>
  )
}
