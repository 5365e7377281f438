import { IdCard, Printer } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { PersonView } from '../../../shared/contract/people.ts'
import type { Language } from '../../../shared/report/quantities.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { say } from '../../components/notices.ts'
import { Problem } from '../../components/Problem.tsx'
import { Sheet } from '../../components/Sheet.tsx'
import { shell } from '../../station/clients.ts'
import { useStationCommand } from '../../station/use-station-command.ts'
import { useBadgeTaker } from './badge-taker.ts'

interface BadgeChoicesProps extends BadgeSheetProps {}

function BadgeChoices({ person, language, onClose }: BadgeChoicesProps) {
  const { t } = useTranslation()
  const { personId, name } = person
  const quiet = { onRefused: () => undefined }
  const save = async (bytes: Uint8Array<ArrayBuffer>) => {
    const saved = await shell.call('file.save', { suggestedName: t('people.badgeFile', { name }), bytes })
    if (saved !== null) say({ kind: 'done', text: (translate) => translate('people.badgeSaved', { name: saved.name }) })
    onClose()
  }
  const print = useStationCommand('person.printBadge', {
    ...quiet,
    onDone: ({ bytes }) => void save(bytes).catch((error: unknown) => say({ kind: 'refusal', error: error as Error })),
  })
  const take = useStationCommand('person.takeBadge', {
    ...quiet,
    onDone: () => {
      say({ kind: 'done', text: (translate) => translate('people.badgeTaken', { name }) })
      onClose()
    },
  })
  const remove = useStationCommand('person.removeBadge', { ...quiet, onDone: onClose })
  useBadgeTaker((text) => take.mutate({ personId, text }))
  const error = take.error ?? print.error ?? remove.error
  return (
    <>
      <p className="flex items-center gap-4 rounded-lg border-2 border-accent bg-accent-soft p-4 text-lg font-bold">
        <IdCard aria-hidden size={36} className="shrink-0" />
        {t('people.badgeScan')}
      </p>
      {error !== null && <Problem error={error} />}
      <p className="text-lg">{t('people.badgePrintWhy')}</p>
      <div className="flex flex-wrap gap-3">
        <ActionButton
          icon={Printer}
          look="main"
          isBig
          // A second press would print a badge that makes the first one void.
          isDisabled={print.isPending}
          onPress={() => print.mutate({ personId, language })}
        >
          {t('people.badgePrint')}
        </ActionButton>
        {person.badge !== null && (
          <ActionButton look="careful" onPress={() => remove.mutate({ personId })}>
            {t('people.badgeRemove')}
          </ActionButton>
        )}
        <span className="flex-1" />
        <ActionButton isBig onPress={onClose}>
          {t('frame.close')}
        </ActionButton>
      </div>
    </>
  )
}

export interface BadgeSheetProps {
  readonly person: PersonView
  readonly language: Language
  readonly onClose: () => void
}

/** A badge for a person: a printed one of ours, or any that they carry already, by scanning it. */
export function BadgeSheet(props: BadgeSheetProps) {
  const { t } = useTranslation()
  return (
    <Sheet isOpen title={t('people.badgeTitle', { name: props.person.name })} onClose={props.onClose}>
      <BadgeChoices {...props} />
    </Sheet>
  )
}
