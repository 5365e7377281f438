import { useTranslation } from 'react-i18next'
import { choiceValuesOf } from '../../../shared/profile/subject-lists.ts'
import type { Language } from '../../../shared/report/quantities.ts'
import { expectedText } from '../../../shared/verdict/value-sentences.ts'
import { choiceName, subjectName } from '../../../shared/verdict/subject-words.ts'
import { ChoiceBox } from '../../components/ChoiceBox.tsx'
import { Picker } from '../../components/Picker.tsx'
import { NumberInput } from './NumberInput.tsx'
import {
  comparisonOf,
  emptyRule,
  groupOf,
  isChoice,
  isQuantity,
  operatorsOf,
  subjectGroupNames,
  subjectsOf,
  type RuleForm,
} from './requirement-form.ts'
import { Segments } from './Segments.tsx'

export interface RuleFieldsProps {
  readonly rule: RuleForm
  /** A requirement that is there keeps what it asks of. */
  readonly isSubjectFixed: boolean
  readonly language: Language
  readonly onChange: (rule: RuleForm) => void
}

/** What a requirement asks: of what, how it is compared, and with what. */
export function RuleFields({ rule, isSubjectFixed, language, onChange }: RuleFieldsProps) {
  const { t } = useTranslation()
  const { subject, operator, values } = rule
  const group = groupOf(subject)
  const operators = operatorsOf(subject)
  const number = (bound: 'minimum' | 'maximum') =>
    isQuantity(subject) && (
      <NumberInput
        label={t(`planning.${bound}`)}
        number={{ key: bound, subject, bound, value: 0, beside: [] }}
        text={rule[bound]}
        isDisabled={false}
        mayBeEmpty
        language={language}
        onType={(text) => onChange({ ...rule, [bound]: text })}
      />
    )
  return (
    <>
      {isSubjectFixed ? (
        <p className="text-lg font-semibold">{subjectName(subject, language)}</p>
      ) : (
        <div className="grid grid-cols-2 gap-4">
          <Picker
            label={t('requirement.group')}
            choices={subjectGroupNames.map((id) => ({ id, text: t(`requirement.groups.${id}`) }))}
            chosenId={group}
            onChoose={(id) => {
              const [first] = subjectsOf(subjectGroupNames.find((name) => name === id) ?? group)
              if (first !== undefined) onChange(emptyRule(first))
            }}
          />
          <Picker
            label={t('requirement.subject')}
            choices={subjectsOf(group).map((id) => ({ id, text: subjectName(id, language) }))}
            chosenId={subject}
            onChoose={(id) => {
              const chosen = subjectsOf(group).find((one) => one === id)
              if (chosen !== undefined) onChange(emptyRule(chosen))
            }}
          />
        </div>
      )}
      {isQuantity(subject) && (
        <div className="flex flex-wrap items-center gap-4">
          <Segments
            label={t('requirement.compared')}
            choices={operators.map((id) => ({ id, text: t(`requirement.operator.${id}`) }))}
            chosen={operator}
            onChoose={(id) => onChange({ ...rule, operator: id })}
          />
          {operator !== 'at-most' && number('minimum')}
          {operator !== 'at-least' && number('maximum')}
          <label className="flex items-center gap-2">
            <span>{t('requirement.tolerance')}</span>
            <input
              inputMode="decimal"
              value={rule.tolerance}
              onChange={({ target }) => onChange({ ...rule, tolerance: target.value })}
              className="min-h-11 w-16 rounded-lg border-2 border-edge bg-surface px-2 text-right tabular-nums"
            />
            <span>%</span>
          </label>
        </div>
      )}
      {isChoice(subject) && (
        <div className="grid grid-cols-2 gap-x-4">
          {choiceValuesOf[subject].map((value) => (
            <ChoiceBox
              key={value}
              isChosen={values.includes(value)}
              onChange={(isChosen) => {
                const others = values.filter((one) => one !== value)
                onChange({ ...rule, values: isChosen ? [...others, value] : others })
              }}
            >
              {choiceName(value, language)}
            </ChoiceBox>
          ))}
        </div>
      )}
      {!isQuantity(subject) && !isChoice(subject) && (
        <p className="text-lg">{expectedText(comparisonOf(rule), language)}</p>
      )}
    </>
  )
}
