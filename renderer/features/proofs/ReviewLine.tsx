import { FileText } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ErasureView } from '../../../shared/contract/erasures.ts'
import { formatStorage, type Language } from '../../../shared/report/quantities.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { usePersonNames } from '../../station/use-person-names.ts'
import { fr } from '../../text/fr.ts'
import { momentText } from '../../text/moments.ts'
import { AssignSheet } from './AssignSheet.tsx'
import { ClarifySheet } from './ClarifySheet.tsx'
import type { ChosenDevice } from './DeviceChooser.tsx'
import { DismissSheet } from './DismissSheet.tsx'
import { DocumentSheet } from './DocumentSheet.tsx'
import { evidenceText } from './evidence-text.ts'

const isKnownReason = (reason: string | null): reason is keyof typeof fr.erasure.whyReview =>
  reason !== null && Object.hasOwn(fr.erasure.whyReview, reason)

export interface ReviewLineProps {
  readonly erasure: ErasureView
  readonly language: Language
  /** The device whose page it is; null on a page of its own. */
  readonly device: ChosenDevice | null
  /** Somebody decided that it is about nothing here: it is shown, and nothing is asked any more. */
  readonly isDismissed?: boolean
}

/** One piece of evidence that no device has the disk of: what it is about, why it waits, what it shows, where it comes from; what to do. */
export function ReviewLine({ erasure, language, device, isDismissed = false }: ReviewLineProps) {
  const { t } = useTranslation()
  const nameIn = usePersonNames()
  const [asking, setAsking] = useState<'assign' | 'dismiss' | 'clarify' | 'document' | null>(null)
  const close = () => setAsking(null)
  const { evidenceId, record, document, reason, recordedAt } = erasure
  const { serial, model, sizeBytes } = record.disk
  const came = [document?.name ?? null, t('erasure.cameHere', { when: momentText(recordedAt, language) })]
    .filter((text) => text !== null)
    .join(' · ')
  return (
    <li className="flex flex-wrap items-center justify-between gap-4 border-t border-line py-3 first:border-t-0">
      <div className="min-w-80 flex-1">
        <p>
          <strong className="font-mono text-lg break-all">{serial ?? t('erasure.noSerial')}</strong>{' '}
          <span className="text-quiet">
            {[model, sizeBytes === null ? null : formatStorage(sizeBytes, language)]
              .filter((text) => text !== null)
              .join(' · ')}
          </span>
        </p>
        <p className="font-semibold">{isKnownReason(reason) ? t(`erasure.whyReview.${reason}`) : reason}</p>
        <p className={record.result === 'erased' ? '' : 'font-semibold'}>
          {nameIn(evidenceText(erasure, t, language))}
        </p>
        <p className="break-words text-quiet">{came}</p>
      </div>
      <div className="flex flex-wrap justify-end gap-2">
        {document !== null && (
          <ActionButton icon={FileText} onPress={() => setAsking('document')}>
            {t('erasure.document')}
          </ActionButton>
        )}
        {!isDismissed && record.result === 'unknown' && (
          <ActionButton onPress={() => setAsking('clarify')}>{t('erasure.clarify')}</ActionButton>
        )}
        {!isDismissed && <ActionButton onPress={() => setAsking('assign')}>{t('erasure.assign')}</ActionButton>}
        {!isDismissed && <ActionButton onPress={() => setAsking('dismiss')}>{t('erasure.dismiss')}</ActionButton>}
      </div>
      {asking === 'assign' && <AssignSheet erasure={erasure} device={device} onClose={close} />}
      {asking === 'dismiss' && <DismissSheet evidenceId={evidenceId} onClose={close} />}
      {asking === 'clarify' && <ClarifySheet evidenceId={evidenceId} onClose={close} />}
      {asking === 'document' && document !== null && (
        <DocumentSheet evidenceId={evidenceId} name={document.name} onClose={close} />
      )}
    </li>
  )
}
