import { FileDown, Printer } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BenchView, DeviceSummary } from '../../../shared/contract/views.ts'
import { labelFormatNames } from '../../../shared/label/format.ts'
import type { Language } from '../../../shared/report/quantities.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { Picker } from '../../components/Picker.tsx'
import { Problem } from '../../components/Problem.tsx'
import { useStationCommand } from '../../station/use-station-command.ts'
import { useStationQuery } from '../../station/use-station-query.ts'
import { useSaveLabel } from './use-save-label.ts'

const places = Array.from({ length: 21 }, (_, index) => String(index + 1))

export interface LabelControlsProps {
  readonly device: DeviceSummary
  readonly bench: BenchView
  readonly language: Language
}

/** Format, printer and what to do with the label. Format and printer are the bench's, so the next label has them too. */
export function LabelControls({ device, bench, language }: LabelControlsProps) {
  const { t } = useTranslation()
  const { deviceId, tag } = device
  const { labelFormat: format, printer } = bench
  const [startPlace, setStartPlace] = useState('1')
  const printers = useStationQuery('printer.list', {})
  const configure = useStationCommand('bench.configure')
  const print = useStationCommand('label.print')
  const save = useSaveLabel()
  const isSheet = format === 'a4-21'
  const start = isSheet ? { startPosition: Number(startPlace) } : {}
  const choices = (printers.data ?? []).map(({ name, state, isDefault }) => ({
    id: name,
    text: `${isDefault ? t('label.defaultPrinter', { name }) : name} · ${t(`label.printerState.${state}`)}`,
  }))
  return (
    <div className="flex flex-col gap-4">
      <Picker
        label={t('label.format')}
        choices={labelFormatNames.map((id) => ({ id, text: t(`label.formats.${id}`) }))}
        chosenId={format}
        onChoose={(id) => {
          const labelFormat = labelFormatNames.find((one) => one === id)
          if (labelFormat !== undefined) configure.mutate({ labelFormat })
        }}
      />
      {isSheet && (
        <Picker
          label={t('label.startPlace')}
          choices={places.map((place) => ({ id: place, text: place }))}
          chosenId={startPlace}
          onChoose={setStartPlace}
        />
      )}
      {printers.error !== null && <Problem error={printers.error} />}
      <Picker
        label={t('label.printer')}
        placeholder={t('label.choosePrinter')}
        choices={choices}
        chosenId={printer}
        isDisabled={choices.length === 0}
        onChoose={(name) => configure.mutate({ printer: name })}
      />
      {printers.data?.length === 0 && <p>{t('label.noPrinter')}</p>}
      <ActionButton
        icon={Printer}
        look="main"
        isDisabled={printer === null || print.isPending}
        onPress={() => {
          if (printer !== null) print.mutate({ deviceId, format, language, printer })
        }}
      >
        {t('label.print')}
      </ActionButton>
      <ActionButton icon={FileDown} onPress={() => save(tag, { deviceIds: [deviceId], format, language, ...start })}>
        {t('label.savePdf')}
      </ActionButton>
    </div>
  )
}
