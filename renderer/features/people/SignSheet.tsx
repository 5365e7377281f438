import { Check } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PersonProof, PersonView } from '../../../shared/contract/people.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { Sheet } from '../../components/Sheet.tsx'
import { useStationCommand } from '../../station/use-station-command.ts'
import { useStationQuery } from '../../station/use-station-query.ts'
import { useSignatures, type SignatureWanted } from '../../station/signatures.ts'
import { NobodySigns } from './NobodySigns.tsx'
import { ProofForm } from './ProofForm.tsx'
import { maySign, nobodyMay } from './who-may-sign.ts'

interface SignFormProps {
  readonly wanted: SignatureWanted
}

function SignForm({ wanted }: SignFormProps) {
  const { t } = useTranslation()
  const { name: command, input, roles, people: needed, answer } = wanted
  const list = useStationQuery('person.list', {}).data
  const [first, setFirst] = useState<{ readonly proof: PersonProof; readonly person: PersonView } | null>(null)
  const grant = useStationCommand('person.grant', {
    onRefused: () => undefined,
    onDone: ({ grant: given, people }, { proofs }) => {
      const [proof] = proofs
      const [person] = people
      // Of two people the first is checked at once, so that a wrong PIN is said to whoever typed it.
      if (people.length < needed && proof !== undefined && person !== undefined) setFirst({ proof, person })
      else answer(given)
    },
  })
  const nobody = list === undefined ? null : nobodyMay(list, wanted)
  const candidates = (list ?? []).filter(
    (person) => maySign(person, wanted) && person.personId !== first?.person.personId,
  )
  const proofs = first === null ? [] : [first.proof]
  return (
    <Sheet isOpen title={t(needed === 2 ? 'people.signTwo' : 'people.sign')} onClose={() => answer(null)}>
      <p className="text-lg">
        {needed === 2
          ? t('people.signTwoWhy')
          : t('people.signWhy', { roles: roles.map((role) => t(`verdict.role.${role}`)).join(t('people.or')) })}
      </p>
      {first !== null && (
        <p className="flex items-center gap-3 text-lg font-bold text-good">
          <Check aria-hidden size={28} />
          {t('people.signedFirst', { name: first.person.name })}
        </p>
      )}
      {nobody === null ? (
        <>
          <ProofForm
            key={first === null ? 'first' : 'second'}
            candidates={candidates}
            isPending={grant.isPending}
            error={grant.error}
            onProof={(proof) => grant.mutate({ command, input, roles: [...roles], proofs: [...proofs, proof] })}
          />
          <div>
            <ActionButton onPress={() => answer(null)}>{t('frame.cancel')}</ActionButton>
          </div>
        </>
      ) : (
        <NobodySigns nobody={nobody} onClose={() => answer(null)} />
      )}
    </Sheet>
  )
}

/** The sheet that comes up wherever an act needs somebody to answer for it. */
export function SignSheet() {
  const wanted = useSignatures((state) => state.waiting[0])
  return wanted === undefined ? null : <SignForm key={wanted.id} wanted={wanted} />
}
