import { useTranslation } from 'react-i18next'
import { deviceStates } from '../../../shared/device/states.ts'
import { formatNumber, type Language } from '../../../shared/report/quantities.ts'

export interface WaitingBarsProps {
  readonly devicesByState: Readonly<Record<string, number>>
  readonly language: Language
}

/** How many devices stand in each state, in the order of a device's life. */
export function WaitingBars({ devicesByState, language }: WaitingBarsProps) {
  const { t } = useTranslation()
  const present = deviceStates.flatMap((state) => {
    const devices = devicesByState[state] ?? 0
    return devices === 0 ? [] : [{ state, devices }]
  })
  if (present.length === 0) return <p className="text-lg text-quiet">{t('campaign.nothingWaits')}</p>
  const most = Math.max(...present.map(({ devices }) => devices))
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-x-3 gap-y-1.5 text-base 2xl:text-xl">
      {present.map(({ state, devices }) => (
        <div key={state} className="contents">
          <dt>{t(`state.${state}`)}</dt>
          <dd aria-hidden>
            <svg className="block h-6 w-full 2xl:h-8">
              <rect width={`${(devices / most) * 100}%`} height="100%" rx="3" fill="var(--accent)" />
            </svg>
          </dd>
          <dd className="text-right text-lg font-bold tabular-nums 2xl:text-2xl">{formatNumber(devices, language)}</dd>
        </div>
      ))}
    </dl>
  )
}
