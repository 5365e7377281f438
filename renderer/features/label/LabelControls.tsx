import { FileDown, PencilRuler, Printer } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BenchView, DeviceSummary } from '../../../shared/contract/views.ts'
import type { Language } from '../../../shared/report/quantities.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { Picker } from '../../components/Picker.tsx'
import { Problem } from '../../components/Problem.tsx'
import { go } from '../../navigation.ts'
import { printLabel } from '../../station/print-label.ts'
import { useStationCommand } from '../../station/use-station-command.ts'
import { useStationQuery } from '../../station/use-station-query.ts'
import { useSaveLabel } from './use-save-label.ts'

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
  const templates = useStationQuery('template.list', {})
  const printers = useStationQuery('printer.list', {})
  const configure = useStationCommand('bench.configure')
  const [isSending, setIsSending] = useState(false)
  const save = useSaveLabel()
  const choices = (printers.data ?? []).map(({ name, title, state, isDefault }) => ({
    id: name,
    text: `${isDefault ? t('label.defaultPrinter', { name: title }) : title} · ${t(`label.printerState.${state}`)}`,
  }))
  return (
    <div className="flex flex-col gap-4">
      <Picker
        label={t('label.format')}
        choices={(templates.data ?? [])
          .filter(({ isHidden }) => !isHidden)
          .map(({ templateId, document }) => ({ id: templateId, text: document.title[language] }))}
        chosenId={format}
        onChoose={(id) => configure.mutate({ labelFormat: id })}
      />
      <ActionButton icon={PencilRuler} onPress={() => go({ place: 'templates', templateId: format })}>
        {t('label.editTemplate')}
      </ActionButton>
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
        keyCap="F6"
        isDisabled={printer === null || isSending}
        onPress={() => {
          if (printer === null) return
          setIsSending(true)
          void printLabel({ deviceId, format, language, printer }, tag).finally(() => setIsSending(false))
        }}
      >
        {t('label.print')}
      </ActionButton>
      <ActionButton icon={FileDown} onPress={() => save(tag, { deviceIds: [deviceId], format, language })}>
        {t('label.savePdf')}
      </ActionButton>
    </div>
  )
}
