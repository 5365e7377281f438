import { UserPlus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PersonView } from '../../shared/contract/people.ts'
import { ActionButton } from '../components/ActionButton.tsx'
import { Picker } from '../components/Picker.tsx'
import { Problem } from '../components/Problem.tsx'
import { useDrawnRows } from '../components/use-drawn-rows.ts'
import { useKeys } from '../components/use-keys.ts'
import { BadgeSheet } from '../features/people/BadgeSheet.tsx'
import { GoneSheet } from '../features/people/GoneSheet.tsx'
import { PersonForm } from '../features/people/PersonForm.tsx'
import { PersonRow, type PersonAction } from '../features/people/PersonRow.tsx'
import { PinSheet } from '../features/people/PinSheet.tsx'
import { go } from '../navigation.ts'
import { usePreferences } from '../preferences.ts'
import { useStationCommand } from '../station/use-station-command.ts'
import { useStationQuery } from '../station/use-station-query.ts'

const idleChoices = [2, 5, 15, 30, 60, 240, 480] as const

type Asked = { readonly action: PersonAction | 'add'; readonly person: PersonView | null }

function AskedSheet({
  asked,
  isFirst,
  onClose,
}: {
  readonly asked: Asked
  readonly isFirst: boolean
  readonly onClose: () => void
}) {
  const language = usePreferences((state) => state.language)
  const { action, person } = asked
  if (person === null || action === 'add' || action === 'change') {
    return <PersonForm person={person} isFirst={isFirst} onClose={onClose} />
  }
  if (action === 'pin') return <PinSheet person={person} onClose={onClose} />
  if (action === 'badge') return <BadgeSheet person={person} language={language} onClose={onClose} />
  return <GoneSheet person={person} kind={action} onClose={onClose} />
}

/** Those who work here first; the ones beyond the screen are drawn after it stands. */
function PeopleList({
  people,
  presentId,
  onAction,
}: {
  readonly people: readonly PersonView[]
  readonly presentId: string | null
  readonly onAction: (action: PersonAction, person: PersonView) => void
}) {
  const order = { active: 0, left: 1, pseudonymised: 2 } as const
  const sorted = people.toSorted(
    (left, right) => order[left.status] - order[right.status] || left.number - right.number,
  )
  const drawn = useDrawnRows(sorted.length)
  return (
    <ul className="rounded-xl border-2 border-line bg-surface">
      {sorted.slice(0, drawn).map((person) => (
        <PersonRow
          key={person.personId}
          person={person}
          isHere={presentId === person.personId}
          onAction={(action) => onAction(action, person)}
        />
      ))}
    </ul>
  )
}

/** The people of the bench: who they are, what they may, how they show who they are. */
export function PeoplePage() {
  const { t } = useTranslation()
  const [asked, setAsked] = useState<Asked | null>(null)
  const people = useStationQuery('person.list', {})
  const presenceNow = useStationQuery('person.presence', {})
  const presence = presenceNow.data
  const configure = useStationCommand('person.configure')
  useKeys({ Escape: () => go({ place: 'bench' }) })
  const error = people.error ?? presenceNow.error
  if (error !== null) return <Problem error={error} />
  if (people.data === undefined || presence === undefined) return <p className="p-6">{t('frame.loading')}</p>
  return (
    <div className="h-full overflow-auto p-4">
      <div className="mx-auto flex max-w-6xl flex-col gap-4">
        <div className="flex items-end justify-between gap-4">
          <div>
            <h1 className="text-2xl font-bold">{t('people.title')}</h1>
            <p className="mt-1 max-w-3xl text-lg">{t(presence.hasPeople ? 'people.how' : 'people.none')}</p>
          </div>
          <div className="flex shrink-0 items-end gap-3">
            {presence.hasPeople && (
              <Picker
                label={t('people.idle')}
                choices={idleChoices.map((minutes) => ({
                  id: String(minutes),
                  text: t('people.minutes', { count: minutes }),
                }))}
                chosenId={String(presence.idleMinutes)}
                onChoose={(id) => configure.mutate({ idleMinutes: Number(id) })}
              />
            )}
            <ActionButton look="main" icon={UserPlus} onPress={() => setAsked({ action: 'add', person: null })}>
              {t('people.add')}
            </ActionButton>
          </div>
        </div>
        {people.data.length > 0 && (
          <PeopleList
            people={people.data}
            presentId={presence.person?.personId ?? null}
            onAction={(action, person) => setAsked({ action, person })}
          />
        )}
      </div>
      {asked !== null && <AskedSheet asked={asked} isFirst={!presence.hasPeople} onClose={() => setAsked(null)} />}
    </div>
  )
}
