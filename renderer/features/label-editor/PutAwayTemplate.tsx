import { Eye, EyeOff, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TemplateView } from '../../../shared/contract/label-templates.ts'
import type { Language } from '../../../shared/report/quantities.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { say } from '../../components/notices.ts'
import { Sheet } from '../../components/Sheet.tsx'
import { useStationCommand } from '../../station/use-station-command.ts'

export interface PutAwayTemplateProps {
  readonly template: TemplateView
  readonly language: Language
  /** The bench prints with it: it stays. */
  readonly isUsed: boolean
  readonly onDeleted: () => void
}

/** Takes a template out of the lists: one that came with the station can be shown again, one's own is deleted. */
export function PutAwayTemplate({ template, language, isUsed, onDeleted }: PutAwayTemplateProps) {
  const { t } = useTranslation()
  const [isAsking, setIsAsking] = useState(false)
  const { templateId, isHidden, isOwn, document } = template
  const title = document.title[language]
  const hide = useStationCommand('template.hide', {
    onDone: (view) =>
      say({
        kind: 'done',
        text: (translate) => translate(view.isHidden ? 'template.hidden' : 'template.shownAgain', { title }),
      }),
  })
  const remove = useStationCommand('template.delete', {
    onDone: () => {
      setIsAsking(false)
      say({ kind: 'done', text: (translate) => translate('template.deleted', { title }) })
      onDeleted()
    },
  })
  return (
    <div className="flex shrink-0 flex-wrap justify-end gap-3">
      <ActionButton
        icon={isHidden ? Eye : EyeOff}
        isDisabled={isUsed || hide.isPending}
        onPress={() => hide.mutate({ templateId, isHidden: !isHidden })}
      >
        {t(isHidden ? 'template.show' : 'template.hide')}
      </ActionButton>
      {isOwn && (
        <ActionButton icon={Trash2} look="careful" isDisabled={isUsed} onPress={() => setIsAsking(true)}>
          {t('template.delete')}
        </ActionButton>
      )}
      <Sheet title={t('template.deleteTitle', { title })} isOpen={isAsking} onClose={() => setIsAsking(false)}>
        <p>{t('template.deleteHow')}</p>
        <div className="flex justify-end gap-3">
          <ActionButton hasFirstFocus onPress={() => setIsAsking(false)}>
            {t('frame.cancel')}
          </ActionButton>
          <ActionButton
            icon={Trash2}
            look="careful"
            isDisabled={remove.isPending}
            onPress={() => remove.mutate({ templateId })}
          >
            {t('template.delete')}
          </ActionButton>
        </div>
      </Sheet>
    </div>
  )
}
