import { FileDown, Printer } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { parcelLabelSizes } from '../../../shared/shipping/papers/parcel-label.ts'
import type { Language } from '../../../shared/report/quantities.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { say } from '../../components/notices.ts'
import { Picker } from '../../components/Picker.tsx'
import { Problem } from '../../components/Problem.tsx'
import { Sheet } from '../../components/Sheet.tsx'
import { closeCodeLabel, type CodeLabelOf } from '../../station/code-label.ts'
import { printCodeLabel } from '../../station/print-label.ts'
import { useStationQuery } from '../../station/use-station-query.ts'
import { chosenPrint, useChosenPrint } from './chosen-print.ts'
import { useSaveParcelLabel } from './use-save-parcel-label.ts'

export interface CodeLabelSheetProps {
  readonly of: CodeLabelOf
  readonly language: Language
}

/** Prints the label of a carton, a pallet or a kit on any of the bench's printers; the next one proposes the same. */
export function CodeLabelSheet({ of: { kind, code }, language }: CodeLabelSheetProps) {
  const { t } = useTranslation()
  const bench = useStationQuery('bench.status', {})
  const templates = useStationQuery('template.list', {})
  const printers = useStationQuery('printer.list', {})
  const chosen = useChosenPrint()[kind]
  const [isSending, setSending] = useState(false)
  const save = useSaveParcelLabel()
  const sizes = kind === 'parcel' ? parcelLabelSizes : []
  const format = chosen.format ?? (kind === 'parcel' ? '100x150' : (bench.data?.labelFormat ?? ''))
  const printer = chosen.printer ?? bench.data?.printer ?? null
  const size = sizes.find((one) => one === format)
  const print = async (name: string) => {
    setSending(true)
    const job = await printCodeLabel({ code, format, language, printer: name })
    setSending(false)
    // Where it asks for a reason, that sheet stands in the place of this one.
    closeCodeLabel()
    const title = printers.data?.find((one) => one.name === name)?.title ?? name
    if (job !== null) {
      say({ kind: 'done', text: (words) => words('label.sentTo', { tag: code, printer: title }) })
    }
  }
  return (
    <Sheet title={t('label.ofCode', { code })} isOpen onClose={closeCodeLabel}>
      <Picker
        label={t('label.format')}
        choices={[
          ...sizes.map((id) => ({ id: id as string, text: t(`label.parcelSizes.${id}`) })),
          ...(templates.data ?? [])
            .filter(({ isHidden }) => !isHidden)
            .map(({ templateId, document }) => ({ id: templateId, text: document.title[language] })),
        ]}
        chosenId={format}
        onChoose={(id) => chosenPrint(kind, { format: id })}
      />
      {printers.error !== null && <Problem error={printers.error} />}
      <Picker
        label={t('label.printer')}
        placeholder={t('label.choosePrinter')}
        choices={(printers.data ?? []).map(({ name, title, state }) => ({
          id: name,
          text: `${title} · ${t(`label.printerState.${state}`)}`,
        }))}
        chosenId={printer}
        isDisabled={printers.data === undefined || printers.data.length === 0}
        onChoose={(name) => chosenPrint(kind, { printer: name })}
      />
      {printers.data?.length === 0 && <p>{t('label.noPrinter')}</p>}
      <div className="flex flex-wrap justify-end gap-3">
        <ActionButton onPress={closeCodeLabel}>{t('frame.cancel')}</ActionButton>
        {kind === 'parcel' && (
          <ActionButton icon={FileDown} onPress={() => save([code], size ?? 'a6')}>
            {t('label.savePdf')}
          </ActionButton>
        )}
        <ActionButton
          icon={Printer}
          look="main"
          hasFirstFocus
          isDisabled={printer === null || isSending}
          onPress={() => {
            if (printer !== null) void print(printer)
          }}
        >
          {t('label.print')}
        </ActionButton>
      </div>
    </Sheet>
  )
}
