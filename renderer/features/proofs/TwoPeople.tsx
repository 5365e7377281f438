import { useTranslation } from 'react-i18next'
import { useStationQuery } from '../../station/use-station-query.ts'
import { TextInput } from '../../components/TextInput.tsx'

export interface TwoPeopleProps {
  readonly first: string
}

/**
 * The names of who did it and of who looked after it; the station refuses one name twice. Where people work by name they
 * sign instead, right after, and nothing is typed.
 */
export function TwoPeople({ first }: TwoPeopleProps) {
  const { t } = useTranslation()
  if (useStationQuery('person.presence', {}).data?.hasPeople === true) {
    return (
      <>
        <p className="text-lg font-semibold">{t('people.signedByBadge')}</p>
        {/* What the station puts their ids in the place of. */}
        <input type="hidden" name="erasedBy" value="1" />
        <input type="hidden" name="verifiedBy" value="2" />
      </>
    )
  }
  return (
    <div className="grid grid-cols-2 gap-4">
      <TextInput label={first} name="erasedBy" maxLength={80} isRequired hasFirstFocus />
      <TextInput label={t('erasure.verifiedBy')} name="verifiedBy" maxLength={80} isRequired />
    </div>
  )
}
