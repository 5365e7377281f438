import { useState } from 'react'
import { Form } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { PersonView } from '../../../shared/contract/people.ts'
import { roles as allRoles } from '../../../shared/profile/roles.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { ChoiceBox } from '../../components/ChoiceBox.tsx'
import { Problem } from '../../components/Problem.tsx'
import { Sheet } from '../../components/Sheet.tsx'
import { TextInput } from '../../components/TextInput.tsx'
import { useStationCommand } from '../../station/use-station-command.ts'

export interface PersonFormProps {
  /** Null for somebody new. */
  readonly person: PersonView | null
  /** The first person of a bench lets all others in. */
  readonly isFirst: boolean
  readonly onClose: () => void
}

/** Name and roles of one person; of somebody new, the first PIN as well. */
export function PersonForm({ person, isFirst, onClose }: PersonFormProps) {
  const { t } = useTranslation()
  const [chosen, setChosen] = useState<readonly (typeof allRoles)[number][]>(
    // Alone, nobody else could be asked: until others take a role, the first person has it.
    person?.roles ?? (isFirst ? allRoles : ['technician']),
  )
  const settled = { onDone: onClose, onRefused: () => undefined }
  const add = useStationCommand('person.add', settled)
  const change = useStationCommand('person.change', settled)
  const { error, isPending } = person === null ? add : change
  return (
    <Sheet isOpen title={t(person === null ? 'people.add' : 'people.change')} onClose={onClose}>
      <Form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          const form = new FormData(event.currentTarget)
          const text = (name: string) => {
            const value = form.get(name)
            return typeof value === 'string' ? value.trim() : ''
          }
          const told = { name: text('name'), roles: [...chosen] }
          if (person !== null) change.mutate({ personId: person.personId, ...told })
          else add.mutate({ ...told, pin: text('pin') === '' ? null : text('pin') })
        }}
      >
        {isFirst && <p className="text-lg">{t('people.firstWhy')}</p>}
        <TextInput
          label={t('people.name')}
          name="name"
          maxLength={80}
          isRequired
          hasFirstFocus
          {...(person?.name == null ? {} : { initialText: person.name })}
        />
        <fieldset className="grid grid-cols-2 gap-x-4">
          <legend className="mb-1 text-sm font-medium text-quiet">{t('people.roles')}</legend>
          {allRoles.map((role) => (
            <ChoiceBox
              key={role}
              isChosen={chosen.includes(role)}
              onChange={(isChosen) =>
                setChosen((known) => (isChosen ? [...known, role] : known.filter((one) => one !== role)))
              }
            >
              {t(`verdict.role.${role}`)}
            </ChoiceBox>
          ))}
        </fieldset>
        {person === null && (
          <TextInput
            label={t(isFirst ? 'people.pinFirst' : 'people.pinLater')}
            name="pin"
            isNumber
            isSecret
            maxLength={12}
            isRequired={isFirst}
          />
        )}
        {error !== null && <Problem error={error} />}
        <div className="flex justify-end gap-3">
          <ActionButton onPress={onClose}>{t('frame.cancel')}</ActionButton>
          <ActionButton look="main" isSubmit isDisabled={isPending || chosen.length === 0}>
            {t('people.save')}
          </ActionButton>
        </div>
      </Form>
    </Sheet>
  )
}
