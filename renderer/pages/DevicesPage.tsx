import { CalendarClock, Download } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Problem } from '../components/Problem.tsx'
import { ActionButton } from '../components/ActionButton.tsx'
import { ExportSheet } from '../features/devices/ExportSheet.tsx'
import { DeviceRows } from '../features/devices/DeviceRows.tsx'
import { LookingFurther } from '../features/devices/LookingFurther.tsx'
import { FoundElsewhere } from '../features/devices/FoundElsewhere.tsx'
import { DeviceSearch } from '../features/devices/DeviceSearch.tsx'
import { ScheduleSheet } from '../features/devices/ScheduleSheet.tsx'
import { go } from '../navigation.ts'
import { useAllDevices } from '../station/use-all-devices.ts'
import { useDevicePages } from '../station/use-device-pages.ts'
import { useFoundThings } from '../station/use-found-things.ts'

/** Of each kind: a hand's breadth of the screen at most, since the devices below are what most searches are for. */
const mostOfAKind = 3

export interface DevicesPageProps {
  /** What the scan field sent here to be searched; empty for all. */
  readonly initialSearch: string
}

/** Every device of the bench, narrowed as one types. */
export function DevicesPage({ initialSearch }: DevicesPageProps) {
  const { t } = useTranslation()
  const [search, setSearch] = useState(initialSearch)
  const [isExportOpen, setExportOpen] = useState(false)
  const [isScheduleOpen, setScheduleOpen] = useState(false)
  const asked = search.trim()
  const all = useAllDevices(asked === '')
  const found = useDevicePages({ name: 'device.list', search: asked }, asked !== '')
  const { devices, error } = asked === '' ? all : { ...found, devices: found.devices ?? all.devices }
  // The devices are what is looked at first, and are asked for alone.
  const elsewhere = useFoundThings(asked, mostOfAKind, asked !== '' && devices?.listed === asked)
  return (
    <div className="flex h-full flex-col gap-4 p-6">
      <div className="flex shrink-0 items-center justify-between gap-6">
        <h1 className="text-2xl font-bold">{t('devices.title')}</h1>
        <div className="flex min-w-0 grow items-center justify-end gap-3 whitespace-nowrap">
          <DeviceSearch search={search} onSearch={setSearch} />
          <ActionButton
            icon={Download}
            isDisabled={devices === undefined || devices.count === 0}
            onPress={() => setExportOpen(true)}
          >
            {t('export.button')}
          </ActionButton>
          <ActionButton icon={CalendarClock} onPress={() => setScheduleOpen(true)}>
            {t('schedule.button')}
          </ActionButton>
        </div>
      </div>
      {error !== null && <Problem error={error} />}
      <ExportSheet search={asked} isOpen={isExportOpen} onClose={() => setExportOpen(false)} />
      <ScheduleSheet isOpen={isScheduleOpen} onClose={() => setScheduleOpen(false)} />
      <FoundElsewhere things={asked === '' ? [] : elsewhere.things} />
      {devices?.count === 0 && devices.listed === asked && !devices.isLookingFurther && (
        <p className="p-8 text-center text-xl">
          {asked === '' ? t('devices.empty') : t('devices.nothingFound', { search: asked })}
        </p>
      )}
      {devices !== undefined && devices.count > 0 && (
        <DeviceRows
          label={t('devices.title')}
          devices={devices}
          search={devices.listed}
          onOpen={(deviceId) => go({ place: 'device', deviceId, view: 'verdict' })}
        />
      )}
      <LookingFurther
        found={devices?.isLookingFurther === true ? devices.count : null}
        isElsewhere={asked !== '' && elsewhere.isLookingFurther}
      />
    </div>
  )
}
