import { CircleCheck, OctagonX } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { LabelTemplate } from '../../../shared/label/template.ts'
import type { TemplatePart, TemplateProblem } from '../../../shared/label/template-problem.ts'
import { formatNumber, type Language } from '../../../shared/report/quantities.ts'
import { usePartName } from './use-part-name.ts'

export interface ProblemListProps {
  readonly draft: LabelTemplate
  readonly problems: readonly TemplateProblem[]
  readonly language: Language
  readonly onChoose: (part: TemplatePart) => void
}

/** What keeps the template from being saved, each at its part, with what to do; a press goes to the part. */
export function ProblemList({ draft, problems, language, onChoose }: ProblemListProps) {
  const { t } = useTranslation()
  const partName = usePartName(draft)
  if (problems.length === 0) {
    return (
      <output className="flex items-center gap-2 font-semibold text-good">
        <CircleCheck aria-hidden size={20} />
        {t('template.noProblem')}
      </output>
    )
  }
  return (
    <ul className="flex flex-col gap-2" aria-live="polite">
      {problems.map(({ code, part, other, figures, text }) => {
        const figure = Object.fromEntries(
          Object.entries(figures).map(([name, value]) => [name, formatNumber(value, language, 2)]),
        )
        const words = {
          part: partName(part),
          other: other === null ? '' : partName(other),
          text: text ?? '',
          ...figure,
        }
        return (
          <li key={`${code} ${part.kind} ${part.index} ${other?.kind} ${other?.index}`}>
            <button
              type="button"
              onClick={() => onChoose(part)}
              className="flex min-h-11 w-full items-start gap-3 rounded-lg border-2 border-bad bg-bad-soft px-3 py-2 text-left"
            >
              <OctagonX aria-hidden size={20} className="mt-0.5 shrink-0 text-bad" />
              <span>
                <strong>{t(`template.problem.${code}.what`, words)}</strong>{' '}
                <span>{t(`template.problem.${code}.remedy`, words)}</span>
              </span>
            </button>
          </li>
        )
      })}
    </ul>
  )
}
