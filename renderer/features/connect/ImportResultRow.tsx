import { useTranslation } from 'react-i18next'
import type { ImportResult } from '../../../shared/contract/import.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { ToneWord } from '../../components/ToneWord.tsx'
import type { Tone } from '../../components/tone.ts'
import { refusalSentences } from '../../text/refusal-text.ts'

const tones: Record<ImportResult['result'], Tone> = {
  card: 'good',
  known: 'none',
  unreadable: 'bad',
  evidence: 'good',
  restored: 'good',
}

export interface ImportResultRowProps {
  readonly result: ImportResult
  readonly onOpenDevice: (deviceId: string) => void
  /** Shows evidence whose disk no device has. */
  readonly onReview: (search: string) => void
}

/** One document or one machine's folder: read, imported before, or unreadable with why and what to do. */
export function ImportResultRow({ result, onOpenDevice, onReview }: ImportResultRowProps) {
  const { t } = useTranslation()
  const { names, deviceId, refusal, erasures = [] } = result
  // A failed erasure and a disk that no device has are what somebody has to see.
  const tone = erasures.some((one) => one.result !== 'erased' || one.deviceId === null) ? 'open' : tones[result.result]
  const [name = ''] = names
  const unmatched = erasures.filter((one) => one.deviceId === null)
  const sentences = refusal === null ? null : refusalSentences(refusal, t)
  return (
    <li data-result={result.result} className="flex items-center gap-4 border-t border-line py-2 first:border-t-0">
      <div className="w-52 shrink-0">
        <ToneWord tone={tone}>{t(`connect.files.result.${result.result}`)}</ToneWord>
      </div>
      <div className="min-w-0 flex-1">
        <p className="font-mono break-all">
          {names.length > 1 ? t('connect.files.moreNames', { name, count: names.length - 1 }) : name}
        </p>
        {erasures.map(({ evidenceId, serial, result: outcome, deviceId: place }) => (
          <p key={evidenceId}>
            {t('erasure.importLine', {
              serial: serial ?? t('erasure.noSerial'),
              result: t(`erasure.result.${outcome}`),
              place: t(place === null ? 'erasure.placeNowhere' : 'erasure.placeHere'),
            })}
          </p>
        ))}
        {sentences !== null && (
          <p>
            {sentences.what}
            {sentences.remedy !== null && ` ${t('frame.whatToDo', { remedy: sentences.remedy })}`}
          </p>
        )}
      </div>
      {unmatched.length > 0 && (
        <ActionButton onPress={() => onReview(unmatched.length === 1 ? (unmatched[0]?.serial ?? '') : '')}>
          {t('erasure.openReview')}
        </ActionButton>
      )}
      {deviceId !== null && (
        <ActionButton onPress={() => onOpenDevice(deviceId)}>{t('connect.files.openDevice')}</ActionButton>
      )}
    </li>
  )
}
