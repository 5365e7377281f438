import { ArrowLeft, IdCard } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PersonProof, PersonView } from '../../../shared/contract/people.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { Problem } from '../../components/Problem.tsx'
import { useBadgeTaker } from './badge-taker.ts'
import { PinPad } from './PinPad.tsx'

export interface ProofFormProps {
  /** Who may show who they are here. */
  readonly candidates: readonly PersonView[]
  readonly isPending: boolean
  readonly error: Error | null
  readonly onProof: (proof: PersonProof) => void
}

/** Badge or PIN: a scan is taken at any moment; for a PIN, the name is pressed first. */
export function ProofForm({ candidates, isPending, error, onProof }: ProofFormProps) {
  const { t } = useTranslation()
  const withPin = candidates.filter(({ hasPin }) => hasPin)
  const [chosenId, setChosenId] = useState<string | null>(null)
  const chosen =
    withPin.find(({ personId }) => personId === chosenId) ?? (withPin.length === 1 ? withPin[0] : undefined)
  useBadgeTaker((text) => {
    if (!isPending) onProof({ kind: 'badge', text })
  })
  return (
    <div className="flex flex-col gap-4">
      <p className="flex items-center gap-4 rounded-lg border-2 border-accent bg-accent-soft p-4 text-xl font-bold">
        <IdCard aria-hidden size={36} className="shrink-0" />
        {t('people.scanBadge')}
      </p>
      {error !== null && <Problem error={error} />}
      {chosen === undefined ? (
        <div className="grid grid-cols-2 gap-2">
          {withPin.map(({ personId, name }) => (
            <ActionButton key={personId} isBig onPress={() => setChosenId(personId)}>
              {name ?? ''}
            </ActionButton>
          ))}
        </div>
      ) : (
        <>
          {withPin.length > 1 && (
            <div>
              <ActionButton icon={ArrowLeft} onPress={() => setChosenId(null)}>
                {t('people.somebodyElse')}
              </ActionButton>
            </div>
          )}
          <PinPad
            label={t('people.pinOf', { name: chosen.name })}
            confirm={t('people.confirm')}
            isPending={isPending}
            onPin={(pin) => onProof({ kind: 'pin', personId: chosen.personId, pin })}
          />
        </>
      )}
    </div>
  )
}
