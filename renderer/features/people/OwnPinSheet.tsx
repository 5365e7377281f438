import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PersonProof, PersonView } from '../../../shared/contract/people.ts'
import { say } from '../../components/notices.ts'
import { Problem } from '../../components/Problem.tsx'
import { Sheet } from '../../components/Sheet.tsx'
import { useStationCommand } from '../../station/use-station-command.ts'
import { NewPin } from './NewPin.tsx'
import { ProofForm } from './ProofForm.tsx'

export interface OwnPinSheetProps {
  /** Who may change a PIN here: those that have one. */
  readonly people: readonly PersonView[]
  readonly onClose: () => void
}

/**
 * Somebody changes their own PIN: first the badge or the PIN of before, which also says that they are at the bench, then the
 * new one twice. What was shown is kept no longer than this sheet is open.
 */
export function OwnPinSheet({ people, onClose }: OwnPinSheetProps) {
  const { t } = useTranslation()
  const [shown, setShown] = useState<{ readonly proof: PersonProof; readonly name: string | null } | null>(null)
  const arrive = useStationCommand('person.arrive', {
    onDone: ({ name }, { proof }) => setShown({ proof, name }),
    onRefused: () => undefined,
  })
  const change = useStationCommand('person.changeOwnPin', {
    onDone: () => {
      say({ kind: 'done', text: (translate) => translate('people.pinSet') })
      onClose()
    },
    onRefused: () => undefined,
  })
  return (
    <Sheet isOpen title={shown === null ? t('people.pinOwnTitle') : t('people.pinTitle', shown)} onClose={onClose}>
      {shown === null ? (
        <>
          <p className="text-lg">{t('people.pinOwnProof')}</p>
          <ProofForm
            candidates={people}
            isPending={arrive.isPending}
            error={arrive.error}
            onProof={(proof) => arrive.mutate({ proof })}
          />
        </>
      ) : (
        <>
          {change.error !== null && <Problem error={change.error} />}
          <NewPin isPending={change.isPending} onPin={(pin) => change.mutate({ proof: shown.proof, pin })} />
        </>
      )}
    </Sheet>
  )
}
