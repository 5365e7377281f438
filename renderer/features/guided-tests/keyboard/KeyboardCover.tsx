import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language } from '../../../../shared/report/quantities.ts'
import { FullCover } from '../../../components/FullCover.tsx'
import { ActionButton } from '../../../components/ActionButton.tsx'
import { Picker } from '../../../components/Picker.tsx'
import { fittingNote, type Confirmed } from '../guided-test.ts'
import { TestResult } from '../TestResult.tsx'
import { keyName } from './key-legends.ts'
import { askedCodes, mainRows, numericRows, sideRows } from './keyboard-keys.ts'
import { keyboardStanding, keyDown, keysLost, keyUp, untouchedKeyboard, vouchFor } from './keyboard-test.ts'
import { KeyboardDrawing } from './KeyboardDrawing.tsx'
import { useEveryKey } from './use-every-key.ts'
import { useLayoutMap } from './use-layout-map.ts'

const drawn = new Set([...mainRows.iso, ...mainRows.ansi, ...sideRows, ...numericRows].flat().map(({ code }) => code))

export interface KeyboardCoverProps {
  readonly language: Language
  readonly onRecord: (confirmed: Confirmed) => void
  readonly onLeave: () => void
}

/** Every key lights up when it is pressed; done when all were seen, or when a person says that no more will come. */
export function KeyboardCover({ language, onRecord, onLeave }: KeyboardCoverProps) {
  const { t } = useTranslation()
  const layout = useLayoutMap()
  const [board, setBoard] = useState(() => untouchedKeyboard(language === 'fr' ? 'iso' : 'ansi'))
  const [isEnded, setEnded] = useState(false)
  const { platform } = navigator
  const { asked, silent, kept, stuck, isDone } = keyboardStanding(board, platform)
  const vouch = useCallback((code: string) => setBoard((before) => vouchFor(before, code, platform)), [platform])
  const names = (codes: readonly string[]) => codes.map((code) => keyName(code, layout, language)).join(' · ')
  useEveryKey({
    onDown: (code) => setBoard((before) => keyDown(before, code)),
    onUp: (code) => setBoard((before) => keyUp(before, code)),
    onLost: () => setBoard(keysLost),
    onEscapeHeld: () => {
      // Whoever holds it down has not got a key that sticks.
      setBoard((before) => keyUp(before, 'Escape'))
      setEnded(true)
    },
  })
  const note = [
    silent.length === 0
      ? t('guided.keyboard.notePass', { total: asked.length - kept.length })
      : t('guided.keyboard.noteSilent', { keys: names(silent) }),
    ...(stuck.length === 0 ? [] : [t('guided.keyboard.noteStuck', { keys: names(stuck) })]),
    ...(kept.length === 0 ? [] : [t('guided.keyboard.noteKept', { keys: names(kept) })]),
  ].join(' — ')
  const others = [...board.seen].filter((code) => !drawn.has(code))
  const total = askedCodes(board.form, board.hasNumericBlock).length
  return (
    <FullCover
      title={t('guided.keyboard.title')}
      how={t('guided.keyboard.how')}
      leave={t('guided.leave')}
      onLeave={onLeave}
    >
      <div className="flex min-h-0 flex-1 flex-col justify-center gap-5 overflow-auto">
        <KeyboardDrawing board={board} platform={platform} layout={layout} language={language} onVouch={vouch} />
        <div className="mx-auto w-full max-w-6xl text-lg">
          {silent.length === 0 && stuck.length > 0 && (
            <p className="font-semibold">{t('guided.keyboard.stuck', { keys: names(stuck) })}</p>
          )}
          {silent.length > 0 && silent.length <= 12 && <p>{t('guided.keyboard.left', { keys: names(silent) })}</p>}
          {silent.length <= 12 && kept.length > 0 && <p>{t('guided.keyboard.kept', { keys: names(kept) })}</p>}
          {others.length > 0 && (
            <p className="text-quiet">{t('guided.keyboard.others', { keys: others.join(', ') })}</p>
          )}
        </div>
      </div>
      {isDone || isEnded ? (
        <TestResult
          measured={{ result: isDone ? 'pass' : 'fail', note: fittingNote(note) }}
          onRecord={onRecord}
          onAgain={() => {
            setBoard(untouchedKeyboard(board.form))
            setEnded(false)
          }}
        />
      ) : (
        <div className="grid grid-cols-[1fr_22rem_auto] items-end gap-4">
          <p className="text-lg">
            <strong className="text-3xl tabular-nums">
              {t('guided.keyboard.progress', { seen: total - silent.length - kept.length, total })}
            </strong>
            <span className="block text-quiet">{t('guided.keyboard.escape')}</span>
          </p>
          <Picker
            label={t('guided.keyboard.shape')}
            choices={(['iso', 'ansi'] as const).map((id) => ({ id, text: t(`guided.keyboard.${id}`) }))}
            chosenId={board.form}
            onChoose={(id) => setBoard({ ...board, form: id === 'ansi' ? 'ansi' : 'iso' })}
          />
          <ActionButton isBig look="main" onPress={() => setEnded(true)}>
            {t('guided.finish')}
          </ActionButton>
        </div>
      )}
    </FullCover>
  )
}
