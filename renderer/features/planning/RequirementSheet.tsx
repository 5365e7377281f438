import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProfileDeviceKind, Requirement } from '../../../shared/profile/profile.ts'
import type { Language } from '../../../shared/report/quantities.ts'
import { FormSheet } from '../../components/FormSheet.tsx'
import { asksScore, emptyRule, requirementOf, ruleOf, ruleProblem, termsOf, usualTerms } from './requirement-form.ts'
import { RuleFields } from './RuleFields.tsx'
import { TermsFields } from './TermsFields.tsx'
import { TestSource } from './TestSource.tsx'

export interface RequirementSheetProps {
  /** The one that is changed; null: a new one. */
  readonly opened: Requirement | null
  readonly name: string
  /** The ids that the profile and its draft have. */
  readonly taken: readonly string[]
  readonly kinds: readonly ProfileDeviceKind[]
  readonly language: Language
  readonly onClose: () => void
  readonly onDone: (requirement: Requirement) => void
}

/** One requirement of a draft, new or changed: what it asks, and what follows from it. */
export function RequirementSheet({ opened, name, taken, kinds, language, onClose, onDone }: RequirementSheetProps) {
  const { t } = useTranslation()
  const [rule, setRule] = useState(() => (opened === null ? emptyRule('memory.installedBytes') : ruleOf(opened)))
  const [terms, setTerms] = useState(() => (opened === null ? usualTerms : termsOf(opened)))
  const [isAsked, setAsked] = useState(false)
  const problem = rule === null ? null : ruleProblem(rule)
  return (
    <FormSheet
      title={opened === null ? t('requirement.add') : t('requirement.change', { name })}
      saveText={opened === null ? t('requirement.addNow') : t('requirement.changeNow')}
      error={null}
      isPending={false}
      onClose={onClose}
      onSubmit={() => {
        setAsked(true)
        if (problem === null) onDone(requirementOf(rule, terms, opened, taken))
      }}
    >
      {rule === null ? (
        <p className="text-lg">{t('requirement.groupStays')}</p>
      ) : (
        <RuleFields rule={rule} isSubjectFixed={opened !== null} language={language} onChange={setRule} />
      )}
      {opened !== null && asksScore(opened) && <p className="font-semibold text-open">{t('requirement.noScore')}</p>}
      {rule !== null && (
        <TestSource
          subject={rule.subject}
          kinds={terms.deviceKinds.length === 0 ? kinds : terms.deviceKinds}
          language={language}
        />
      )}
      {isAsked && problem !== null && (
        <p role="alert" className="font-semibold text-bad">
          {t(`requirement.problem.${problem}`)}
        </p>
      )}
      <TermsFields terms={terms} kinds={kinds} language={language} onChange={setTerms} />
    </FormSheet>
  )
}
