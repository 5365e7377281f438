import { useTranslation } from 'react-i18next'
import { Problem } from '../../components/Problem.tsx'
import { useStationQuery } from '../../station/use-station-query.ts'
import { LaptopNote } from './LaptopNote.tsx'
import { UsbDeviceRow } from './UsbDeviceRow.tsx'

export interface UsbWayProps {
  readonly onSeeCard: (intakeId: string) => void
}

/** What is plugged in, tablets first: each with its state and what to do about it. */
export function UsbWay({ onSeeCard }: UsbWayProps) {
  const { t } = useTranslation()
  const status = useStationQuery('usb.list', {})
  if (status.error !== null) return <Problem error={status.error} />
  if (status.data === undefined) return null
  const { bus } = status.data
  const devices = status.data.devices.toSorted(
    (left, right) => Number(left.android === null) - Number(right.android === null),
  )
  return (
    <div className="flex flex-col gap-4">
      {bus !== 'watching' && (
        <output
          data-bus={bus}
          className={bus === 'polling' ? 'text-quiet' : 'rounded-lg border-2 border-open bg-open-soft p-3 text-lg'}
        >
          {t(`usb.bus.${bus}`)}
        </output>
      )}
      {devices.length === 0 ? (
        bus !== 'no-bus' && (
          <div className="rounded-xl border-2 border-dashed border-edge p-8 text-center">
            <p className="text-xl font-semibold">{t('usb.nothing')}</p>
            <p className="text-lg">{t('usb.nothingDo')}</p>
          </div>
        )
      ) : (
        <ul aria-label={t('usb.devices')} className="flex flex-col gap-3">
          {devices.map((device) => (
            <UsbDeviceRow key={device.key} device={device} onSeeCard={onSeeCard} />
          ))}
        </ul>
      )}
      <LaptopNote />
    </div>
  )
}
