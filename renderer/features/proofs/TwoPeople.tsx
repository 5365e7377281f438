import { useTranslation } from 'react-i18next'
import { TextInput } from '../../components/TextInput.tsx'

export interface TwoPeopleProps {
  readonly first: string
}

/** The names of who did it and of who looked after it; the station refuses one name twice. */
export function TwoPeople({ first }: TwoPeopleProps) {
  const { t } = useTranslation()
  return (
    <div className="grid grid-cols-2 gap-4">
      <TextInput label={first} name="erasedBy" maxLength={80} isRequired hasFirstFocus />
      <TextInput label={t('erasure.verifiedBy')} name="verifiedBy" maxLength={80} isRequired />
    </div>
  )
}
