import { useTranslation } from 'react-i18next'
import { ActionButton } from '../../components/ActionButton.tsx'
import type { Tone } from '../../components/tone.ts'
import { ToneWord } from '../../components/ToneWord.tsx'
import type { Confirmed, Measured } from './guided-test.ts'

const tones: Record<Measured['result'], Tone> = { pass: 'good', fail: 'bad', unclear: 'open' }

export interface TestResultProps {
  readonly measured: Measured
  readonly onRecord: (confirmed: Confirmed) => void
  /** Left out where it goes on by itself. */
  readonly onAgain?: () => void
}

/** What was measured, and the two buttons by which a person says what is recorded. */
export function TestResult({ measured, onRecord, onAgain }: TestResultProps) {
  const { t } = useTranslation()
  const { result, note } = measured
  const record = (said: Confirmed['result']) => onRecord({ result: said, note })
  return (
    <section
      aria-label={t(`guided.measured.${result}`)}
      data-proposal={result}
      className="flex flex-col gap-4 rounded-xl border-2 border-accent bg-surface p-5"
    >
      <div className="text-xl">
        <ToneWord tone={tones[result]}>{t(`guided.measured.${result}`)}</ToneWord>
        <p>{note}</p>
        <p className="text-base text-quiet">{t('guided.confirm')}</p>
      </div>
      <div className="grid grid-cols-3 gap-3">
        <ActionButton isBig look={result === 'pass' ? 'main' : 'plain'} onPress={() => record('pass')}>
          {t('guided.recordPass')}
        </ActionButton>
        <ActionButton isBig look={result === 'fail' ? 'main' : 'careful'} onPress={() => record('fail')}>
          {t('guided.recordFail')}
        </ActionButton>
        {onAgain !== undefined && (
          <ActionButton isBig look={result === 'unclear' ? 'main' : 'plain'} onPress={onAgain}>
            {t('guided.again')}
          </ActionButton>
        )}
      </div>
    </section>
  )
}
