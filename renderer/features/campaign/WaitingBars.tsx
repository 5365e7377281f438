import { useTranslation } from 'react-i18next'
import { formatNumber, type Language } from '../../../shared/report/quantities.ts'
import { settledStates, waitingStates } from './waiting-states.ts'

export interface WaitingBarsProps {
  readonly devicesByState: Readonly<Record<string, number>>
  readonly language: Language
}

/** How many devices wait in each state, in the order of a device's life; those that wait for nobody in a line below. */
export function WaitingBars({ devicesByState, language }: WaitingBarsProps) {
  const { t } = useTranslation()
  const present = waitingStates(devicesByState)
  const settled = settledStates(devicesByState).map(({ state, devices }) =>
    t('campaign.settledPart', { state: t(`state.${state}`), devices: formatNumber(devices, language) }),
  )
  const most = Math.max(1, ...present.map(({ devices }) => devices))
  return (
    <div className="flex flex-col gap-3">
      {present.length === 0 && <p className="text-lg text-quiet">{t('campaign.nothingWaits')}</p>}
      <dl className="grid grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-x-3 gap-y-1.5 text-base 2xl:text-xl">
        {present.map(({ state, devices }) => (
          <div key={state} className="contents">
            <dt>{t(`state.${state}`)}</dt>
            <dd aria-hidden>
              <svg className="block h-6 w-full 2xl:h-8">
                <rect width={`${(devices / most) * 100}%`} height="100%" rx="3" fill="var(--accent)" />
              </svg>
            </dd>
            <dd className="text-right text-lg font-bold tabular-nums 2xl:text-2xl">
              {formatNumber(devices, language)}
            </dd>
          </div>
        ))}
      </dl>
      {settled.length > 0 && (
        <p className="text-base text-quiet 2xl:text-lg">{t('campaign.settled', { list: settled.join(' · ') })}</p>
      )}
    </div>
  )
}
