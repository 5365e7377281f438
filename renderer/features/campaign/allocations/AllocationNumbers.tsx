import { useTranslation } from 'react-i18next'
import type { AllocationView } from '../../../../shared/contract/campaign.ts'
import { DayInput } from '../../../components/DayInput.tsx'
import { Picker } from '../../../components/Picker.tsx'
import { TextInput } from '../../../components/TextInput.tsx'
import { numberOrNull } from '../../../text/typed-number.ts'

type Numbers = Pick<AllocationView, 'announced' | 'allocated' | 'promisedOn'>

export interface AllocationNumbersProps {
  /** Null: a new allocation. */
  readonly before: Numbers | null
  readonly priority: number
  readonly hasFirstFocus: boolean
  readonly onPriority: (priority: number) => void
}

/** The numbers that the fields below hold. */
export const numbersIn = (text: (name: string) => string): Numbers => ({
  announced: numberOrNull(text('announced')),
  allocated: numberOrNull(text('allocated')),
  promisedOn: text('promisedOn') || null,
})

const priorities = [1, 2, 3, 4, 5, 6, 7, 8, 9]

/** What can be changed of an allocation at any time. */
export function AllocationNumbers({ before, priority, hasFirstFocus, onPriority }: AllocationNumbersProps) {
  const { t } = useTranslation()
  const wordOf = (one: number) =>
    one === 1 ? t('coordination.priorities.first') : one === 9 ? t('coordination.priorities.last') : String(one)
  return (
    <div className="grid grid-cols-2 items-start gap-4">
      <TextInput
        label={t('coordination.announcedNumber')}
        name="announced"
        initialText={before?.announced?.toString() ?? ''}
        isNumber
        hasFirstFocus={hasFirstFocus}
        maxLength={8}
      />
      <TextInput
        label={t('coordination.allocatedNumber')}
        name="allocated"
        initialText={before?.allocated?.toString() ?? ''}
        isNumber
        maxLength={8}
      />
      <Picker
        label={t('coordination.priority')}
        choices={priorities.map((one) => ({ id: String(one), text: wordOf(one) }))}
        chosenId={String(priority)}
        onChoose={(id) => onPriority(Number(id))}
      />
      <DayInput label={t('coordination.promisedFor')} name="promisedOn" initialDay={before?.promisedOn ?? ''} />
    </div>
  )
}
