import { TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { errorSentences } from '../text/refusal-text.ts'

export interface ProblemProps {
  readonly error: Error
}

/** A refusal at the place of what could not be shown: what, where, and what to do. */
export function Problem({ error }: ProblemProps) {
  const { t } = useTranslation()
  const { what, where, remedy } = errorSentences(error, t)
  return (
    <div role="alert" className="flex items-start gap-3 rounded-lg border-2 border-bad bg-bad-soft p-4">
      <TriangleAlert aria-hidden size={24} className="shrink-0 text-bad" />
      <div>
        <p className="font-semibold">{what}</p>
        {where !== null && <p>{t('frame.where', { where })}</p>}
        {remedy !== null && <p>{t('frame.whatToDo', { remedy })}</p>}
      </div>
    </div>
  )
}
