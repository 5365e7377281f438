import { Volume2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FullCover } from '../../../components/FullCover.tsx'
import { ActionButton } from '../../../components/ActionButton.tsx'
import type { Tone } from '../../../components/tone.ts'
import { ToneBanner } from '../../../components/ToneBanner.tsx'
import type { Confirmed, Measured } from '../guided-test.ts'
import { TestResult } from '../TestResult.tsx'
import { speakerSides } from './chirp.ts'
import { listen, loopResult, type Heard, type Listening } from './listen.ts'
import { listeningRate, NoRecording, playAndRecord } from './play-and-record.ts'

type Stage =
  | { readonly kind: 'before' | 'running' }
  | { readonly kind: 'heard'; readonly listening: Listening }
  | { readonly kind: 'failed'; readonly why: NoRecording['why'] }

const tones: Record<Heard, Tone> = { heard: 'good', 'not-heard': 'bad', 'too-noisy': 'open' }

export interface SoundCoverProps {
  readonly onRecord: (confirmed: Confirmed) => void
  readonly onLeave: () => void
}

/** Plays left and right, listens, and says of each side whether it was heard. */
export function SoundCover({ onRecord, onLeave }: SoundCoverProps) {
  const { t } = useTranslation()
  const [stage, setStage] = useState<Stage>({ kind: 'before' })
  const run = async () => {
    setStage({ kind: 'running' })
    try {
      setStage({ kind: 'heard', listening: listen(await playAndRecord(), listeningRate) })
    } catch (error) {
      if (!(error instanceof NoRecording)) throw error
      setStage({ kind: 'failed', why: error.why })
    }
  }
  const start = () => void run()
  const measure = (): Measured | null => {
    if (stage.kind === 'failed') {
      return { result: 'unclear', note: t('guided.sound.noteNone', { why: t(`guided.sound.${stage.why}`) }) }
    }
    if (stage.kind !== 'heard') return null
    const { left, right } = stage.listening.sides
    const note = t('guided.sound.note', {
      left: t(`guided.sound.heard.${left.heard}`),
      right: t(`guided.sound.heard.${right.heard}`),
    })
    return { result: loopResult(stage.listening), note }
  }
  const measured = measure()
  return (
    <FullCover title={t('guided.sound.title')} how={t('guided.sound.how')} leave={t('guided.leave')} onLeave={onLeave}>
      <div className="flex min-h-0 flex-1 flex-col items-center justify-center gap-6" data-sound-test={stage.kind}>
        {stage.kind === 'before' && (
          <ActionButton isBig look="main" icon={Volume2} hasFirstFocus onPress={start}>
            {t('guided.sound.start')}
          </ActionButton>
        )}
        {stage.kind === 'running' && <p className="text-4xl font-bold">{t('guided.sound.running')}</p>}
        {stage.kind === 'failed' && <p className="text-3xl font-bold">{t(`guided.sound.${stage.why}`)}</p>}
        {stage.kind === 'heard' && (
          <>
            <div className="grid w-full max-w-5xl grid-cols-2 gap-6">
              {speakerSides.map((side) => {
                const { heard } = stage.listening.sides[side]
                return (
                  <div key={side} data-side={side} data-heard={heard}>
                    <h3 className="mb-2 text-center text-2xl font-bold">{t(`guided.sound.${side}`)}</h3>
                    <div className="h-36">
                      <ToneBanner tone={tones[heard]} word={t(`guided.sound.heard.${heard}`)} />
                    </div>
                  </div>
                )
              })}
            </div>
            <p className="text-xl">
              {stage.listening.noiseDecibels === -Infinity
                ? t('guided.sound.silent')
                : t('guided.sound.noise', { decibels: `−${Math.round(-stage.listening.noiseDecibels)}` })}
            </p>
          </>
        )}
      </div>
      {measured !== null && <TestResult measured={measured} onRecord={onRecord} onAgain={start} />}
    </FullCover>
  )
}
