import { CircleCheck, TriangleAlert } from 'lucide-react'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { ManifestResult } from '../../../../shared/contract/arrivals.ts'
import type { Language } from '../../../../shared/report/quantities.ts'
import { manifestProblemCodes } from '../../../../shared/shipping/manifest.ts'
import { momentText } from '../../../text/moments.ts'

export interface ManifestOutcomeProps {
  readonly fileName: string
  readonly result: ManifestResult
  readonly language: Language
}

type Problem = Extract<ManifestResult, { result: 'refused' }>['problems'][number]

/** What is wrong with a line of a list, and how it is mended; the bare code for one of a newer station. */
export function problemText({ code, what }: Pick<Problem, 'code' | 'what'>, t: TFunction): string {
  const known = manifestProblemCodes.find((one) => one === code)
  return known === undefined ? `${code} ${what}` : t(`sources.problems.${known}`, { what })
}

/** What became of a list: taken, known before, or every line that has to be mended first. */
export function ManifestOutcome({ fileName: file, result, language }: ManifestOutcomeProps) {
  const { t } = useTranslation()
  if (result.result === 'refused') {
    return (
      <div role="alert" className="rounded-lg border-2 border-bad bg-bad-soft p-4">
        <p className="mb-2 flex items-start gap-3 text-lg font-semibold">
          <TriangleAlert aria-hidden size={24} className="shrink-0 text-bad" />
          {t('sources.refusedList', { file })}
        </p>
        <table className="w-full">
          <thead>
            <tr className="text-left">
              <th className="w-20 py-1 pr-3 font-medium">{t('sources.line')}</th>
              <th className="py-1 pr-3 font-medium">{t('sources.column')}</th>
              <th className="py-1 font-medium">{t('sources.wrong')}</th>
            </tr>
          </thead>
          <tbody>
            {result.problems.map((problem) => (
              <tr key={problem.line} className="border-t border-bad align-top">
                <th scope="row" className="py-2 pr-3 text-left text-lg font-bold tabular-nums">
                  {problem.line}
                </th>
                <td className="py-2 pr-3 break-words">{problem.heading}</td>
                <td className="py-2 break-words">{problemText(problem, t)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    )
  }
  const isNew = result.result === 'imported'
  return (
    <output
      className={`flex items-start gap-3 rounded-lg border-2 p-4 text-lg ${isNew ? 'border-good bg-good-soft' : 'border-line bg-raised'}`}
    >
      <CircleCheck aria-hidden size={24} className="mt-0.5 shrink-0" />
      <span className="flex flex-col">
        {result.result === 'known-file' ? (
          <span>{t('sources.knownFile', { file, moment: momentText(result.importedAt, language) })}</span>
        ) : (
          <span>
            {t('sources.imported', { file, added: result.added, known: result.known, arrived: result.arrived })}
          </span>
        )}
        {isNew && result.ignoredHeadings.length > 0 && (
          <span className="text-base">
            {t('sources.ignoredHeadings', { headings: result.ignoredHeadings.join(', ') })}
          </span>
        )}
      </span>
    </output>
  )
}
