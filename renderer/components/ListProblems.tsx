import { useTranslation } from 'react-i18next'
import { ActionButton } from './ActionButton.tsx'
import { Sheet } from './Sheet.tsx'
import { problemText } from '../text/problem-text.ts'

export interface ListProblemsProps {
  readonly problems: readonly { readonly line: number; readonly code: string; readonly what: string }[]
  readonly onClose: () => void
}

/** Nobody mends more at once; the next reading shows the rest. */
const mostShown = 200

/** Why a list was not taken: each line that is wrong, by its number in the file, in words. */
export function ListProblems({ problems, onClose }: ListProblemsProps) {
  const { t } = useTranslation()
  return (
    <Sheet isOpen title={t('stock.problems.title', { count: problems.length })} onClose={onClose}>
      <p>{t('stock.problems.whatToDo')}</p>
      <ul className="max-h-[50vh] overflow-auto rounded-lg border-2 border-line px-3">
        {problems.slice(0, mostShown).map(({ line, code, what }) => (
          <li key={`${line} ${code} ${what}`} className="grid grid-cols-[6rem_minmax(0,1fr)] border-b border-line py-2">
            <strong className="tabular-nums">{t('stock.problems.line', { line })}</strong>
            <span>
              {problemText(code, t)}
              {what !== '' && <span className="block font-mono break-all text-quiet">{what}</span>}
            </span>
          </li>
        ))}
      </ul>
      {problems.length > mostShown && <p className="text-quiet">{t('stock.problems.shown', { count: mostShown })}</p>}
      <div className="flex justify-end">
        <ActionButton isBig look="main" hasFirstFocus onPress={onClose}>
          {t('stock.problems.understood')}
        </ActionButton>
      </div>
    </Sheet>
  )
}
