import { ListMinus, Pencil } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LotView } from '../../shared/contract/views.ts'
import { spacedTag } from '../../shared/label/words.ts'
import { ActionButton } from '../components/ActionButton.tsx'
import { IconButton } from '../components/IconButton.tsx'
import { say } from '../components/notices.ts'
import { Problem } from '../components/Problem.tsx'
import { RenameSheet } from '../components/RenameSheet.tsx'
import { DeviceRows } from '../features/devices/DeviceRows.tsx'
import { go } from '../navigation.ts'
import { useDevicePages } from '../station/use-device-pages.ts'
import { useStationCommand } from '../station/use-station-command.ts'
import { PrintLot } from './PrintLot.tsx'

export interface LotDevicesProps {
  readonly lot: LotView
  /** Whether the bench queues into this lot by default. */
  readonly isBenchLot: boolean
}

/** The devices of a lot, in the order they were queued. */
export function LotDevices({ lot, isBenchLot }: LotDevicesProps) {
  const { t } = useTranslation()
  const { lotId, name } = lot
  const { devices, error } = useDevicePages({ name: 'queue.list', lotId })
  const remove = useStationCommand('queue.remove')
  const configure = useStationCommand('bench.configure')
  const [isRenaming, setRenaming] = useState(false)
  const rename = useStationCommand('lot.rename', { onDone: () => setRenaming(false), onRefused: () => undefined })
  return (
    <section className="flex h-full min-w-0 flex-col gap-4">
      <div className="flex flex-col gap-2">
        <h1 className="line-clamp-2 text-2xl leading-tight font-bold">{t('shipping.devicesOf', { lot: name })}</h1>
        <div className="flex items-center justify-between gap-4">
          <p className="min-w-0 text-quiet">{t('shipping.scanHint')}</p>
          <div className="flex shrink-0 items-center gap-3">
            <ActionButton icon={Pencil} onPress={() => setRenaming(true)}>
              {t('frame.rename')}
            </ActionButton>
            {lot.queued > 0 && <PrintLot lotId={lotId} />}
            {isBenchLot ? (
              <p className="font-semibold">{t('shipping.benchLot')}</p>
            ) : (
              <ActionButton onPress={() => configure.mutate({ lotId })}>{t('shipping.makeBenchLot')}</ActionButton>
            )}
          </div>
        </div>
      </div>
      {error !== null && <Problem error={error} />}
      {devices?.count === 0 && <p className="p-8 text-center text-xl">{t('shipping.emptyLot')}</p>}
      {devices !== undefined && devices.count > 0 && (
        <DeviceRows
          search=""
          label={t('shipping.devicesOf', { lot: name })}
          devices={devices}
          isOfLot
          onOpen={(deviceId) => go({ place: 'device', deviceId, view: 'verdict' })}
          renderAction={({ deviceId, tag }) => (
            <IconButton
              name={`${t('shipping.remove')} ${spacedTag(tag)}`}
              icon={ListMinus}
              onPress={() =>
                remove.mutate(
                  { deviceId },
                  {
                    onSuccess: () =>
                      say({
                        kind: 'done',
                        text: (translate) => translate('shipping.removed', { tag: spacedTag(tag) }),
                      }),
                  },
                )
              }
            />
          )}
        />
      )}
      {isRenaming && (
        <RenameSheet
          name={name}
          error={rename.error}
          isPending={rename.isPending}
          onClose={() => setRenaming(false)}
          onSave={(right) => rename.mutate({ lotId, name: right })}
        />
      )}
    </section>
  )
}
