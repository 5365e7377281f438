import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TemplateView } from '../../../shared/contract/label-templates.ts'
import type { LabelTemplate } from '../../../shared/label/template.ts'
import type { TemplatePart } from '../../../shared/label/template-problem.ts'
import { formatNumber, type Language } from '../../../shared/report/quantities.ts'
import { Panel } from '../../components/Panel.tsx'
import { Picker } from '../../components/Picker.tsx'
import { Problem } from '../../components/Problem.tsx'
import { useStationQuery } from '../../station/use-station-query.ts'
import { AddPart } from './AddPart.tsx'
import { isSamePart, partsOf } from './draft-parts.ts'
import { pixelsPerMillimetre } from './drag-part.ts'
import { EditorActions } from './EditorActions.tsx'
import { MediaForm } from './MediaForm.tsx'
import { PartForm } from './PartForm.tsx'
import { PutAwayTemplate } from './PutAwayTemplate.tsx'
import { ProblemList } from './ProblemList.tsx'
import { TemplateStage } from './TemplateStage.tsx'
import { usePartName } from './use-part-name.ts'

export interface TemplateEditorProps {
  readonly template: TemplateView
  /** What was changed and not saved yet; null for nothing. */
  readonly draft: LabelTemplate | null
  readonly language: Language
  readonly onDraft: (draft: LabelTemplate | null) => void
  readonly onSaved: (template: TemplateView) => void
  /** The bench prints with it. */
  readonly isOfBench: boolean
  readonly onDeleted: () => void
}

const media = { kind: 'media', index: 0 } as const
const contents = ['usual', 'long', 'bare'] as const
const zooms = ['1', '1.5', '2', '3', '4'] as const
const resolutions = [203, 300, 600] as const

/** Everything beside the label: margins, ruler, the column of parts; and over and under it, its problems among that. */
const besidePixels = 540
const abovePixels = 530

/** The largest zoom at which the whole label and what is wrong with it stand on the screen. */
function fittingZoom({ widthMillimetres, heightMillimetres }: LabelTemplate['media']): (typeof zooms)[number] {
  const across = (window.innerWidth - besidePixels) / (widthMillimetres * pixelsPerMillimetre)
  const down = (window.innerHeight - abovePixels) / (heightMillimetres * pixelsPerMillimetre)
  return zooms.findLast((zoom) => Number(zoom) <= Math.min(across, down)) ?? '1'
}

/** A label template, live: what it prints on the left with what is wrong with it, its parts on the right. */
export function TemplateEditor(props: TemplateEditorProps) {
  const { template, draft: changed, language, onDraft, onSaved, isOfBench, onDeleted } = props
  const { t } = useTranslation()
  const draft = changed ?? template.document
  const partName = usePartName(draft)
  const [chosen, setChosen] = useState<TemplatePart | null>(null)
  const [content, setContent] = useState<(typeof contents)[number]>('long')
  const [zoom, setZoom] = useState(() => fittingZoom(draft.media))
  const [dots, setDots] = useState<(typeof resolutions)[number]>(draft.dotsPerInch === 203 ? 203 : 300)
  const asked = { document: draft, content, language, dotsPerInch: dots }
  const preview = useStationQuery('template.preview', asked, { keepsLast: true })
  const problems = preview.data?.problems ?? []
  const size = {
    width: formatNumber(draft.media.widthMillimetres, language, 1),
    height: formatNumber(draft.media.heightMillimetres, language, 1),
  }
  return (
    <div className="grid min-h-0 flex-1 grid-cols-[minmax(0,1fr)_22rem] gap-4">
      <div className="flex min-h-0 flex-col gap-4 overflow-auto pr-1">
        <EditorActions
          template={template}
          draft={draft}
          isChanged={changed !== null}
          hasProblem={problems.length > 0}
          onSaved={(saved) => {
            setChosen(null)
            onSaved(saved)
          }}
        />
        <Panel title={t('template.labelOf', size)}>
          <div className="mb-4 grid grid-cols-3 gap-3">
            <Picker
              label={t('template.shown')}
              choices={contents.map((id) => ({ id, text: t(`template.shownContent.${id}`) }))}
              chosenId={content}
              onChoose={(id) => setContent(contents.find((one) => one === id) ?? 'usual')}
            />
            <Picker
              label={t('template.printer')}
              choices={resolutions.map((id) => ({ id: String(id), text: t('template.dots', { dots: String(id) }) }))}
              chosenId={String(dots)}
              onChoose={(id) => setDots(resolutions.find((one) => String(one) === id) ?? 203)}
            />
            <Picker
              label={t('template.zoom')}
              choices={zooms.map((id) => ({
                id,
                text: id === '1' ? t('template.trueSize') : `${formatNumber(Number(id) * 100, language)} %`,
              }))}
              chosenId={zoom}
              onChoose={(id) => setZoom(zooms.find((one) => one === id) ?? '1')}
            />
          </div>
          {preview.error !== null && <Problem error={preview.error} />}
          <div className="max-w-full overflow-auto">
            <TemplateStage
              draft={draft}
              raster={preview.data?.raster ?? null}
              problems={problems}
              zoom={Number(zoom)}
              chosen={chosen}
              onChoose={setChosen}
              onChange={onDraft}
            />
          </div>
        </Panel>
        {preview.data !== undefined && (
          <ProblemList draft={draft} problems={problems} language={language} onChoose={setChosen} />
        )}
      </div>
      <div className="flex min-h-0 flex-col gap-4 overflow-auto">
        <Panel title={t('template.parts')}>
          <div className="flex flex-col gap-4">
            <ul className="flex flex-wrap gap-2">
              {[media, ...partsOf(draft)].map((part) => (
                <li key={`${part.kind} ${part.index}`}>
                  <button
                    type="button"
                    aria-pressed={isSamePart(chosen, part)}
                    onClick={() => setChosen(part)}
                    className={`min-h-11 rounded-lg border-2 px-3 ${isSamePart(chosen, part) ? 'border-accent bg-accent-soft font-semibold' : 'border-edge bg-surface hover:bg-raised'}`}
                  >
                    {partName(part)}
                  </button>
                </li>
              ))}
            </ul>
            <AddPart
              draft={draft}
              onChange={(next, part) => {
                onDraft(next)
                setChosen(part)
              }}
            />
            {chosen === null ? (
              <p className="text-quiet">{t('template.choosePart')}</p>
            ) : chosen.kind === 'media' ? (
              <MediaForm draft={draft} onChange={onDraft} />
            ) : (
              <PartForm draft={draft} part={chosen} onChange={onDraft} onRemoved={() => setChosen(null)} />
            )}
          </div>
        </Panel>
        <PutAwayTemplate template={template} language={language} isUsed={isOfBench} onDeleted={onDeleted} />
      </div>
    </div>
  )
}
