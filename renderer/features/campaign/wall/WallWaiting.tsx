import { useTranslation } from 'react-i18next'
import { formatNumber, type Language } from '../../../../shared/report/quantities.ts'
import { waitingStates } from '../waiting-states.ts'
import { wallText } from './wall-sizes.ts'
import { WallPanel } from './WallPanel.tsx'

export interface WallWaitingProps {
  readonly devicesByState: Readonly<Record<string, number>>
  readonly language: Language
}

/** Where devices stand and wait in the house, in the order of their life. */
export function WallWaiting({ devicesByState, language }: WallWaitingProps) {
  const { t } = useTranslation()
  // What is on its way stands with the allocations, and its name would take half the panel.
  const present = waitingStates(devicesByState).filter(({ state }) => state !== 'in-transit')
  const most = Math.max(1, ...present.map(({ devices }) => devices))
  return (
    <WallPanel title={t('campaign.waitingShort')} className="col-span-4">
      {present.length === 0 && <p className={wallText.usual}>{t('campaign.nothingWaits')}</p>}
      <dl className={`flex h-full flex-col justify-around ${wallText.usual}`}>
        {present.map(({ state, devices }) => (
          <div key={state} className="grid grid-cols-[45%_minmax(0,1fr)_auto] items-center gap-x-3">
            <dt className="truncate">{t(`state.${state}`)}</dt>
            <dd aria-hidden>
              <svg className="block h-[calc(var(--wall)*1.4)] w-full">
                <rect width={`${(devices / most) * 100}%`} height="100%" rx="3" fill="var(--accent)" />
              </svg>
            </dd>
            <dd className="min-w-[3.5ch] text-right font-bold tabular-nums">{formatNumber(devices, language)}</dd>
          </div>
        ))}
      </dl>
    </WallPanel>
  )
}
