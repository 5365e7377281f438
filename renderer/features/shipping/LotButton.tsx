import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { LotView } from '../../../shared/contract/views.ts'
import { ToneWord } from '../../components/ToneWord.tsx'
import { usePreferences } from '../../preferences.ts'
import { useStationQuery } from '../../station/use-station-query.ts'

export interface LotButtonProps {
  readonly lot: LotView
  readonly isChosen: boolean
  readonly onChoose: () => void
}

/** A lot with how full it is. */
export function LotButton({ lot, isChosen, onChoose }: LotButtonProps) {
  const { t } = useTranslation()
  const language = usePreferences((state) => state.language)
  const { name, profileId, queued, wanted } = lot
  const profile = useStationQuery('profile.list', {}).data?.find(({ id }) => id === profileId)
  const percent = wanted === null ? null : Math.min(100, (queued / wanted) * 100)
  return (
    <Button
      onPress={onChoose}
      aria-current={isChosen}
      className={`flex w-full flex-col gap-1.5 rounded-lg border-2 px-3 py-2 text-left ${isChosen ? 'border-accent bg-accent-soft' : 'border-line hover:bg-raised'}`}
    >
      <span className="flex w-full items-baseline justify-between gap-2">
        <strong className="line-clamp-2 text-lg leading-tight break-words">{name}</strong>
        {wanted !== null && queued >= wanted && <ToneWord tone="good">{t('shipping.full')}</ToneWord>}
      </span>
      <span
        className={`h-3 w-full overflow-hidden rounded border ${percent === null ? 'border-transparent' : 'border-edge bg-raised'}`}
      >
        {percent !== null && <span className="block h-full bg-accent" style={{ width: `${percent}%` }} />}
      </span>
      <span className="flex w-full justify-between gap-2 text-sm text-quiet">
        <span className="font-semibold text-ink tabular-nums">
          {wanted === null ? t('shipping.queuedOpen', { queued }) : t('shipping.queuedOfWanted', { queued, wanted })}
        </span>
        <span className="truncate">{profile?.title[language] ?? profileId}</span>
      </span>
    </Button>
  )
}
