import { useEffect, useState, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { FullCover } from '../../../components/FullCover.tsx'
import { Picker } from '../../../components/Picker.tsx'
import { ToneWord } from '../../../components/ToneWord.tsx'
import { useLiveCamera } from '../../../station/use-live-camera.ts'
import type { Confirmed } from '../guided-test.ts'
import { TestResult } from '../TestResult.tsx'
import { pictureSpread, showsSomething } from './picture-spread.ts'

const [columns, rows] = [32, 18]

type Seen = { readonly width: number; readonly height: number; readonly spread: number }

/** Looks at what a video shows, twice a second, as long as it runs. */
function useSeen(video: RefObject<HTMLVideoElement | null>, isLive: boolean): Seen | null {
  const [seen, setSeen] = useState<Seen | null>(null)
  useEffect(() => {
    if (!isLive) return undefined
    const canvas = new OffscreenCanvas(columns, rows)
    const drawing = canvas.getContext('2d', { willReadFrequently: true })
    const look = () => {
      const { current } = video
      if (drawing === null || current === null || current.readyState < HTMLMediaElement.HAVE_CURRENT_DATA) return
      drawing.drawImage(current, 0, 0, columns, rows)
      const { data } = drawing.getImageData(0, 0, columns, rows)
      setSeen({ width: current.videoWidth, height: current.videoHeight, spread: pictureSpread(data) })
    }
    const timer = setInterval(look, 500)
    return () => clearInterval(timer)
  }, [video, isLive])
  return seen
}

export interface CameraCoverProps {
  readonly onRecord: (confirmed: Confirmed) => void
  readonly onLeave: () => void
}

/** The live picture, large; a person says whether it is sharp. */
export function CameraCover({ onRecord, onLeave }: CameraCoverProps) {
  const { t } = useTranslation()
  const [chosen, setChosen] = useState<string | null>(null)
  const { video, stage, cameras, liveId } = useLiveCamera(chosen)
  const seen = useSeen(video, stage === 'live')
  const name = cameras.find(({ id }) => id === liveId)?.text ?? ''
  const isSeen = seen !== null && showsSomething(seen.spread)
  const note =
    stage === 'none'
      ? t('guided.camera.noteNone')
      : isSeen
        ? t('guided.camera.note', { name, width: seen.width, height: seen.height })
        : t('guided.camera.noteDark', { name })
  return (
    <FullCover
      title={t('guided.camera.title')}
      how={t('guided.camera.how')}
      leave={t('guided.leave')}
      onLeave={onLeave}
    >
      <div
        className="relative grid min-h-0 flex-1 place-items-center overflow-hidden rounded-xl bg-black"
        data-camera-test={stage}
      >
        {/* oxlint-disable-next-line jsx-a11y/media-has-caption -- a live picture without sound */}
        <video
          ref={video}
          muted
          playsInline
          className={`absolute inset-0 h-full w-full object-contain ${stage === 'live' ? '' : 'hidden'}`}
        />
        {stage !== 'live' && <p className="p-8 text-2xl font-semibold text-white">{t(`guided.camera.${stage}`)}</p>}
      </div>
      {cameras.length > 1 && (
        <div className="w-96">
          <Picker label={t('guided.camera.which')} choices={cameras} chosenId={liveId} onChoose={setChosen} />
        </div>
      )}
      {seen !== null && !isSeen && <ToneWord tone="warning">{t('guided.camera.dark')}</ToneWord>}
      {(seen !== null || stage === 'none') && (
        <TestResult
          measured={{ result: isSeen ? 'pass' : 'unclear', note }}
          onRecord={onRecord}
          onAgain={() => setChosen(null)}
        />
      )}
    </FullCover>
  )
}
