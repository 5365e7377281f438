import { memo, useMemo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { DeviceSummary } from '../../../shared/contract/views.ts'
import { searchedWords } from '../../../shared/device/searched-words.ts'
import { spacedTag } from '../../../shared/label/words.ts'
import { LongList } from '../../components/long-list/LongList.tsx'
import type { ListedDevices } from '../../station/listed-devices.ts'
import { DeviceRow } from './DeviceRow.tsx'

const rowPixels = 68

export interface DeviceRowsProps {
  readonly label: string
  readonly devices: ListedDevices
  /** The search that found them; empty for everything. */
  readonly search: string
  readonly onOpen: (deviceId: string) => void
  /** All of one lot. */
  readonly isOfLot?: boolean
  readonly renderAction?: (device: DeviceSummary) => ReactNode
}

const PlainRow = memo(DeviceRow)

/** A list of devices of any length. Arrows move, Enter opens. */
export function DeviceRows({ label, devices, search, isOfLot = false, onOpen, renderAction }: DeviceRowsProps) {
  const { t } = useTranslation()
  const { listed, count, deviceAt, onSight } = devices
  const words = useMemo(() => searchedWords(search), [search])
  return (
    <LongList
      label={label}
      listed={listed}
      count={count}
      rowPixels={rowPixels}
      keyOf={(row) => deviceAt(row)?.deviceId ?? `row ${row}`}
      nameOf={(row) => {
        const device = deviceAt(row)
        return device === undefined ? t('devices.more') : `${spacedTag(device.tag)} ${device.specLine}`
      }}
      onOpen={(row) => {
        const device = deviceAt(row)
        if (device !== undefined) onOpen(device.deviceId)
      }}
      onSight={onSight}
      renderRow={(row) => {
        const device = deviceAt(row)
        if (device === undefined) return <p className="flex h-full items-center px-4 text-quiet">{t('devices.more')}</p>
        return renderAction === undefined ? (
          <PlainRow device={device} words={words} />
        ) : (
          <DeviceRow device={device} words={words} action={renderAction(device)} isOfLot={isOfLot} />
        )
      }}
    />
  )
}
