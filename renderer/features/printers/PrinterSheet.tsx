import { useState } from 'react'
import { Form } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { PrinterView } from '../../../shared/contract/printing.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { ChoiceBox } from '../../components/ChoiceBox.tsx'
import { Picker } from '../../components/Picker.tsx'
import { Sheet } from '../../components/Sheet.tsx'
import { TextInput } from '../../components/TextInput.tsx'
import { certificateMark } from './certificate-mark.ts'
import { useStationCommand } from '../../station/use-station-command.ts'
import { typedDecimal } from '../../text/typed-number.ts'

const heads = [203, 300, 600] as const

/** "0,3" and "0.3" are both three tenths; anything else is none. */
const millimetresOf = (text: FormDataEntryValue | null): number => {
  const number = typeof text === 'string' ? typedDecimal(text) : Number.NaN
  return Number.isFinite(number) ? Math.max(-10, Math.min(10, number)) : 0
}

export interface PrinterSheetProps {
  readonly printer: PrinterView
  readonly onClose: () => void
}

/** What this bench remembers of a printer: its name, its dots, how far its roll sits aside. */
export function PrinterSheet({ printer, onClose }: PrinterSheetProps) {
  const { t } = useTranslation()
  const { name, title, road, isKept, offsetXMillimetres, offsetYMillimetres } = printer
  const [dots, setDots] = useState(printer.dotsPerInch)
  const [certificate, setCertificate] = useState(printer.certificateSha256)
  const look = useStationCommand('printer.probe', {
    onDone: ({ certificateSha256 }) => setCertificate(certificateSha256 ?? undefined),
  })
  const [tellsState, setTellsState] = useState(printer.tellsState)
  const keep = useStationCommand('printer.keep', { onDone: onClose })
  const forget = useStationCommand('printer.forget', { onDone: onClose })
  const ofLabel = { id: 'label', text: t('printing.dotsOfLabel') }
  const known = [...new Set([...heads, ...(dots === null ? [] : [dots])])].toSorted((a, b) => a - b)
  const choices = known.map((one) => ({ id: String(one), text: String(one) }))
  return (
    <Sheet title={t('printing.setupOf', { printer: title })} isOpen onClose={onClose}>
      <Form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          const form = new FormData(event.currentTarget)
          const given = form.get('title')
          const typed = typeof given === 'string' ? given.trim() : ''
          keep.mutate({
            name,
            title: typed === '' ? title : typed,
            dotsPerInch: dots,
            tellsState,
            offsetXMillimetres: millimetresOf(form.get('x')),
            offsetYMillimetres: millimetresOf(form.get('y')),
            ...(certificate === undefined ? {} : { certificateSha256: certificate }),
          })
        }}
      >
        <TextInput label={t('printing.name')} name="title" initialText={title} isRequired maxLength={120} />
        <Picker
          label={t('printing.dots')}
          choices={[ofLabel, ...choices]}
          chosenId={dots === null ? ofLabel.id : String(dots)}
          onChoose={(id) => setDots(id === ofLabel.id ? null : Number(id))}
        />
        <div className="grid grid-cols-2 gap-4">
          <TextInput label={t('printing.offsetX')} name="x" initialText={String(offsetXMillimetres)} maxLength={6} />
          <TextInput label={t('printing.offsetY')} name="y" initialText={String(offsetYMillimetres)} maxLength={6} />
        </div>
        {road === 'ipps' && (
          <div className="flex items-center justify-between gap-4 rounded-lg bg-raised p-3">
            <div className="min-w-0">
              <p className="font-semibold">
                {t('printing.certificate', { mark: certificate === undefined ? '—' : certificateMark(certificate) })}
              </p>
              <p className="text-sm text-quiet">
                {t(
                  certificate === printer.certificateSha256
                    ? 'printing.certificatePinned'
                    : 'printing.certificateToSave',
                )}
              </p>
            </div>
            <ActionButton isDisabled={look.isPending} onPress={() => look.mutate({ address: name })}>
              {t('printing.certificateAgain')}
            </ActionButton>
          </div>
        )}
        {road.startsWith('zpl') && (
          <ChoiceBox isChosen={tellsState} onChange={setTellsState}>
            {t('printing.tellsState')}
          </ChoiceBox>
        )}
        <div className="flex justify-between gap-3">
          {isKept ? (
            <ActionButton look="careful" onPress={() => forget.mutate({ name })}>
              {t('printing.forget')}
            </ActionButton>
          ) : (
            <span />
          )}
          <span className="flex gap-3">
            <ActionButton onPress={onClose}>{t('frame.cancel')}</ActionButton>
            <ActionButton look="main" isSubmit isDisabled={keep.isPending}>
              {t('printing.save')}
            </ActionButton>
          </span>
        </div>
      </Form>
    </Sheet>
  )
}
