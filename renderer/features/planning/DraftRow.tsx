import { useTranslation } from 'react-i18next'
import type { Comparison } from '../../../shared/profile/condition.ts'
import type { Requirement } from '../../../shared/profile/profile.ts'
import type { Language } from '../../../shared/report/quantities.ts'
import { expectedText } from '../../../shared/verdict/value-sentences.ts'
import { choiceName, subjectName } from '../../../shared/verdict/subject-words.ts'
import { numbersOf, type DraftChange, type DraftNumber, type DraftSeverity } from './draft-profile.ts'
import { NumberInput } from './NumberInput.tsx'

const besideText = (condition: Comparison, language: Language): string =>
  condition.kind === 'one-of'
    ? condition.values.map((value) => choiceName(value, language)).join(', ')
    : expectedText(condition, language)

const severities = ['block', 'warn', 'off'] as const

export interface DraftRowProps {
  readonly requirement: Requirement
  readonly change: DraftChange
  readonly language: Language
  readonly onChange: (change: DraftChange) => void
}

/** One requirement of a draft: its numbers to type over, and whether it blocks, warns or is left out. */
export function DraftRow({ requirement, change, language, onChange }: DraftRowProps) {
  const { t } = useTranslation()
  const numbers = numbersOf(requirement)
  const isGroup = requirement.kind === 'any-of'
  const name = requirement.title?.[language] ?? (isGroup ? requirement.id : subjectName(requirement.subject, language))
  const severity: DraftSeverity = change.severity ?? requirement.severity
  const input = (number: DraftNumber, of: string) => (
    <NumberInput
      label={`${of} : ${t(`planning.${number.bound}`)}`}
      number={number}
      text={change.texts?.[number.key]}
      isDisabled={severity === 'off'}
      language={language}
      onType={(text) => onChange({ ...change, texts: { ...change.texts, [number.key]: text } })}
    />
  )
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto_auto] items-center gap-3 py-2">
      <span className={severity === 'off' ? 'text-quiet line-through' : ''}>{name}</span>
      {isGroup ? (
        <span />
      ) : numbers.length === 0 ? (
        <span className="truncate text-quiet">{expectedText(requirement, language)}</span>
      ) : (
        <div className="flex flex-col gap-1">
          {numbers.map((number) => (
            <div key={number.key}>{input(number, name)}</div>
          ))}
        </div>
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
      {isGroup && numbers.length > 0 && (
        <ul className="col-span-3 flex flex-col gap-1 border-l-4 border-line pl-3">
          {numbers.map((number) => {
            const of = [
              ...number.beside.map((one) => besideText(one, language)),
              subjectName(number.subject, language),
            ].join(' · ')
            return (
              <li key={number.key} className="flex items-center justify-between gap-3">
                <span>{of}</span>
                {input(number, `${name}, ${of}`)}
              </li>
            )
          })}
        </ul>
      )}
    </li>
  )
}
