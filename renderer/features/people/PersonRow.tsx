import { useTranslation } from 'react-i18next'
import type { PersonView } from '../../../shared/contract/people.ts'
import { ActionButton } from '../../components/ActionButton.tsx'

export type PersonAction = 'change' | 'pin' | 'badge' | 'leave' | 'pseudonymise'

export interface PersonRowProps {
  readonly person: PersonView
  readonly isHere: boolean
  readonly onAction: (action: PersonAction) => void
}

/** One person: what they may, how they show who they are, and what can be changed. */
export function PersonRow({ person, isHere, onAction }: PersonRowProps) {
  const { t } = useTranslation()
  const { name, number, roles, status, hasPin, badge } = person
  const shown = name ?? t('people.pseudonym', { number })
  const isActive = status === 'active'
  const isLocked = isActive && !hasPin && badge === null
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-6 gap-y-2 border-t border-line px-4 py-3 first:border-t-0">
      <div className="min-w-0">
        <p className={`text-xl font-bold ${isActive ? '' : 'text-quiet'}`}>
          {shown}
          {isHere && <span className="ml-3 text-base font-semibold text-good">{t('people.here')}</span>}
        </p>
        <p className="text-quiet">
          {isActive ? roles.map((role) => t(`verdict.role.${role}`)).join(' · ') : t(`people.status.${status}`)}
        </p>
        {isActive && (
          <p className={isLocked ? 'font-semibold text-open' : 'text-quiet'}>
            {isLocked
              ? t('people.noProof')
              : [hasPin ? t('people.hasPin') : null, badge === null ? null : t(`people.badge.${badge}`)]
                  .filter((one) => one !== null)
                  .join(' · ')}
          </p>
        )}
      </div>
      <div className="flex flex-wrap justify-end gap-2">
        {isActive && (
          <>
            <ActionButton onPress={() => onAction('change')}>{t('people.change')}</ActionButton>
            <ActionButton onPress={() => onAction('pin')}>{t('people.pin')}</ActionButton>
            <ActionButton onPress={() => onAction('badge')}>{t('people.badgeOf')}</ActionButton>
            <ActionButton onPress={() => onAction('leave')}>{t('people.leave')}</ActionButton>
          </>
        )}
        {status === 'left' && (
          <ActionButton look="careful" onPress={() => onAction('pseudonymise')}>
            {t('people.pseudonymise')}
          </ActionButton>
        )}
      </div>
    </li>
  )
}
