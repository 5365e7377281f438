import { useTranslation } from 'react-i18next'
import type { TestSubject } from '../../../shared/profile/subjects.ts'
import type { Language } from '../../../shared/report/quantities.ts'
import type { Finding, Verdict } from '../../../shared/verdict/verdict.ts'
import { FindingRow } from './FindingRow.tsx'

const order: Record<Finding['outcome'], number> = { unmet: 0, unread: 1, met: 2, 'not-applicable': 3 }

export interface FindingsTableProps {
  readonly verdict: Verdict
  readonly language: Language
  readonly onReadAgain: (finding: Finding) => void
  /** Leads to where a test by hand is done and recorded. */
  readonly onTest: (test: TestSubject) => void
}

/** A device that meets everything has no reasons to show: the width is for what was asked and what was read. */
const columnWidths = {
  withReasons: ['w-[18%]', 'w-[24%]', 'w-[14%]', ''],
  allMet: ['w-[22%]', 'w-[36%]', 'w-[22%]', ''],
} as const

/** Every requirement judged: what fails first, then what was not read, then what holds. */
export function FindingsTable({ verdict, language, onReadAgain, onTest }: FindingsTableProps) {
  const { t } = useTranslation()
  const findings = verdict.findings.toSorted((left, right) => order[left.outcome] - order[right.outcome])
  const hasReasons = findings.some(({ outcome }) => outcome === 'unmet' || outcome === 'unread')
  const widths = columnWidths[hasReasons ? 'withReasons' : 'allMet']
  const titles = [
    t('verdict.requirement'),
    t('verdict.expected'),
    t('verdict.actual'),
    t(hasReasons ? 'verdict.resultAndWhy' : 'verdict.result'),
  ]
  return (
    <table className="w-full border-collapse text-left">
      <caption className="sr-only">{t('verdict.findings')}</caption>
      <thead className="text-sm text-quiet">
        <tr>
          {titles.map((title, index) => (
            <th key={title} scope="col" className={`${widths[index]} pr-3 pb-2 font-medium last:pr-0`}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {findings.map((finding) => (
          <FindingRow
            key={finding.requirementId}
            finding={finding}
            language={language}
            onReadAgain={onReadAgain}
            onTest={onTest}
          />
        ))}
      </tbody>
    </table>
  )
}
