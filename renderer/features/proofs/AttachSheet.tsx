import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormSheet } from '../../components/FormSheet.tsx'
import { say } from '../../components/notices.ts'
import { useStationCommand } from '../../station/use-station-command.ts'
import { CertificateField, type Certificate } from './CertificateField.tsx'

export interface AttachSheetProps {
  readonly evidenceId: string
  readonly serial: string | null
  readonly onClose: () => void
}

/** A certificate that came after two people wrote the erasure down. */
export function AttachSheet({ evidenceId, serial, onClose }: AttachSheetProps) {
  const { t } = useTranslation()
  const [certificate, setCertificate] = useState<Certificate | null>(null)
  const attach = useStationCommand('erasure.attach', { onDone: onClose, onRefused: () => undefined })
  return (
    <FormSheet
      title={t('erasure.attachTitle', { serial: serial ?? t('erasure.noSerial') })}
      saveText={t('erasure.attach')}
      error={attach.error}
      isPending={attach.isPending}
      onClose={onClose}
      onSubmit={() => {
        if (certificate !== null) attach.mutate({ evidenceId, certificate })
        else say({ kind: 'reminder', text: (translate) => translate('erasure.certificateMissing') })
      }}
    >
      <CertificateField label={t('erasure.certificateNeeded')} chosen={certificate} onChoose={setCertificate} />
    </FormSheet>
  )
}
