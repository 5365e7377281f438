import { Pencil } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Comparison } from '../../../shared/profile/condition.ts'
import type { Requirement } from '../../../shared/profile/profile.ts'
import type { Language } from '../../../shared/report/quantities.ts'
import { expectedText } from '../../../shared/verdict/value-sentences.ts'
import { choiceName, subjectName } from '../../../shared/verdict/subject-words.ts'
import { IconButton } from '../../components/IconButton.tsx'
import { numbersOf, type DraftChange, type DraftNumber, type DraftSeverity } from './draft-profile.ts'
import { NumberInput } from './NumberInput.tsx'
import { Segments } from './Segments.tsx'

const besideText = (condition: Comparison, language: Language): string =>
  condition.kind === 'one-of'
    ? condition.values.map((value) => choiceName(value, language)).join(', ')
    : expectedText(condition, language)

const severities = ['block', 'warn', 'off'] as const

/** What a requirement is called on screens. */
export const requirementName = (requirement: Requirement, language: Language): string =>
  requirement.title?.[language] ??
  (requirement.kind === 'any-of' ? requirement.id : subjectName(requirement.subject, language))

export interface DraftRowProps {
  readonly requirement: Requirement
  /** Whether the profile has it: otherwise it is the draft's alone. */
  readonly isNew: boolean
  readonly change: DraftChange
  readonly language: Language
  readonly onChange: (change: DraftChange) => void
  readonly onOpen: () => void
}

/** One requirement of a draft: its numbers to type over, whether it blocks, warns or is left out, and the rest behind a button. */
export function DraftRow({ requirement, isNew, change, language, onChange, onOpen }: DraftRowProps) {
  const { t } = useTranslation()
  const numbers = numbersOf(requirement)
  const isGroup = requirement.kind === 'any-of'
  const name = requirementName(requirement, language)
  const severity: DraftSeverity = change.severity ?? requirement.severity
  const { remedy, waivableBy } = requirement
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
    <li className="flex flex-col gap-2 py-2">
      <div className="flex items-center justify-between gap-3">
        <span className={`text-lg font-semibold ${severity === 'off' ? 'text-quiet line-through' : ''}`}>
          {name}
          {isNew && <span className="ml-2 rounded bg-accent-soft px-2 text-sm">{t('requirement.isNew')}</span>}
        </span>
        {isGroup ? null : numbers.length === 0 ? (
          <span className="text-right text-quiet">{expectedText(requirement, language)}</span>
        ) : (
          <div className="flex flex-col gap-1">
            {numbers.map((number) => (
              <div key={number.key}>{input(number, name)}</div>
            ))}
          </div>
        )}
      </div>
      {isGroup && numbers.length > 0 && (
        <ul className="flex flex-col gap-1 border-l-4 border-line pl-3">
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
      <div className="flex items-center gap-3">
        <Segments
          label={name}
          choices={severities.map((id) => ({ id, text: t(`planning.severity.${id}`) }))}
          chosen={severity}
          onChoose={(one) => onChange({ ...change, severity: one })}
        />
        <span className="min-w-0 flex-1 text-sm leading-tight text-quiet">
          {[
            remedy === 'none'
              ? t('requirement.remedy.none')
              : t('requirement.withRemedy', { remedy: t(`requirement.remedy.${remedy}`) }),
            waivableBy === null
              ? t('requirement.neverWaived')
              : t('requirement.waivedBy', { role: t(`verdict.role.${waivableBy}`) }),
          ].join(' · ')}
        </span>
        <IconButton name={t('requirement.change', { name })} icon={Pencil} onPress={onOpen} />
      </div>
    </li>
  )
}
