import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Profile } from '../../../shared/profile/profile.ts'
import type { Language } from '../../../shared/report/quantities.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { say } from '../../components/notices.ts'
import { FormSheet } from '../../components/FormSheet.tsx'
import { TextInput } from '../../components/TextInput.tsx'
import { useStationCommand } from '../../station/use-station-command.ts'

export interface PublishDraftProps {
  readonly draft: Profile
  /** The version that it was made from. */
  readonly basedOn: number
  /** How many devices of the stock would get another verdict. */
  readonly changed: number
  readonly language: Language
  readonly onPublished: () => void
}

/** Makes a judged draft the profile's next version: what it changes is said before, and what it leaves alone. */
export function PublishDraft({ draft, basedOn, changed, language, onPublished }: PublishDraftProps) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const title = draft.title[language]
  const publish = useStationCommand('profile.publish', {
    onDone: ({ version }) => {
      setOpen(false)
      say({ kind: 'done', text: (translate) => translate('planning.published', { title, version }) })
      onPublished()
    },
    // Said in the sheet, which keeps the reason: whoever answers for it may have to be fetched first.
    onRefused: () => undefined,
  })
  return (
    <div className="flex flex-col gap-3">
      <p>{t('planning.publishWhat')}</p>
      <ActionButton isBig look="main" onPress={() => setOpen(true)}>
        {t('planning.publish', { count: changed })}
      </ActionButton>
      {isOpen && (
        <FormSheet
          title={t('planning.publishTitle', { title })}
          saveText={t('planning.publishNow')}
          error={publish.error}
          isPending={publish.isPending}
          onClose={() => {
            publish.reset()
            setOpen(false)
          }}
          onSubmit={(text) => publish.mutate({ draft, basedOn, reason: text('reason') })}
        >
          <TextInput label={t('planning.publishReason')} name="reason" isRequired hasFirstFocus maxLength={500} />
        </FormSheet>
      )}
    </div>
  )
}
