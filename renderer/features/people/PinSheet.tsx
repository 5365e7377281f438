import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PersonView } from '../../../shared/contract/people.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { say } from '../../components/notices.ts'
import { Problem } from '../../components/Problem.tsx'
import { Sheet } from '../../components/Sheet.tsx'
import { useStationCommand } from '../../station/use-station-command.ts'
import { PinPad } from './PinPad.tsx'

export interface PinSheetProps {
  readonly person: PersonView
  readonly onClose: () => void
}

/** A person chooses their PIN: typed twice, so that a slip locks nobody out. */
export function PinSheet({ person, onClose }: PinSheetProps) {
  const { t } = useTranslation()
  const [first, setFirst] = useState<string | null>(null)
  const [isOther, setOther] = useState(false)
  const set = useStationCommand('person.setPin', {
    onRefused: () => setFirst(null),
    onDone: ({ hasPin }) => {
      say({ kind: 'done', text: (translate) => translate(hasPin ? 'people.pinSet' : 'people.pinRemoved') })
      onClose()
    },
  })
  const { personId, name } = person
  const take = (pin: string) => {
    if (first === null) {
      setOther(false)
      setFirst(pin)
    } else if (first === pin) set.mutate({ personId, pin })
    else {
      setOther(true)
      setFirst(null)
    }
  }
  return (
    <Sheet isOpen title={t('people.pinTitle', { name })} onClose={onClose}>
      <p className="text-lg">{t('people.pinWhy')}</p>
      {isOther && (
        <p role="alert" className="text-lg font-bold text-bad">
          {t('people.pinOther')}
        </p>
      )}
      {set.error !== null && <Problem error={set.error} />}
      <PinPad
        key={first === null ? 'first' : 'again'}
        label={t(first === null ? 'people.pinNew' : 'people.pinAgain')}
        confirm={t(first === null ? 'people.next' : 'people.confirm')}
        isPending={set.isPending}
        onPin={take}
      />
      {person.hasPin && (
        <div>
          <ActionButton look="careful" onPress={() => set.mutate({ personId, pin: null })}>
            {t('people.pinRemove')}
          </ActionButton>
        </div>
      )}
    </Sheet>
  )
}
