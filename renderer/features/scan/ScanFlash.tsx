import { CircleCheckBig, OctagonX, TriangleAlert } from 'lucide-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { spacedTag } from '../../../shared/label/words.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { clearFeedback, useFeedback, type Feedback } from './feedback.ts'

/** Three outlines that differ without any colour: a circle, an octagon, a triangle. */
const looks = {
  right: { icon: CircleCheckBig, ground: 'bg-good text-on-good', staysMs: 800 },
  wrong: { icon: OctagonX, ground: 'bg-bad text-on-bad', staysMs: 4000 },
  attention: { icon: TriangleAlert, ground: 'bg-open text-on-open', staysMs: 3000 },
} as const

function Mismatch({
  mismatch,
  onOpen,
}: {
  readonly mismatch: NonNullable<Feedback['mismatch']>
  readonly onOpen: (deviceId: string) => void
}) {
  const { t } = useTranslation()
  const { expected, scanned, otherDeviceId } = mismatch
  return (
    <>
      <dl className="grid grid-cols-2 gap-8 text-left">
        {[
          [t('scanner.alarm.expected'), expected],
          [t('scanner.alarm.scanned'), scanned],
        ].map(([name, tag]) => (
          <div key={name} className="rounded-xl border-4 border-current px-8 py-5">
            <dt className="text-2xl font-semibold">{name}</dt>
            <dd className="font-mono text-5xl font-extrabold whitespace-nowrap">{spacedTag(tag ?? '')}</dd>
          </div>
        ))}
      </dl>
      <div className="flex gap-4">
        <ActionButton isBig hasFirstFocus onPress={() => clearFeedback()}>
          {t('scanner.alarm.seen')}
        </ActionButton>
        {otherDeviceId !== null && (
          <ActionButton
            isBig
            onPress={() => {
              clearFeedback()
              onOpen(otherDeviceId)
            }}
          >
            {t('scanner.alarm.openOther', { tag: spacedTag(scanned) })}
          </ActionButton>
        )}
      </div>
    </>
  )
}

export interface ScanFlashProps {
  readonly onOpen: (deviceId: string) => void
}

/**
 * What a scan came to, over the whole window: colour, shape and words, for people who look elsewhere, who do not tell
 * red from green, or who do not hear. It leaves by itself, or with the next key; a label on the wrong machine stays.
 */
export function ScanFlash({ onOpen }: ScanFlashProps) {
  const shown = useFeedback((state) => state.shown)
  const number = shown?.number
  const isAlarm = shown?.mismatch !== undefined
  const staysMs = shown === null || isAlarm ? null : looks[shown.tone].staysMs
  useEffect(() => {
    if (staysMs === null) return undefined
    const timer = setTimeout(() => clearFeedback(number), staysMs)
    return () => clearTimeout(timer)
  }, [number, staysMs])
  useEffect(() => {
    if (number === undefined) return undefined
    const onKey = (event: KeyboardEvent) => {
      if (isAlarm && event.key !== 'Escape') return
      if (isAlarm) event.preventDefault()
      clearFeedback(number)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [number, isAlarm])
  if (shown === null) return null
  const { icon: Icon, ground } = looks[shown.tone]
  return (
    <div
      key={shown.number}
      role={isAlarm ? 'alertdialog' : shown.tone === 'right' ? 'status' : 'alert'}
      aria-label={shown.word}
      data-scan={shown.tone}
      // The deep colours in both themes: the dark theme's red and orange are too close for the corner of an eye.
      data-theme="light"
      className={`${ground} ${shown.tone === 'right' ? 'pointer-events-none' : ''} fixed inset-0 z-[70] flex [&_:focus-visible]:outline-current flex-col items-center justify-center gap-6 p-8 text-center`}
      onPointerDown={isAlarm ? undefined : () => clearFeedback(shown.number)}
    >
      <Icon aria-hidden className="size-[min(34vh,20rem)] shrink-0" strokeWidth={2.25} />
      <p className="text-6xl leading-tight font-extrabold 2xl:text-8xl">{shown.word}</p>
      <p className="max-w-5xl text-3xl text-balance font-medium 2xl:text-4xl">{shown.text}</p>
      {shown.mismatch !== undefined && <Mismatch mismatch={shown.mismatch} onOpen={onOpen} />}
      {shown.remedy !== undefined && shown.remedy !== null && (
        <p className="max-w-5xl text-2xl text-balance 2xl:text-3xl">{shown.remedy}</p>
      )}
    </div>
  )
}
