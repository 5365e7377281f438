import { useTranslation } from 'react-i18next'
import { repeatReasons } from '../../../shared/contract/print-words.ts'
import { spacedTag } from '../../../shared/label/words.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { Sheet } from '../../components/Sheet.tsx'
import { answerWhyRepeat, useRepeatQuestion } from '../../station/print-label.ts'

/** Asks why a label is printed once more; one press prints it. */
export function RepeatSheet() {
  const { t } = useTranslation()
  const { question } = useRepeatQuestion()
  if (question === null) return null
  const close = (): void => void answerWhyRepeat(null)
  return (
    <Sheet title={t('printing.repeatTitle', { tag: spacedTag(question.tag) })} isOpen onClose={close}>
      <div className="grid grid-cols-2 gap-3">
        {repeatReasons.map((reason, index) => (
          <ActionButton key={reason} isBig hasFirstFocus={index === 0} onPress={() => void answerWhyRepeat(reason)}>
            {t(`printing.repeatReason.${reason}`)}
          </ActionButton>
        ))}
      </div>
      <div className="flex justify-end">
        <ActionButton onPress={close}>{t('frame.cancel')}</ActionButton>
      </div>
    </Sheet>
  )
}
