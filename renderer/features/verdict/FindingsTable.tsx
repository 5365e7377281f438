import { useTranslation } from 'react-i18next'
import type { Language } from '../../../shared/report/quantities.ts'
import type { Finding, Verdict } from '../../../shared/verdict/verdict.ts'
import { FindingRow } from './FindingRow.tsx'

const order: Record<Finding['outcome'], number> = { unmet: 0, unread: 1, met: 2, 'not-applicable': 3 }

export interface FindingsTableProps {
  readonly verdict: Verdict
  readonly language: Language
  readonly onReadAgain: (finding: Finding) => void
}

/** Every requirement judged: what fails first, then what was not read, then what holds. */
export function FindingsTable({ verdict, language, onReadAgain }: FindingsTableProps) {
  const { t } = useTranslation()
  const findings = verdict.findings.toSorted((left, right) => order[left.outcome] - order[right.outcome])
  return (
    <table className="w-full border-collapse text-left">
      <caption className="sr-only">{t('verdict.findings')}</caption>
      <thead className="text-sm text-quiet">
        <tr>
          <th scope="col" className="w-[17%] pr-3 pb-2 font-medium">
            {t('verdict.requirement')}
          </th>
          <th scope="col" className="w-[22%] pr-3 pb-2 font-medium">
            {t('verdict.expected')}
          </th>
          <th scope="col" className="w-[13%] pr-3 pb-2 font-medium">
            {t('verdict.actual')}
          </th>
          <th scope="col" className="w-[15%] pr-3 pb-2 font-medium">
            {t('verdict.result')}
          </th>
          <th scope="col" className="pb-2 font-medium">
            {t('verdict.why')}
          </th>
        </tr>
      </thead>
      <tbody>
        {findings.map((finding) => (
          <FindingRow key={finding.requirementId} finding={finding} language={language} onReadAgain={onReadAgain} />
        ))}
      </tbody>
    </table>
  )
}
