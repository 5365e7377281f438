import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { DeviceSummary } from '../../../shared/contract/views.ts'
import { deviceName } from '../../../shared/device/device-name.ts'
import { specLineIn } from '../../../shared/label/spec-line-in.ts'
import { spacedTag } from '../../../shared/label/words.ts'
import { ToneBadge } from '../../components/ToneBadge.tsx'
import { usePreferences } from '../../preferences.ts'
import { outcomeTone } from '../../text/outcome-tone.ts'

export interface DeviceRowProps {
  readonly device: DeviceSummary
  /** What can be done with the device in this list; its room is kept when there is nothing. */
  readonly action?: ReactNode
  /** Everything in the list is in one lot: its name is not repeated, and its room is the machine's. */
  readonly isOfLot?: boolean
}

const columns = {
  ofLot: 'grid-cols-[8.5rem_minmax(0,1fr)_11rem_6.5rem_auto] 2xl:grid-cols-[10rem_minmax(0,1fr)_14rem_16rem_auto]',
  ofAll:
    'grid-cols-[8.5rem_minmax(0,1fr)_11rem_minmax(6.5rem,8.5rem)_auto] 2xl:grid-cols-[10rem_minmax(0,1fr)_14rem_16rem_auto]',
} as const

/** One device in one line of a list. */
export function DeviceRow({ device, action, isOfLot = false }: DeviceRowProps) {
  const { t } = useTranslation()
  const language = usePreferences((state) => state.language)
  const { tag, state, outcome, specLine, lotName } = device
  return (
    <div className={`grid h-full items-center gap-3 px-4 ${columns[isOfLot ? 'ofLot' : 'ofAll']}`}>
      <span className="font-mono text-lg font-bold whitespace-nowrap">{spacedTag(tag)}</span>
      <span className="min-w-0">
        <span className="block truncate font-semibold">{deviceName(device) ?? t('intake.nameless')}</span>
        <span className="block truncate text-sm text-quiet">{specLineIn(specLine, language)}</span>
      </span>
      <span>
        <ToneBadge tone={outcomeTone(outcome)}>{t(`outcome.${outcome ?? 'none'}`)}</ToneBadge>
      </span>
      <span className="min-w-0">
        <span className="block truncate font-semibold">{t(`state.${state}`)}</span>
        {lotName !== null && !isOfLot && <span className="block truncate text-sm text-quiet">{lotName}</span>}
      </span>
      <span>{action}</span>
    </div>
  )
}
