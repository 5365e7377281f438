import { useTranslation } from 'react-i18next'
import { ToneBadge } from '../../components/ToneBadge.tsx'
import { connectWays, hashOf, type ConnectWay } from '../../navigation.ts'
import { wayIcon } from './way-icons.ts'
import type { WaySign } from './way-signs.ts'

export interface WayListProps {
  readonly chosen: ConnectWay
  readonly signs: Partial<Record<ConnectWay, WaySign>>
}

/** Every way that works, one large line each: what it is for, or what is going on there. */
export function WayList({ chosen, signs }: WayListProps) {
  const { t } = useTranslation()
  return (
    <nav aria-label={t('connect.ways')}>
      <ul className="flex flex-col gap-1">
        {connectWays.map((way) => {
          const Icon = wayIcon[way]
          const sign = signs[way]
          return (
            <li key={way}>
              <a
                href={hashOf({ place: 'connect', way })}
                aria-current={way === chosen ? 'page' : undefined}
                className={`flex h-16 items-center gap-3 rounded-lg border-2 px-3 py-1 ${way === chosen ? 'border-accent bg-accent-soft' : 'border-transparent hover:bg-raised'}`}
              >
                <Icon aria-hidden size={28} className="shrink-0" />
                <span className="min-w-0 flex-1">
                  <span className="block text-lg leading-tight font-semibold">{t(`connect.way.${way}.name`)}</span>
                  {sign === undefined ? (
                    <span className="block truncate text-sm text-quiet">{t(`connect.way.${way}.hint`)}</span>
                  ) : (
                    <ToneBadge tone={sign.tone}>{sign.text}</ToneBadge>
                  )}
                </span>
              </a>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
