import { useTranslation } from 'react-i18next'
import type { PersonView } from '../../../shared/contract/people.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { say } from '../../components/notices.ts'
import { Problem } from '../../components/Problem.tsx'
import { Sheet } from '../../components/Sheet.tsx'
import { useStationCommand } from '../../station/use-station-command.ts'
import { NewPin } from './NewPin.tsx'

export interface PinSheetProps {
  readonly person: PersonView
  readonly onClose: () => void
}

/** A person chooses their PIN: typed twice, so that a slip locks nobody out. */
export function PinSheet({ person, onClose }: PinSheetProps) {
  const { t } = useTranslation()
  const set = useStationCommand('person.setPin', {
    onRefused: () => undefined,
    onDone: ({ hasPin }) => {
      say({ kind: 'done', text: (translate) => translate(hasPin ? 'people.pinSet' : 'people.pinRemoved') })
      onClose()
    },
  })
  const { personId, name } = person
  return (
    <Sheet isOpen title={t('people.pinTitle', { name })} onClose={onClose}>
      <p className="text-lg">{t('people.pinWhy')}</p>
      {set.error !== null && <Problem error={set.error} />}
      <NewPin isPending={set.isPending} onPin={(pin) => set.mutate({ personId, pin })} />
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
