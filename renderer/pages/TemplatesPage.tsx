import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LabelTemplate } from '../../shared/label/template.ts'
import { ActionButton } from '../components/ActionButton.tsx'
import { Picker } from '../components/Picker.tsx'
import { Problem } from '../components/Problem.tsx'
import { TemplateEditor } from '../features/label-editor/TemplateEditor.tsx'
import { turn } from '../navigation.ts'
import { usePreferences } from '../preferences.ts'
import { useStationCommand } from '../station/use-station-command.ts'
import { useStationQuery } from '../station/use-station-query.ts'

export interface TemplatesPageProps {
  /** The one that is edited; the bench's own when empty or not there. */
  readonly templateId: string
}

/** The label templates: one is changed, drafts of the others are kept as long as the page is open. */
export function TemplatesPage({ templateId }: TemplatesPageProps) {
  const { t } = useTranslation()
  const language = usePreferences((state) => state.language)
  const bench = useStationQuery('bench.status', {})
  const templates = useStationQuery('template.list', {})
  const configure = useStationCommand('bench.configure')
  const [drafts, setDrafts] = useState<Readonly<Record<string, LabelTemplate>>>({})
  const error = bench.error ?? templates.error
  if (error !== null) return <Problem error={error} />
  if (bench.data === undefined || templates.data === undefined) return <p className="p-6">{t('frame.loading')}</p>
  const { labelFormat } = bench.data
  const chosen =
    templates.data.find((one) => one.templateId === templateId) ??
    templates.data.find((one) => one.templateId === labelFormat) ??
    templates.data[0]
  if (chosen === undefined) return <p className="p-6">{t('template.none')}</p>
  const keepDraft = (id: string, draft: LabelTemplate | null): void => {
    const { [id]: _, ...others } = drafts
    setDrafts(draft === null ? others : { ...others, [id]: draft })
  }
  const shownFirst = templates.data.toSorted((one, other) => Number(one.isHidden) - Number(other.isHidden))
  const isBenchs = chosen.templateId === labelFormat
  return (
    <div className="flex h-full flex-col gap-4 p-6">
      <div className="flex shrink-0 items-center gap-4">
        <h1 className="mr-2 shrink-0 text-2xl font-bold">{t('template.title')}</h1>
        <div className="w-96 min-w-0">
          <Picker
            label={t('template.choose')}
            isLabelHidden
            choices={shownFirst.map((one) => ({
              id: one.templateId,
              text: [
                drafts[one.templateId] === undefined ? '' : '• ',
                one.document.title[language],
                one.isHidden ? ` (${t('template.isHidden')})` : '',
              ].join(''),
            }))}
            chosenId={chosen.templateId}
            onChoose={(id) => turn({ place: 'templates', templateId: id })}
          />
        </div>
        <p className="min-w-0 truncate text-quiet">
          {t('template.version', { version: String(chosen.version) })}
          {chosen.isHidden && ` · ${t('template.isHidden')}`}
          {drafts[chosen.templateId] !== undefined && ` · ${t('template.unsaved')}`}
        </p>
        <div className="ml-auto shrink-0">
          <ActionButton isDisabled={isBenchs} onPress={() => configure.mutate({ labelFormat: chosen.templateId })}>
            {t(isBenchs ? 'template.isUsed' : 'template.use')}
          </ActionButton>
        </div>
      </div>
      <TemplateEditor
        key={chosen.templateId}
        template={chosen}
        draft={drafts[chosen.templateId] ?? null}
        language={language}
        onDraft={(draft) => keepDraft(chosen.templateId, draft)}
        isOfBench={isBenchs}
        onDeleted={() => turn({ place: 'templates', templateId: labelFormat })}
        onSaved={(saved) => {
          keepDraft(chosen.templateId, null)
          if (saved.templateId !== chosen.templateId) turn({ place: 'templates', templateId: saved.templateId })
        }}
      />
    </div>
  )
}
