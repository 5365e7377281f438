import { useTranslation } from 'react-i18next'
import type { Card } from '../../../shared/contract/views.ts'
import { partIcon, statusColour, statusIcon } from './part-icons.ts'

export interface PartProgressProps {
  readonly parts: Card['parts']
  /** False once the reading has ended, however it ended. */
  readonly isUnderWay: boolean
}

/**
 * How far the reading of each part is. Nine places of one size from the first moment: nothing moves as
 * they fill. Nothing turns either: the card's sign does, and with twenty machines each turning mark costs every frame.
 */
export function PartProgress({ parts, isUnderWay }: PartProgressProps) {
  const { t } = useTranslation()
  return (
    <ul className="grid grid-cols-9 gap-1 2xl:gap-1.5">
      {parts.map(({ part, status: told }) => {
        const status = told === 'reading' && !isUnderWay ? 'unfinished' : told
        const Icon = partIcon[part]
        const Sign = statusIcon[status]
        return (
          <li
            key={part}
            data-status={status}
            title={t(`readingMeans.${status}`)}
            className="flex h-[5.25rem] 2xl:h-24 min-w-0 flex-col items-center justify-center gap-1 rounded-lg border border-line bg-raised text-[0.8125rem] leading-tight 2xl:text-base"
          >
            <span className="flex items-center gap-1">
              <Icon aria-hidden size={22} />
              <Sign aria-hidden size={16} strokeWidth={3} className={statusColour[status]} />
            </span>
            <span className="max-w-full truncate">{t(`part.${part}`)}</span>
            <span className={`${statusColour[status]} max-w-full truncate font-semibold`}>
              {t(`partStatus.${status}`)}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
