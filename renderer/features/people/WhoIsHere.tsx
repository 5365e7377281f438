import { CircleUserRound, KeyRound, LogOut, UsersRound } from 'lucide-react'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { ActionButton } from '../../components/ActionButton.tsx'
import { IconButton } from '../../components/IconButton.tsx'
import { Sheet } from '../../components/Sheet.tsx'
import { useStationCommand } from '../../station/use-station-command.ts'
import { useStationQuery } from '../../station/use-station-query.ts'
import { OwnPinSheet } from './OwnPinSheet.tsx'
import { ProofForm } from './ProofForm.tsx'

export interface WhoIsHereProps {
  readonly onPeople: () => void
}

/** Who is at the bench, and how another comes: by badge at any time, or here by PIN. */
export function WhoIsHere({ onPeople }: WhoIsHereProps) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const presence = useStationQuery('person.presence', {}).data
  const people = useStationQuery('person.list', {}).data ?? []
  const [isChangingPin, setChangingPin] = useState(false)
  const close = () => setOpen(false)
  const withPin = people.filter(({ status, hasPin }) => status === 'active' && hasPin)
  const arrive = useStationCommand('person.arrive', { onDone: close, onRefused: () => undefined })
  const depart = useStationCommand('person.depart', { onDone: close })
  if (presence?.hasPeople !== true) return <IconButton name={t('people.open')} icon={UsersRound} onPress={onPeople} />
  const { person } = presence
  const name = person?.name ?? t('people.bench')
  return (
    <>
      <Button
        aria-label={t('people.whoIsHere', { name })}
        onPress={() => {
          arrive.reset()
          setOpen(true)
        }}
        className={`flex h-12 max-w-28 2xl:max-w-56 min-w-0 items-center gap-2 rounded-lg border-2 px-2 font-semibold hover:bg-raised ${person === null ? 'border-line text-quiet' : 'border-good bg-good-soft'}`}
      >
        <CircleUserRound aria-hidden size={24} className="shrink-0" />
        {/* On a narrow screen the scan field needs the room more than a family name does. */}
        <span className="truncate 2xl:hidden">{name.split(' ')[0]}</span>
        <span className="hidden truncate 2xl:inline">{name}</span>
      </Button>
      <Sheet title={t('people.whoTitle')} isOpen={isOpen} onClose={close}>
        <p className="text-lg">{person === null ? t('people.nobodyHere') : t('people.isHere', { name })}</p>
        <ProofForm
          candidates={people.filter(({ status }) => status === 'active')}
          isPending={arrive.isPending}
          error={arrive.error}
          onProof={(proof) => arrive.mutate({ proof })}
        />
        {person !== null && (
          <ActionButton isBig icon={LogOut} onPress={() => depart.mutate({})}>
            {t('people.depart')}
          </ActionButton>
        )}
        <div className="flex flex-wrap justify-between gap-3">
          <ActionButton
            icon={UsersRound}
            onPress={() => {
              close()
              onPeople()
            }}
          >
            {t('people.open')}
          </ActionButton>
          {withPin.length > 0 && (
            <ActionButton
              icon={KeyRound}
              onPress={() => {
                close()
                setChangingPin(true)
              }}
            >
              {t('people.pinOwn')}
            </ActionButton>
          )}
        </div>
      </Sheet>
      {isChangingPin && <OwnPinSheet people={withPin} onClose={() => setChangingPin(false)} />}
    </>
  )
}
