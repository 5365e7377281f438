import { useTranslation } from 'react-i18next'
import type { ExpectedDeviceView } from '../../../../shared/contract/arrivals.ts'
import type { Language } from '../../../../shared/report/quantities.ts'
import { useDrawnRows } from '../../../components/use-drawn-rows.ts'
import { takeLine } from './arrivals-in-hand.ts'
import { ExpectedRow } from './ExpectedRow.tsx'

export interface ExpectedTableProps {
  readonly lines: readonly ExpectedDeviceView[]
  readonly wordsOf: (line: ExpectedDeviceView) => string
  /** Those that are marked; null where none can be. */
  readonly chosen: ReadonlySet<string> | null
  readonly language: Language
  readonly onChoose: (expectedId: string, isChosen: boolean) => void
  readonly onMiss: (line: ExpectedDeviceView) => void
}

/** A page of announced devices. */
export function ExpectedTable({ lines, wordsOf, chosen, language, onChoose, onMiss }: ExpectedTableProps) {
  const { t } = useTranslation()
  const drawn = useDrawnRows(lines.length)
  const cell = 'py-2 pr-3 font-medium'
  return (
    <table className="mt-2 w-full text-left">
      <thead>
        <tr className="text-quiet">
          {chosen !== null && <th className="w-12" aria-label={t('sources.choose')} />}
          <th className={cell}>{t('sources.line')}</th>
          <th className={cell}>{t('sources.what')}</th>
          <th className={cell}>{t('sources.numbers')}</th>
          <th className="py-2 font-medium">{t('sources.arrived')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.slice(0, drawn).map((one) => (
          <ExpectedRow
            key={one.expectedId}
            expected={one}
            what={wordsOf(one)}
            language={language}
            isChosen={chosen?.has(one.expectedId) ?? null}
            onChoose={(isChosen) => onChoose(one.expectedId, isChosen)}
            onArrive={() => takeLine(one)}
            onMiss={() => onMiss(one)}
          />
        ))}
      </tbody>
    </table>
  )
}
