import { useTranslation } from 'react-i18next'
import type { PersonView } from '../../../shared/contract/people.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { say } from '../../components/notices.ts'
import { Problem } from '../../components/Problem.tsx'
import { Sheet } from '../../components/Sheet.tsx'
import { useStationCommand } from '../../station/use-station-command.ts'

export interface GoneSheetProps {
  readonly person: PersonView
  readonly kind: 'leave' | 'pseudonymise'
  readonly onClose: () => void
}

/** Before a person leaves the bench, or their name leaves its data: what stays and what does not. */
export function GoneSheet({ person, kind, onClose }: GoneSheetProps) {
  const { t } = useTranslation()
  const { personId, name, number } = person
  const quiet = { onRefused: () => undefined }
  const leave = useStationCommand('person.leave', { ...quiet, onDone: onClose })
  const pseudonymise = useStationCommand('person.pseudonymise', {
    ...quiet,
    onDone: ({ typedEntries: count }) => {
      say({
        kind: count === 0 ? 'done' : 'warning',
        text: (translate) => translate('people.pseudonymised', { number, count }),
      })
      onClose()
    },
  })
  const { error, isPending, mutate } = kind === 'leave' ? leave : pseudonymise
  const words = { name, number }
  return (
    <Sheet isOpen title={t(`people.${kind}Title`, words)} onClose={onClose}>
      <p className="text-lg">{t(`people.${kind}Why`, words)}</p>
      {kind === 'pseudonymise' && <p>{t('people.pseudonymiseStays')}</p>}
      {error !== null && <Problem error={error} />}
      <div className="flex justify-end gap-3">
        <ActionButton onPress={onClose}>{t('frame.cancel')}</ActionButton>
        <ActionButton look="careful" isDisabled={isPending} onPress={() => mutate({ personId })}>
          {t(`people.${kind}`)}
        </ActionButton>
      </div>
    </Sheet>
  )
}
