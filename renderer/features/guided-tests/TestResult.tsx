import { useTranslation } from 'react-i18next'
import { ActionButton } from '../../components/ActionButton.tsx'
import { ToneWord } from '../../components/ToneWord.tsx'
import type { Proposal } from './guided-test.ts'

export interface TestResultProps {
  readonly proposal: Proposal
  readonly onRecord: (proposal: Proposal) => void
  readonly onAgain: () => void
}

/** What was measured, and the two buttons by which a person says what is recorded. */
export function TestResult({ proposal, onRecord, onAgain }: TestResultProps) {
  const { t } = useTranslation()
  const { result, note } = proposal
  const record = (said: Proposal['result']) => onRecord({ result: said, note })
  return (
    <section
      aria-label={t(`guided.measured.${result}`)}
      data-proposal={result}
      className="flex flex-col gap-4 rounded-xl border-2 border-accent bg-surface p-5"
    >
      <div className="text-xl">
        <ToneWord tone={result === 'pass' ? 'good' : 'bad'}>{t(`guided.measured.${result}`)}</ToneWord>
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
        <ActionButton isBig onPress={onAgain}>
          {t('guided.again')}
        </ActionButton>
      </div>
    </section>
  )
}
