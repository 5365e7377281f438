import { useTranslation } from 'react-i18next'
import { Picker } from '../../components/Picker.tsx'

export const toldResults = ['erased', 'failed', 'aborted'] as const
export type ToldResult = (typeof toldResults)[number]

export interface OutcomePickerProps {
  readonly chosen: ToldResult
  readonly onChoose: (result: ToldResult) => void
}

/** What people saw that an erasure came to. */
export function OutcomePicker({ chosen, onChoose }: OutcomePickerProps) {
  const { t } = useTranslation()
  return (
    <Picker
      label={t('erasure.outcome')}
      choices={toldResults.map((id) => ({ id, text: t(`erasure.result.${id}`) }))}
      chosenId={chosen}
      onChoose={(id) => onChoose(toldResults.find((one) => one === id) ?? 'failed')}
    />
  )
}
