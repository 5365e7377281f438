import { useTranslation } from 'react-i18next'
import { formatMilliwattHours, formatPercent, type Language } from '../../../shared/report/quantities.ts'
import type { Battery, Report } from '../../../shared/report/report.ts'
import { Meter } from '../../components/Meter.tsx'

function BatteryLines({ battery, language }: { readonly battery: Battery; readonly language: Language }) {
  const { t } = useTranslation()
  const { id, manufacturer, model, healthPercent, fullMilliwattHours, designMilliwattHours, cycles } = battery
  const energy = (milliwattHours: number | null) =>
    milliwattHours === null ? t('frame.notRead') : formatMilliwattHours(milliwattHours, language)
  return (
    <li className="flex flex-col gap-2">
      <strong>{[id, manufacturer, model].filter((word) => word !== null).join(' ') || t('frame.unknown')}</strong>
      <Meter
        label={t('device.health')}
        percent={healthPercent}
        valueText={healthPercent === null ? t('device.barUnread') : formatPercent(healthPercent, language)}
      />
      <p className="text-sm text-quiet">
        {t('device.fullOfDesign', { full: energy(fullMilliwattHours), design: energy(designMilliwattHours) })} ·{' '}
        {cycles === null ? t('device.cyclesUnread') : t('device.cycles', { count: cycles })}
      </p>
    </li>
  )
}

export interface BatteryHealthProps {
  readonly batteries: Report['batteries']
  readonly language: Language
}

/** What each battery still holds of its design. */
export function BatteryHealth({ batteries, language }: BatteryHealthProps) {
  const { t } = useTranslation()
  if (batteries === null) return <p>{t('frame.notRead')}</p>
  if (batteries.length === 0) return <p>{t('device.noBattery')}</p>
  return (
    <ul className="flex flex-col gap-5">
      {batteries.map((battery, index) => (
        <BatteryLines key={battery.id ?? index} battery={battery} language={language} />
      ))}
    </ul>
  )
}
