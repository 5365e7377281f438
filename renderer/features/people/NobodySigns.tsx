import { Users } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { ActionButton } from '../../components/ActionButton.tsx'
import { ToneWord } from '../../components/ToneWord.tsx'
import { go } from '../../navigation.ts'
import type { NobodyMay } from './who-may-sign.ts'

export interface NobodySignsProps {
  readonly nobody: NobodyMay
  readonly onClose: () => void
}

/** In the place of a badge that nobody has: why it can't be shown, who can change that, and where. */
export function NobodySigns({ nobody: { why, holders, givers }, onClose }: NobodySignsProps) {
  const { t, i18n } = useTranslation()
  const list = new Intl.ListFormat(i18n.language, { type: 'conjunction' })
  const namesOf = (people: typeof holders) => ({
    count: people.length,
    names: list.format(people.map(({ name }) => name ?? '')),
  })
  const sentence = {
    'nobody-has': t('people.nobodyHas'),
    'no-proof': t('people.nobodyCanSign', namesOf(holders)),
    'too-few': t('people.tooFew'),
  }[why]
  return (
    <div role="alert" className="flex flex-col gap-3 text-lg">
      <ToneWord tone="open">{sentence}</ToneWord>
      {givers.length > 0 && <p>{t('people.whoGives', namesOf(givers))}</p>}
      <div className="flex flex-wrap justify-between gap-3">
        <ActionButton onPress={onClose}>{t('frame.cancel')}</ActionButton>
        <ActionButton
          look="main"
          icon={Users}
          onPress={() => {
            onClose()
            go({ place: 'people' })
          }}
        >
          {t('people.toPeople')}
        </ActionButton>
      </div>
    </div>
  )
}
