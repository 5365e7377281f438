import { useTranslation } from 'react-i18next'
import { Input, TextField } from 'react-aria-components'
import type { Requirement } from '../../../shared/profile/profile.ts'
import { quantityUnitOf } from '../../../shared/profile/subject-lists.ts'
import { formatNumber, type Language } from '../../../shared/report/quantities.ts'
import { expectedText } from '../../../shared/verdict/value-sentences.ts'
import { subjectName } from '../../../shared/verdict/subject-words.ts'
import { isNumberText, numberOf, type DraftChange, type DraftSeverity } from './draft-profile.ts'

const severities = ['block', 'warn', 'off'] as const
const units: Readonly<Record<string, { readonly fr: string; readonly en: string }>> = {
  'memory-bytes': { fr: 'Gio', en: 'GiB' },
  'storage-bytes': { fr: 'Go', en: 'GB' },
  percent: { fr: '%', en: '%' },
  inches: { fr: '″', en: '″' },
  pixels: { fr: 'px', en: 'px' },
}

export interface DraftRowProps {
  readonly requirement: Requirement
  readonly change: DraftChange
  readonly language: Language
  readonly onChange: (change: DraftChange) => void
}

/** One requirement of a draft: its number to type over, and whether it blocks, warns or is left out. */
export function DraftRow({ requirement, change, language, onChange }: DraftRowProps) {
  const { t } = useTranslation()
  const number = numberOf(requirement)
  const name =
    requirement.title?.[language] ??
    (requirement.kind === 'any-of' ? requirement.id : subjectName(requirement.subject, language))
  const severity: DraftSeverity = change.severity ?? requirement.severity
  const unit =
    'subject' in requirement ? units[quantityUnitOf[requirement.subject as 'cpu.cores']]?.[language] : undefined
  const text = change.text ?? (number === null ? '' : formatNumber(number, language, Number.isInteger(number) ? 0 : 1))
  const isWrong = change.text !== undefined && !isNumberText(change.text)
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_9rem_auto] items-center gap-3 py-2">
      <span className={severity === 'off' ? 'text-quiet line-through' : ''}>{name}</span>
      {number === null ? (
        <span className="truncate text-quiet">
          {requirement.kind === 'any-of' ? '' : expectedText(requirement, language)}
        </span>
      ) : (
        <TextField
          aria-label={`${name} : ${t('planning.value')}`}
          value={text}
          isInvalid={isWrong}
          isDisabled={severity === 'off'}
          onChange={(typed) => onChange({ ...change, text: typed })}
          className="flex items-center gap-2"
        >
          <Input
            inputMode="decimal"
            className={`min-h-11 w-20 rounded-lg border-2 bg-surface px-3 text-right tabular-nums ${isWrong ? 'border-bad' : 'border-edge'}`}
          />
          <span>{unit}</span>
        </TextField>
      )}
      <fieldset aria-label={name} className="flex">
        {severities.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={severity === one}
            onClick={() => onChange({ ...change, severity: one })}
            className={`min-h-11 border-2 px-3 first:rounded-l-lg last:rounded-r-lg ${severity === one ? 'border-accent bg-accent text-on-accent' : 'border-edge bg-surface hover:bg-raised'}`}
          >
            {t(`planning.severity.${one}`)}
          </button>
        ))}
      </fieldset>
    </li>
  )
}
