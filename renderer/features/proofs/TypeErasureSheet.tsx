import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DayInput } from '../../components/DayInput.tsx'
import { TextInput } from '../../components/TextInput.tsx'
import { useStationCommand } from '../../station/use-station-command.ts'
import { FormSheet } from '../../components/FormSheet.tsx'
import { CertificateField, type Certificate } from './CertificateField.tsx'
import { OutcomePicker, type ToldResult } from './OutcomePicker.tsx'
import { TwoPeople } from './TwoPeople.tsx'

export interface TypeErasureSheetProps {
  readonly deviceId: string
  readonly diskIndex: number
  readonly serial: string | null
  readonly onClose: () => void
}

/** Two people write down how a disk was erased. */
export function TypeErasureSheet({ deviceId, diskIndex, serial, onClose }: TypeErasureSheetProps) {
  const { t } = useTranslation()
  const [result, setResult] = useState<ToldResult>('erased')
  const [certificate, setCertificate] = useState<Certificate | null>(null)
  const type = useStationCommand('erasure.type', { onDone: onClose, onRefused: () => undefined })
  const submit = (text: (name: string) => string) => {
    type.mutate({
      deviceId,
      diskIndex,
      result,
      method: text('method') === '' ? null : text('method'),
      tool: text('tool') === '' ? null : text('tool'),
      finishedAt: text('finishedAt') || null,
      erasedBy: text('erasedBy'),
      verifiedBy: text('verifiedBy'),
      certificate,
    })
  }
  return (
    <FormSheet
      title={t('erasure.typeTitle', { serial: serial ?? t('erasure.noSerial') })}
      error={type.error}
      isPending={type.isPending}
      onClose={onClose}
      onSubmit={submit}
    >
      <TwoPeople first={t('erasure.erasedBy')} />
      <OutcomePicker chosen={result} onChoose={setResult} />
      <div className="grid grid-cols-2 gap-4">
        <TextInput label={t('erasure.method')} name="method" maxLength={200} />
        <TextInput label={t('erasure.tool')} name="tool" maxLength={200} />
      </div>
      <DayInput label={t('erasure.finishedAt')} name="finishedAt" hasTime />
      <CertificateField label={t('erasure.certificate')} chosen={certificate} onChoose={setCertificate} />
    </FormSheet>
  )
}
