import {
  Check,
  CircleQuestionMark,
  CircleSlash,
  Clock,
  Lock,
  PencilLine,
  TriangleAlert,
  type LucideIcon,
} from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { ReadingStatus } from '../../../shared/report/reading.ts'
import { typedFrom } from '../../../shared/report/typed-from.ts'
import type { Language } from '../../../shared/report/quantities.ts'
import { fieldName, fieldText } from './field-text.ts'
import type { ReportField } from './report-groups.ts'

const signs: Record<ReadingStatus, { readonly icon: LucideIcon; readonly colour: string }> = {
  read: { icon: Check, colour: 'text-good' },
  absent: { icon: CircleSlash, colour: 'text-quiet' },
  denied: { icon: Lock, colour: 'text-open' },
  unavailable: { icon: CircleQuestionMark, colour: 'text-open' },
  'timed-out': { icon: Clock, colour: 'text-open' },
}

const typedSign = { icon: PencilLine, colour: 'text-accent' } as const

export interface ReportFieldRowProps {
  readonly field: ReportField
  readonly language: Language
}

/** What the reading says where nothing could say anything: its status says it in the screen's language. */
const noSource = 'no source'

/** One field with what became of reading it, from where, and what other sources say where they disagree. */
export function ReportFieldRow({ field, language }: ReportFieldRowProps) {
  const { t } = useTranslation()
  const { key, record } = field
  const status = record?.status ?? 'unavailable'
  const isTyped = status === 'read' && record?.from === typedFrom
  const { icon: Icon, colour } = isTyped ? typedSign : signs[status]
  const sourceText = (from: string) => (from === typedFrom ? t('device.typed') : from)
  const others = record?.others ?? []
  return (
    <tr data-status={status} data-typed={isTyped || undefined} className="border-t border-line align-top">
      <th scope="row" className="py-2 pr-3 text-left font-normal text-quiet">
        {fieldName(key, t)}
      </th>
      <td className="py-2 pr-3 font-semibold break-words">{fieldText(field, language, t) ?? '—'}</td>
      <td
        className="py-2 pr-3 whitespace-nowrap"
        title={isTyped ? t('device.typedMeans') : t(`readingMeans.${status}`)}
      >
        <span className={`${colour} inline-flex items-center gap-1.5`}>
          <Icon aria-hidden size={18} strokeWidth={2.5} />
          {isTyped ? t('device.typed') : t(`reading.${status}`)}
        </span>
      </td>
      <td className="py-2 text-sm break-words text-quiet">
        {record === null || isTyped || record.from === noSource ? '' : sourceText(record.from)}
        {record?.raw !== undefined && <span className="block">{t('device.rawText', { raw: record.raw })}</span>}
        {others.map(({ from, value }) => (
          <span key={from} className="flex items-start gap-1.5 font-semibold text-open">
            <TriangleAlert aria-hidden size={16} className="mt-0.5 shrink-0" />
            {t('device.disagree', { from: sourceText(from), value: fieldText({ ...field, value }, language, t) ?? '' })}
          </span>
        ))}
      </td>
    </tr>
  )
}
