import { Check } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FullCover } from '../../../components/FullCover.tsx'
import { ActionButton } from '../../../components/ActionButton.tsx'
import { ToneWord } from '../../../components/ToneWord.tsx'
import type { Confirmed } from '../guided-test.ts'
import { TestResult } from '../TestResult.tsx'
import {
  areaCount,
  areaGrid,
  clicked,
  pointerAt,
  scrolled,
  touchpadMissing,
  untouchedTouchpad,
} from './touchpad-test.ts'

export interface TouchpadCoverProps {
  readonly onRecord: (confirmed: Confirmed) => void
  readonly onLeave: () => void
}

/** A field of areas to be moved over, clicked and scrolled on. */
export function TouchpadCover({ onRecord, onLeave }: TouchpadCoverProps) {
  const { t } = useTranslation()
  const field = useRef<HTMLDivElement>(null)
  const [pad, setPad] = useState(untouchedTouchpad)
  const [isEnded, setEnded] = useState(false)
  const missing = touchpadMissing(pad)
  // With a mouse connected, nobody knows which of the two moved, clicked and scrolled.
  const result = pad.isMouseSuspected ? 'unclear' : missing.length === 0 ? 'pass' : 'fail'
  const moved = (clientX: number, clientY: number) => {
    const place = field.current?.getBoundingClientRect()
    if (place === undefined || place.width === 0) return
    setPad((before) => pointerAt(before, (clientX - place.left) / place.width, (clientY - place.top) / place.height))
  }
  const parts = [
    ['left', pad.hasLeftClick],
    ['right', pad.hasRightClick],
    ['scrollUp', pad.hasScrolledUp],
    ['scrollDown', pad.hasScrolledDown],
  ] as const
  const note =
    missing.length === 0
      ? t('guided.touchpad.notePass')
      : t('guided.touchpad.noteFail', { parts: missing.map((part) => t(`guided.touchpad.parts.${part}`)).join(', ') })
  return (
    <FullCover
      title={t('guided.touchpad.title')}
      how={t('guided.touchpad.how')}
      leave={t('guided.leave')}
      onLeave={onLeave}
    >
      {/* What is tested is the pointer itself: there is nothing here for a key to do. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div
        ref={field}
        data-field
        className="grid min-h-0 flex-1 touch-none gap-1 select-none"
        style={{
          gridTemplateColumns: `repeat(${areaGrid.columns}, 1fr)`,
          gridTemplateRows: `repeat(${areaGrid.rows}, 1fr)`,
        }}
        onPointerMove={({ clientX, clientY }) => moved(clientX, clientY)}
        onMouseUp={({ button }) => setPad((before) => clicked(before, button))}
        onContextMenu={(event) => event.preventDefault()}
        onWheel={({ deltaY }) => setPad((before) => scrolled(before, deltaY))}
      >
        {Array.from({ length: areaCount }, (_, area) => (
          <div
            key={area}
            data-reached={pad.reached.has(area)}
            className={`grid place-items-center rounded-xl border-2 ${pad.reached.has(area) ? 'border-good bg-good text-on-good' : 'border-edge bg-surface'}`}
          >
            {pad.reached.has(area) && <Check aria-hidden size={40} strokeWidth={3} />}
          </div>
        ))}
      </div>
      {missing.length === 0 || isEnded ? (
        <TestResult
          measured={{ result, note }}
          onRecord={onRecord}
          onAgain={() => {
            setPad(untouchedTouchpad)
            setEnded(false)
          }}
        />
      ) : (
        <div className="flex items-center justify-between gap-6">
          <ul className="flex flex-wrap gap-x-8 gap-y-2 text-xl">
            <li>
              <ToneWord tone={pad.reached.size === areaCount ? 'good' : 'open'}>
                {t('guided.touchpad.areas', { done: pad.reached.size, total: areaCount })}
              </ToneWord>
            </li>
            {parts.map(([name, isDone]) => (
              <li key={name}>
                <ToneWord tone={isDone ? 'good' : 'open'}>{t(`guided.touchpad.${name}`)}</ToneWord>
              </li>
            ))}
          </ul>
          <ActionButton isBig look="main" onPress={() => setEnded(true)}>
            {t('guided.finish')}
          </ActionButton>
        </div>
      )}
      {pad.isMouseSuspected && <ToneWord tone="warning">{t('guided.touchpad.mouse')}</ToneWord>}
    </FullCover>
  )
}
