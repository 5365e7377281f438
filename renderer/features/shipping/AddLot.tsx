import { useState } from 'react'
import { Form } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { LotView, PartnerView } from '../../../shared/contract/views.ts'
import type { Profile } from '../../../shared/profile/profile.ts'
import type { Language } from '../../../shared/report/quantities.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { Picker } from '../../components/Picker.tsx'
import { Problem } from '../../components/Problem.tsx'
import { Sheet } from '../../components/Sheet.tsx'
import { TextInput } from '../../components/TextInput.tsx'
import { useStationCommand } from '../../station/use-station-command.ts'
import { numberOrNull } from '../../text/typed-number.ts'

export interface AddLotProps {
  readonly partner: PartnerView
  readonly profiles: readonly Profile[]
  /** Proposed first: the bench's own. */
  readonly profileId: string
  readonly language: Language
  readonly onAdded: (lot: LotView) => void
  readonly onClose: () => void
}

/** Asks for a lot: its name, how many devices it wants, and the profile they must meet. */
export function AddLot({ partner, profiles, profileId: proposed, language, onAdded, onClose }: AddLotProps) {
  const { t } = useTranslation()
  const [profileId, setProfileId] = useState(proposed)
  const add = useStationCommand('lot.add', {
    onDone: (lot) => {
      onAdded(lot)
      onClose()
    },
    onRefused: () => undefined,
  })
  const submit = (form: FormData) => {
    const [name, wanted] = [form.get('name'), form.get('wanted')]
    if (typeof name !== 'string' || typeof wanted !== 'string') return
    add.mutate({
      partnerId: partner.partnerId,
      name,
      profileId,
      wanted: numberOrNull(wanted),
    })
  }
  return (
    <Sheet title={t('shipping.lotFor', { partner: partner.name })} isOpen onClose={onClose}>
      <Form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          submit(new FormData(event.currentTarget))
        }}
      >
        <TextInput label={t('shipping.lotName')} name="name" isRequired hasFirstFocus maxLength={120} />
        <TextInput label={t('shipping.wanted')} name="wanted" isNumber maxLength={6} />
        <Picker
          label={t('shipping.profile')}
          choices={profiles.map(({ id, title }) => ({ id, text: title[language] }))}
          chosenId={profileId}
          onChoose={setProfileId}
        />
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
