import { useTranslation } from 'react-i18next'
import type { LabelRasterView } from '../../../shared/contract/label-templates.ts'
import type { LabelTemplate } from '../../../shared/label/template.ts'
import type { TemplatePart, TemplateProblem } from '../../../shared/label/template-problem.ts'
import { LabelDots } from '../../components/LabelDots.tsx'
import { isSamePart, partBox, partsOf, withPlace, without } from './draft-parts.ts'
import { PartBox } from './PartBox.tsx'
import { Ruler, rulerPixels } from './Ruler.tsx'
import { usePartName } from './use-part-name.ts'

export interface TemplateStageProps {
  readonly draft: LabelTemplate
  readonly raster: LabelRasterView | null
  readonly problems: readonly TemplateProblem[]
  readonly zoom: number
  readonly chosen: TemplatePart | null
  readonly onChoose: (part: TemplatePart | null) => void
  readonly onChange: (draft: LabelTemplate) => void
}

/** The label in its very dots between two rulers, with a frame for each part that can be moved. */
export function TemplateStage(props: TemplateStageProps) {
  const { draft, raster, problems, zoom, chosen, onChoose, onChange } = props
  const { t } = useTranslation()
  const partName = usePartName(draft)
  const { widthMillimetres: width, heightMillimetres: height, printable } = draft.media
  const wrong = problems.flatMap(({ part, other }) => (other === null ? [part] : [part, other]))
  return (
    <div
      className="grid w-fit gap-0 pr-6 pb-4"
      style={{ gridTemplateColumns: `${rulerPixels}px auto`, gridTemplateRows: `${rulerPixels}px auto` }}
    >
      <span />
      <Ruler lengthMillimetres={width} zoom={zoom} />
      <Ruler lengthMillimetres={height} zoom={zoom} isUpright />
      <section
        aria-label={t('template.stage')}
        className="relative bg-white shadow-lg ring-1 ring-edge"
        style={{ width: `${width * zoom}mm`, height: `${height * zoom}mm` }}
      >
        {raster !== null && (
          <div className="absolute inset-0 overflow-hidden">
            <LabelDots raster={raster} zoom={zoom} name={t('template.preview')} />
          </div>
        )}
        <span
          aria-hidden
          title={t('template.printable')}
          className="pointer-events-none absolute outline-1 outline-[#0b4f9e]/50 outline-dotted"
          style={{
            left: `${printable.xMillimetres * zoom}mm`,
            top: `${printable.yMillimetres * zoom}mm`,
            width: `${printable.widthMillimetres * zoom}mm`,
            height: `${printable.heightMillimetres * zoom}mm`,
          }}
        />
        {partsOf(draft).map((part) => {
          const box = partBox(draft, part)
          return box === null ? null : (
            <PartBox
              key={`${part.kind} ${part.index}`}
              name={partName(part)}
              box={box}
              zoom={zoom}
              isChosen={isSamePart(chosen, part)}
              hasProblem={wrong.some((one) => isSamePart(one, part))}
              canResize={part.kind !== 'code'}
              onChoose={() => onChoose(part)}
              onPlace={(change) => onChange(withPlace(draft, part, change))}
              onRemove={() => {
                onChange(without(draft, part))
                onChoose(null)
              }}
            />
          )
        })}
      </section>
    </div>
  )
}
