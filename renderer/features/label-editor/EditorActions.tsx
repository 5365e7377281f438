import { Copy, RotateCcw, Save } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { TemplateView } from '../../../shared/contract/label-templates.ts'
import type { LabelTemplate } from '../../../shared/label/template.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { say } from '../../components/notices.ts'
import { useKeys } from '../../components/use-keys.ts'
import { useStationCommand } from '../../station/use-station-command.ts'

export interface EditorActionsProps {
  readonly template: TemplateView
  readonly draft: LabelTemplate
  readonly isChanged: boolean
  readonly hasProblem: boolean
  readonly onSaved: (template: TemplateView) => void
}

/** Saving as the next version or as a template of its own, and the way back to the shipped form. */
export function EditorActions({ template, draft, isChanged, hasProblem, onSaved }: EditorActionsProps) {
  const { t } = useTranslation()
  const done = (saved: TemplateView): void => {
    say({ kind: 'done', text: (translate) => translate('template.saved', { version: String(saved.version) }) })
    onSaved(saved)
  }
  const save = useStationCommand('template.save', { onDone: done })
  const reset = useStationCommand('template.reset', { onDone: done })
  const { templateId, version, shipped, document } = template
  const canSave = isChanged && !hasProblem && !save.isPending
  const saveDraft = (): void => {
    if (canSave) save.mutate({ templateId, basedOnVersion: version, document: draft })
  }
  useKeys({ F12: saveDraft })
  const isShippedForm = shipped !== null && JSON.stringify(shipped) === JSON.stringify(document)
  const copyTitle = {
    fr: t('template.copyOf', { title: draft.title.fr }),
    en: t('template.copyOf', { title: draft.title.en }),
  }
  return (
    <div className="flex flex-wrap items-center gap-3">
      <ActionButton icon={Save} look="main" keyCap="F12" isDisabled={!canSave} onPress={saveDraft}>
        {t('template.save')}
      </ActionButton>
      <ActionButton
        icon={Copy}
        isDisabled={hasProblem || save.isPending}
        onPress={() => save.mutate({ templateId: null, basedOnVersion: 0, document: { ...draft, title: copyTitle } })}
      >
        {t('template.duplicate')}
      </ActionButton>
      {shipped !== null && (
        <ActionButton
          icon={RotateCcw}
          look="careful"
          isDisabled={isShippedForm && !isChanged}
          onPress={() => {
            if (isShippedForm) onSaved(template)
            else reset.mutate({ templateId })
          }}
        >
          {t('template.reset')}
        </ActionButton>
      )}
    </div>
  )
}
