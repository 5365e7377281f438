import { useTranslation } from 'react-i18next'
import { ActionButton } from '../../components/ActionButton.tsx'
import { Meter } from '../../components/Meter.tsx'

export interface JobBarProps {
  /** What the button says that starts it. */
  readonly name: string
  readonly progress: { readonly done: number; readonly total: number } | null
  readonly isDisabled?: boolean
  /** There is an answer already: what to do with it comes first then. */
  readonly isDone?: boolean
  /** What is being done, where that is no calculation: how far it is is then said as a share. */
  readonly doing?: string | undefined
  readonly onStart: () => void
  readonly onStop: () => void
}

/** Starts a calculation; while it runs, how far it is and a way to stop it. */
export function JobBar({ name, progress, isDisabled = false, isDone = false, doing, onStart, onStop }: JobBarProps) {
  const { t } = useTranslation()
  if (progress === null) {
    return (
      <ActionButton look={isDone ? 'plain' : 'main'} isBig isDisabled={isDisabled} onPress={onStart}>
        {name}
      </ActionButton>
    )
  }
  const { done, total } = progress
  const percent = total === 0 ? null : (done / total) * 100
  const share = t('planning.share', { percent: Math.round(percent ?? 0) })
  return (
    <div className="flex items-center gap-4">
      <div className="w-72">
        <Meter
          label={doing ?? t('planning.starting')}
          percent={percent}
          valueText={percent === null ? '' : doing === undefined ? t('planning.running', { done, total }) : share}
        />
      </div>
      <ActionButton onPress={onStop}>{t('planning.stop')}</ActionButton>
    </div>
  )
}
