import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DiskProofView } from '../../../shared/contract/gates.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { Picker } from '../../components/Picker.tsx'
import { TextInput } from '../../components/TextInput.tsx'
import { usePersonNames } from '../../station/use-person-names.ts'
import { useStationCommand } from '../../station/use-station-command.ts'
import { useStationQuery } from '../../station/use-station-query.ts'
import { fr } from '../../text/fr.ts'
import { evidenceText } from './evidence-text.ts'
import { FormSheet } from '../../components/FormSheet.tsx'

const isKnownReason = (reason: string | null): reason is keyof typeof fr.erasure.whyReview =>
  reason !== null && Object.hasOwn(fr.erasure.whyReview, reason)

export interface ReviewListProps {
  readonly deviceId: string
  readonly disks: readonly DiskProofView[]
}

/** Evidence that no device of the bench has the disk of: a person gives it to a disk of this one, or dismisses it. */
export function ReviewList({ deviceId, disks }: ReviewListProps) {
  const { t } = useTranslation()
  const nameIn = usePersonNames()
  const review = useStationQuery('erasure.review', {})
  const [asking, setAsking] = useState<{ evidenceId: string; what: 'assign' | 'dismiss' } | null>(null)
  const [disk, setDisk] = useState(0)
  const close = () => setAsking(null)
  const settled = { onDone: close, onRefused: () => undefined }
  const assign = useStationCommand('erasure.assign', settled)
  const dismiss = useStationCommand('erasure.dismiss', settled)
  const { erasures = [], waiting = 0 } = review.data ?? {}
  if (erasures.length === 0) return null
  return (
    <section aria-label={t('erasure.reviewTitle')} className="rounded-xl border-2 border-open p-3">
      <h3 className="text-lg font-bold">{t('erasure.toReview', { count: waiting })}</h3>
      <ul>
        {erasures.slice(0, 20).map((erasure) => (
          <li
            key={erasure.evidenceId}
            className="flex items-center justify-between gap-3 border-t border-line py-2 first:border-t-0"
          >
            <p>
              <span className="font-mono">{erasure.record.disk.serial ?? t('erasure.noSerial')}</span> ·{' '}
              {nameIn(evidenceText(erasure, t))}
              <span className="block text-quiet">
                {isKnownReason(erasure.reason) ? t(`erasure.whyReview.${erasure.reason}`) : erasure.reason}
              </span>
            </p>
            <div className="flex shrink-0 gap-2">
              {disks.length > 0 && (
                <ActionButton onPress={() => setAsking({ evidenceId: erasure.evidenceId, what: 'assign' })}>
                  {t('erasure.assign')}
                </ActionButton>
              )}
              <ActionButton onPress={() => setAsking({ evidenceId: erasure.evidenceId, what: 'dismiss' })}>
                {t('erasure.dismiss')}
              </ActionButton>
            </div>
          </li>
        ))}
      </ul>
      {asking !== null && (
        <FormSheet
          title={t(asking.what === 'assign' ? 'erasure.assign' : 'erasure.dismissTitle')}
          error={assign.error ?? dismiss.error}
          isPending={assign.isPending || dismiss.isPending}
          onClose={close}
          onSubmit={(text) => {
            const { evidenceId, what } = asking
            if (what === 'assign') assign.mutate({ evidenceId, deviceId, diskIndex: disk, reason: text('reason') })
            else dismiss.mutate({ evidenceId, reason: text('reason') })
          }}
        >
          {asking.what === 'assign' && (
            <Picker
              label={t('erasure.disk', { number: '' })}
              choices={disks.map(({ serial, model }, index) => ({
                id: String(index),
                text: `${index + 1} · ${serial ?? t('erasure.noSerial')} · ${model ?? ''}`,
              }))}
              chosenId={String(disk)}
              onChoose={(id) => setDisk(Number(id))}
            />
          )}
          <TextInput label={t('proofs.reason')} name="reason" maxLength={500} isRequired hasFirstFocus />
        </FormSheet>
      )}
    </section>
  )
}
