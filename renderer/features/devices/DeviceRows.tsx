import type { ReactNode } from 'react'
import { GridList, GridListItem, GridListLoadMoreItem, ListLayout, Virtualizer } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { DeviceSummary } from '../../../shared/contract/views.ts'
import { spacedTag } from '../../../shared/label/words.ts'
import { DeviceRow } from './DeviceRow.tsx'

const rowHeightPixels = 68

export interface DeviceRowsProps {
  readonly label: string
  readonly devices: readonly DeviceSummary[]
  readonly isAskingMore: boolean
  /** Called when the end of the list comes into sight. */
  readonly onAskMore: () => void
  readonly onOpen: (deviceId: string) => void
  readonly renderAction?: (device: DeviceSummary) => ReactNode
}

/** A list of any length: only the rows in sight are in the page. Arrows move, Enter opens. */
export function DeviceRows({ label, devices, isAskingMore, onAskMore, onOpen, renderAction }: DeviceRowsProps) {
  const { t } = useTranslation()
  return (
    <Virtualizer layout={ListLayout} layoutOptions={{ rowHeight: rowHeightPixels }}>
      <GridList
        aria-label={label}
        onAction={(key) => onOpen(String(key))}
        className="min-h-0 flex-1 overflow-auto rounded-xl border-2 border-line bg-surface"
      >
        {devices.map((device) => (
          <GridListItem
            key={device.deviceId}
            id={device.deviceId}
            textValue={`${spacedTag(device.tag)} ${device.specLine}`}
            className="h-full cursor-default border-b border-line hover:bg-raised data-[focus-visible]:bg-accent-soft data-[focus-visible]:-outline-offset-3"
          >
            <DeviceRow device={device} action={renderAction?.(device)} />
          </GridListItem>
        ))}
        <GridListLoadMoreItem onLoadMore={onAskMore} isLoading={isAskingMore}>
          <p className="p-4 text-quiet">{t('devices.more')}</p>
        </GridListLoadMoreItem>
      </GridList>
    </Virtualizer>
  )
}
