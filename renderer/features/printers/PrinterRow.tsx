import { Printer, Ruler, Settings2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PrinterView } from '../../../shared/contract/printing.ts'
import { printerAddress } from '../../../shared/label/printer-address.ts'
import type { BenchView } from '../../../shared/contract/views.ts'
import type { Language } from '../../../shared/report/quantities.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { say } from '../../components/notices.ts'
import { ToneWord } from '../../components/ToneWord.tsx'
import type { Tone } from '../../components/tone.ts'
import { useStationCommand } from '../../station/use-station-command.ts'
import { printReason } from '../../text/print-reason.ts'
import { PrinterSheet } from './PrinterSheet.tsx'

const tones: Record<PrinterView['state'], Tone> = { idle: 'good', printing: 'none', stopped: 'bad', unknown: 'open' }

/** An address as a person writes it; of a USB printer its serial number, since the title says the rest. */
const addressText = (name: string): string => {
  const address = printerAddress(name)
  return 'serial' in address ? (address.serial ?? address.model) : name
}

export interface PrinterRowProps {
  readonly printer: PrinterView
  readonly bench: BenchView
  readonly language: Language
}

/** One printer: what it is, how it stands in a shape and in words, and what can be done with it. */
export function PrinterRow({ printer, bench, language }: PrinterRowProps) {
  const { t } = useTranslation()
  const [isOpen, setIsOpen] = useState(false)
  const configure = useStationCommand('bench.configure')
  const test = useStationCommand('printer.test', {
    onDone: () =>
      say({ kind: 'done', text: (translate) => translate('printing.testSent', { printer: printer.title }) }),
  })
  const { name, title, road, state, reasons, dotsPerInch } = printer
  const isOfBench = bench.printer === name
  const words =
    reasons.length === 0 ? t(`label.printerState.${state}`) : reasons.map((one) => printReason(one, t)).join(', ')
  const details = [
    t(`printing.road.${road}`),
    dotsPerInch === null ? null : `${dotsPerInch} dpi`,
    title === name ? null : addressText(name),
  ]
  return (
    <li
      data-printer={name}
      className={`flex flex-col gap-3 rounded-lg border-2 p-4 ${isOfBench ? 'border-accent' : 'border-line'}`}
    >
      <div className="flex items-start justify-between gap-4">
        <div className="min-w-0">
          <p className="text-lg font-bold break-words">{title}</p>
          <p className="text-sm break-all text-quiet">{details.filter((part) => part !== null).join(' · ')}</p>
        </div>
        <ToneWord tone={reasons.length > 0 && state !== 'unknown' ? 'bad' : tones[state]}>{words}</ToneWord>
      </div>
      <div className="flex flex-wrap items-center gap-3">
        {isOfBench ? (
          <span className="inline-flex min-h-12 items-center gap-2 pr-2 font-semibold">
            <Printer aria-hidden size={20} />
            {t('printing.ofBench')}
          </span>
        ) : (
          <ActionButton icon={Printer} onPress={() => configure.mutate({ printer: name })}>
            {t('printing.useHere')}
          </ActionButton>
        )}
        <ActionButton
          icon={Ruler}
          isDisabled={test.isPending}
          onPress={() => test.mutate({ printer: name, format: bench.labelFormat, language })}
        >
          {t('printing.test')}
        </ActionButton>
        <ActionButton icon={Settings2} onPress={() => setIsOpen(true)}>
          {t('printing.setup')}
        </ActionButton>
      </div>
      {isOpen && <PrinterSheet printer={printer} onClose={() => setIsOpen(false)} />}
    </li>
  )
}
