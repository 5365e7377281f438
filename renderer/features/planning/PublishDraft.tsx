import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Profile } from '../../../shared/profile/profile.ts'
import type { Language } from '../../../shared/report/quantities.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { say } from '../../components/notices.ts'
import { ReasonSheet } from '../../components/ReasonSheet.tsx'
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
      say({ kind: 'done', text: (translate) => translate('planning.published', { title, version }) })
      onPublished()
    },
  })
  return (
    <div className="flex flex-col gap-3">
      <p>{t('planning.publishWhat')}</p>
      <ActionButton isBig look="main" isDisabled={publish.isPending} onPress={() => setOpen(true)}>
        {t('planning.publish', { count: changed })}
      </ActionButton>
      {isOpen && (
        <ReasonSheet
          title={t('planning.publishTitle', { title })}
          fields={[{ name: 'reason', label: t('planning.publishReason'), isRequired: true }]}
          onClose={() => setOpen(false)}
          onSubmit={(text) => publish.mutate({ draft, basedOn, reason: text('reason') })}
        />
      )}
    </div>
  )
}
