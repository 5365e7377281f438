import { useTranslation } from 'react-i18next'
import type { ProfileDeviceKind } from '../../../shared/profile/profile.ts'
import { roles } from '../../../shared/profile/roles.ts'
import type { Language } from '../../../shared/report/quantities.ts'
import { kindName } from '../../../shared/verdict/subject-words.ts'
import { ChoiceBox } from '../../components/ChoiceBox.tsx'
import { Picker } from '../../components/Picker.tsx'
import type { TermsForm } from './requirement-form.ts'
import { Segments } from './Segments.tsx'

const severities = ['block', 'warn'] as const
const unknowns = ['incomplete', 'allowed'] as const
const remedies = ['none', 'repair', 'repair-or-usb'] as const

export interface TermsFieldsProps {
  readonly terms: TermsForm
  /** The kinds that the profile is for. */
  readonly kinds: readonly ProfileDeviceKind[]
  readonly language: Language
  readonly onChange: (terms: TermsForm) => void
}

/** What follows where a requirement is not met, or was not read, and for which devices it is. */
export function TermsFields({ terms, kinds, language, onChange }: TermsFieldsProps) {
  const { t } = useTranslation()
  const { severity, unknown, remedy, waivableBy, deviceKinds, mustBeRead } = terms
  const isFor = (kind: ProfileDeviceKind) => deviceKinds.length === 0 || deviceKinds.includes(kind)
  const turn = (kind: ProfileDeviceKind, isChosen: boolean) => {
    const chosen = kinds.filter((one) => (one === kind ? isChosen : isFor(one)))
    // All of them is what an empty list says; none would be a requirement of nothing.
    if (chosen.length > 0) onChange({ ...terms, deviceKinds: chosen.length === kinds.length ? [] : chosen })
  }
  return (
    <>
      <div className="flex flex-wrap gap-x-6 gap-y-3">
        <div>
          <p className="text-sm font-medium text-quiet">{t('requirement.unmet')}</p>
          <Segments
            label={t('requirement.unmet')}
            choices={severities.map((id) => ({ id, text: t(`planning.severity.${id}`) }))}
            chosen={severity}
            onChoose={(one) => onChange({ ...terms, severity: one })}
          />
        </div>
        <div>
          <p className="text-sm font-medium text-quiet">{t('requirement.unread')}</p>
          <Segments
            label={t('requirement.unread')}
            choices={unknowns.map((id) => ({ id, text: t(`requirement.unknown.${id}`) }))}
            chosen={unknown}
            onChoose={(one) => onChange({ ...terms, unknown: one })}
          />
        </div>
      </div>
      <div className="grid grid-cols-2 gap-4">
        <Picker
          label={t('requirement.remedyLabel')}
          choices={remedies.map((id) => ({ id, text: t(`requirement.remedy.${id}`) }))}
          chosenId={remedy}
          onChoose={(id) => onChange({ ...terms, remedy: remedies.find((one) => one === id) ?? remedy })}
        />
        <Picker
          label={t('requirement.waivable')}
          choices={[
            { id: 'nobody', text: t('requirement.nobody') },
            ...roles.map((id) => ({ id, text: t(`verdict.role.${id}`) })),
          ]}
          chosenId={waivableBy ?? 'nobody'}
          onChoose={(id) => onChange({ ...terms, waivableBy: roles.find((one) => one === id) ?? null })}
        />
      </div>
      <div className="flex flex-wrap gap-x-6">
        {kinds.length > 1 &&
          kinds.map((kind) => (
            <ChoiceBox key={kind} isChosen={isFor(kind)} onChange={(isChosen) => turn(kind, isChosen)}>
              {kindName(kind, language)}
            </ChoiceBox>
          ))}
        <ChoiceBox isChosen={mustBeRead} onChange={(isChosen) => onChange({ ...terms, mustBeRead: isChosen })}>
          {t('requirement.mustBeRead')}
        </ChoiceBox>
      </div>
    </>
  )
}
