import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { spacedTag } from '../../../../shared/label/words.ts'
import { ActionButton } from '../../../components/ActionButton.tsx'
import { say } from '../../../components/notices.ts'
import { ReasonSheet } from '../../../components/ReasonSheet.tsx'
import { useStationCommand } from '../../../station/use-station-command.ts'

export interface UntickButtonProps {
  readonly expectedId: string
  readonly tag: string
  /** The line in words. */
  readonly what: string
}

/** It was the wrong line: takes the tick back, and asks why. */
export function UntickButton({ expectedId, tag, what }: UntickButtonProps) {
  const { t } = useTranslation()
  const [isAsked, setAsked] = useState(false)
  const untick = useStationCommand('expected.untick', {
    onDone: () => say({ kind: 'done', text: (words) => words('sources.untickDone', { tag: spacedTag(tag), what }) }),
  })
  return (
    <>
      <ActionButton onPress={() => setAsked(true)}>{t('sources.untick')}</ActionButton>
      {isAsked && (
        <ReasonSheet
          title={t('sources.untickTitle', { tag: spacedTag(tag), what })}
          fields={[{ name: 'reason', label: t('sources.untickReason'), isRequired: true }]}
          onClose={() => setAsked(false)}
          onSubmit={(text) => untick.mutateAsync({ expectedId, reason: text('reason') })}
        />
      )}
    </>
  )
}
