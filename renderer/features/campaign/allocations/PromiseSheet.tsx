import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AllocationView } from '../../../../shared/contract/campaign.ts'
import { promisedConnections, type Promised } from '../../../../shared/shipping/promise.ts'
import { ChoiceBox } from '../../../components/ChoiceBox.tsx'
import { FormSheet } from '../../../components/FormSheet.tsx'
import { Picker } from '../../../components/Picker.tsx'
import { TextInput } from '../../../components/TextInput.tsx'
import { useStationCommand } from '../../../station/use-station-command.ts'

export interface PromiseSheetProps {
  readonly allocation: AllocationView
  readonly promised: Promised
  readonly onClose: () => void
}

const mostAccessories = 12
const longestAccessory = 60

/** What was typed between commas; a thing named twice is one. */
const accessoriesIn = (text: string): string[] => [
  ...new Set(
    text
      .split(/[,;]/)
      .map((one) => one.trim())
      .filter((one) => one !== ''),
  ),
]

/** Says what goes with each device of an allocation: cartons stay open until it is in. */
export function PromiseSheet({ allocation, promised, onClose }: PromiseSheetProps) {
  const { t } = useTranslation()
  const [connection, setConnection] = useState(promised.connection)
  const [hasCharger, setCharger] = useState(promised.hasCharger)
  const [isTooMuch, setTooMuch] = useState(false)
  const make = useStationCommand('promise.make', { onDone: onClose, onRefused: () => undefined })
  const { allocationId, partnerName } = allocation
  return (
    <FormSheet
      title={t('coordination.promiseTitle', { partner: partnerName })}
      error={make.error}
      isPending={make.isPending}
      onClose={onClose}
      onSubmit={(text) => {
        const accessories = accessoriesIn(text('accessories'))
        const isTooLong = accessories.some((one) => one.length > longestAccessory)
        setTooMuch(isTooLong || accessories.length > mostAccessories)
        if (isTooLong || accessories.length > mostAccessories) return
        make.mutate({
          whose: { for: 'allocation', allocationId },
          promised: { connection, hasCharger, accessories },
        })
      }}
    >
      <Picker
        label={t('coordination.connection')}
        choices={promisedConnections.map((id) => ({ id, text: t(`coordination.connections.${id}`) }))}
        chosenId={connection}
        onChoose={(id) => setConnection(promisedConnections.find((one) => one === id) ?? connection)}
      />
      <ChoiceBox isChosen={hasCharger} onChange={setCharger}>
        {t('coordination.hasCharger')}
      </ChoiceBox>
      <TextInput
        label={t('coordination.accessories')}
        name="accessories"
        initialText={promised.accessories.join(', ')}
        maxLength={800}
      />
      {isTooMuch && (
        <p role="alert" className="font-semibold text-bad">
          {t('coordination.tooManyAccessories')}
        </p>
      )}
    </FormSheet>
  )
}
