import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DeviceSummary } from '../../../shared/contract/views.ts'
import { spacedTag } from '../../../shared/label/words.ts'
import type { Language } from '../../../shared/report/quantities.ts'
import { FormSheet } from '../../components/FormSheet.tsx'
import { say } from '../../components/notices.ts'
import { Picker } from '../../components/Picker.tsx'
import { useStationCommand } from '../../station/use-station-command.ts'
import { useStationQuery } from '../../station/use-station-query.ts'
import { partText } from '../../text/part-text.ts'

export interface TakeFromStockProps {
  readonly device: DeviceSummary
  readonly language: Language
  readonly onClose: () => void
}

/** One part goes from the shelf to a device, chargers first: what no finding asks for. */
export function TakeFromStock({ device, language, onClose }: TakeFromStockProps) {
  const { t } = useTranslation()
  const [partId, setPartId] = useState<string | null>(null)
  const tag = spacedTag(device.tag)
  const stock = useStationQuery('part.list', {})
  const free = (stock.data?.parts ?? [])
    .filter(({ onShelf, reserved }) => onShelf > reserved)
    .toSorted((one, other) => Number(other.kind.category === 'charger') - Number(one.kind.category === 'charger'))
  const chosen = free.find((one) => one.partId === partId)
  const fit = useStationCommand('part.fit', {
    onDone: () => {
      const part = chosen === undefined ? '' : partText(chosen.kind, t, language)
      say({ kind: 'done', text: (translate) => translate('repair.took', { part, tag }) })
      onClose()
    },
    onRefused: () => undefined,
  })
  return (
    <FormSheet
      title={t('repair.takeTitle', { tag })}
      saveText={t('repair.takeTitle', { tag })}
      error={stock.error ?? fit.error}
      isPending={fit.isPending}
      onClose={onClose}
      onSubmit={() => {
        if (chosen !== undefined) fit.mutate({ deviceId: device.deviceId, partId: chosen.partId, quantity: 1 })
        else say({ kind: 'reminder', text: (translate) => translate('repair.takeChoose') })
      }}
    >
      <p>{t('repair.takeWhy')}</p>
      {stock.data !== undefined && free.length === 0 && <p className="text-lg">{t('repair.takeNone')}</p>}
      {free.length > 0 && (
        <Picker
          label={t('repair.takeWhich')}
          placeholder={t('repair.takeChoose')}
          choices={free.map(({ partId: id, kind, onShelf, reserved }) => ({
            id,
            text: t('repair.takePart', { part: partText(kind, t, language), free: onShelf - reserved }),
          }))}
          chosenId={partId}
          onChoose={setPartId}
        />
      )}
    </FormSheet>
  )
}
