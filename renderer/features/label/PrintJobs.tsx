import { useTranslation } from 'react-i18next'
import type { PrintJobView } from '../../../shared/contract/views.ts'
import type { Language } from '../../../shared/report/quantities.ts'
import { PrintJobRow } from './PrintJobRow.tsx'

export interface PrintJobsProps {
  readonly jobs: readonly PrintJobView[]
  readonly language: Language
  /** What people call the printers; a printer that is not named here is shown by its address. */
  readonly printerTitles: ReadonlyMap<string, string>
  /** Jobs of many devices: each says whose label it is. */
  readonly isOfMany?: boolean
  /** What stands there when there is none. */
  readonly none?: string
}

/** Prints and how far each truly is, newest first. */
export function PrintJobs({ jobs, language, printerTitles, isOfMany = false, none }: PrintJobsProps) {
  const { t } = useTranslation()
  if (jobs.length === 0) return <p className="text-quiet">{none ?? t('label.noJob')}</p>
  const newestFirst = jobs.toSorted((left, right) => right.printJobId.localeCompare(left.printJobId))
  return (
    <ul className="flex flex-col gap-3">
      {newestFirst.map((job) => (
        <PrintJobRow
          key={job.printJobId}
          job={job}
          language={language}
          printer={printerTitles.get(job.printer) ?? job.printer}
          saysTag={isOfMany}
        />
      ))}
    </ul>
  )
}
