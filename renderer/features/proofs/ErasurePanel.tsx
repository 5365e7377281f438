import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DeviceSummary } from '../../../shared/contract/views.ts'
import type { DiskProofView, ProofsView } from '../../../shared/contract/gates.ts'
import { formatStorage, type Language } from '../../../shared/report/quantities.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import type { Tone } from '../../components/tone.ts'
import { ToneWord } from '../../components/ToneWord.tsx'
import { usePersonNames } from '../../station/use-person-names.ts'
import { EvidenceLine } from './EvidenceLine.tsx'
import { NoStorageSheet } from './NoStorageSheet.tsx'
import { ReviewList } from './ReviewList.tsx'
import { TypeErasureSheet } from './TypeErasureSheet.tsx'

const tones: Record<DiskProofView['state'], Tone> = {
  erased: 'good',
  unverified: 'open',
  failed: 'bad',
  unclear: 'open',
  none: 'open',
  'serial-unread': 'open',
}

export interface ErasurePanelProps {
  readonly device: Pick<DeviceSummary, 'deviceId' | 'tag'>
  readonly proofs: ProofsView
  readonly language: Language
  readonly onOpenReview: () => void
}

/** The disks of the current report, each with its evidence; and what waits for a person. */
export function ErasurePanel({ device, proofs, language, onOpenReview }: ErasurePanelProps) {
  const { t } = useTranslation()
  const nameIn = usePersonNames()
  const [typing, setTyping] = useState<number | 'no-storage' | null>(null)
  const { deviceId } = device
  const { disks, noStorage } = proofs
  const list = disks ?? []
  const typed = typeof typing === 'number' ? list[typing] : undefined
  const close = () => setTyping(null)
  return (
    <div className="flex flex-col gap-4">
      <p className="text-lg">{t('erasure.drop')}</p>
      {list.length === 0 && (
        <div className="flex items-center justify-between gap-4">
          <p className="text-lg">
            {noStorage === null
              ? t(disks === null ? 'erasure.disksUnread' : 'erasure.noDisk')
              : nameIn(t('erasure.noStorageBy', { lookedBy: noStorage.lookedBy, verifiedBy: noStorage.verifiedBy }))}
          </p>
          <ActionButton onPress={() => setTyping('no-storage')}>{t('erasure.noStorage')}</ActionButton>
        </div>
      )}
      {list.map(({ model, serial, sizeBytes, state, decidedBy, evidence }, index) => (
        <section
          className="rounded-xl border-2 border-line p-3"
          // oxlint-disable-next-line react/no-array-index-key -- disks whose serial was not read may be alike in all else
          key={`${index} ${serial ?? ''}`}
        >
          <div className="flex items-center justify-between gap-4">
            <p>
              <strong className="text-lg">{t('erasure.disk', { number: index + 1 })}</strong>{' '}
              <ToneWord tone={tones[state]}>{t(`erasure.state.${state}`)}</ToneWord>
              <span className="block font-mono break-all">{serial ?? t('erasure.noSerial')}</span>
              <span className="block text-quiet">
                {[model, sizeBytes === null ? null : formatStorage(sizeBytes, language)]
                  .filter((text) => text !== null)
                  .join(' · ')}
              </span>
            </p>
            {state !== 'serial-unread' && (
              <ActionButton onPress={() => setTyping(index)}>{t('erasure.type')}</ActionButton>
            )}
          </div>
          {evidence.map((one) => (
            <EvidenceLine
              key={one.evidenceId}
              erasure={one}
              decides={one.evidenceId === decidedBy}
              language={language}
            />
          ))}
        </section>
      ))}
      <ReviewList device={device} language={language} onOpenAll={onOpenReview} />
      {typing === 'no-storage' && <NoStorageSheet deviceId={deviceId} onClose={close} />}
      {typed !== undefined && typeof typing === 'number' && (
        <TypeErasureSheet deviceId={deviceId} diskIndex={typing} serial={typed.serial} onClose={close} />
      )}
    </div>
  )
}
