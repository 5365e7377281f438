import { MonitorPlay } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FullCover } from '../../../components/FullCover.tsx'
import { ActionButton } from '../../../components/ActionButton.tsx'
import type { Confirmed } from '../guided-test.ts'
import { TestResult } from '../TestResult.tsx'
import { screenSights, sightResult, type ScreenSight } from './screen-steps.ts'
import { ScreenPictures } from './ScreenPictures.tsx'

export interface ScreenCoverProps {
  readonly onRecord: (confirmed: Confirmed) => void
  readonly onLeave: () => void
}

/** Pictures over the whole screen, then what was seen. */
export function ScreenCover({ onRecord, onLeave }: ScreenCoverProps) {
  const { t } = useTranslation()
  const [stage, setStage] = useState<'before' | 'pictures' | 'question'>('before')
  const [sight, setSight] = useState<ScreenSight | null>(null)
  if (stage === 'pictures') return <ScreenPictures onSeen={() => setStage('question')} />
  return (
    <FullCover
      title={t('guided.screen.title')}
      how={t('guided.screen.how')}
      leave={t('guided.leave')}
      onLeave={onLeave}
    >
      <div className="flex min-h-0 flex-1 flex-col items-center justify-center gap-6 overflow-auto">
        {stage === 'before' && (
          <ActionButton isBig look="main" icon={MonitorPlay} hasFirstFocus onPress={() => setStage('pictures')}>
            {t('guided.screen.start')}
          </ActionButton>
        )}
        {stage === 'question' && (
          <div className="w-full max-w-3xl">
            <h3 className="mb-3 text-2xl font-bold">{t('guided.screen.question')}</h3>
            <div className="grid grid-cols-2 gap-3">
              {screenSights.map((one) => (
                <ActionButton key={one} isBig look={one === sight ? 'main' : 'plain'} onPress={() => setSight(one)}>
                  {t(`guided.screen.sight.${one}`)}
                </ActionButton>
              ))}
            </div>
          </div>
        )}
      </div>
      {sight !== null && (
        <TestResult
          measured={{
            result: sightResult(sight),
            note: t('guided.screen.note', { sight: t(`guided.screen.sight.${sight}`).toLocaleLowerCase() }),
          }}
          onRecord={onRecord}
          onAgain={() => {
            setSight(null)
            setStage('pictures')
          }}
        />
      )}
    </FullCover>
  )
}
