import { codeBoxes, boxOf, type Box } from '../../../shared/label/template-boxes.ts'
import type { LabelTemplate, TemplateField } from '../../../shared/label/template.ts'
import type { TemplatePart } from '../../../shared/label/template-problem.ts'

/** A hundredth of a millimetre: finer than any printer's dot. */
export const rounded = (millimetres: number): number => Math.max(0, Math.round(millimetres * 100) / 100)

export const isSamePart = (one: TemplatePart | null, other: TemplatePart): boolean =>
  one !== null && one.kind === other.kind && one.index === other.index

/** Everything of a template that stands somewhere on the label, codes first. */
export function partsOf({ codes, fields, logo }: LabelTemplate): TemplatePart[] {
  return [
    ...codes.map((_, index): TemplatePart => ({ kind: 'code', index })),
    ...fields.map((_, index): TemplatePart => ({ kind: 'field', index })),
    ...(logo === null ? [] : [{ kind: 'logo', index: 0 } as const]),
  ]
}

/** The place of a part on the label; null for a part that is not there. */
export function partBox(template: LabelTemplate, { kind, index }: TemplatePart): Box | null {
  if (kind === 'code') {
    const code = template.codes[index]
    return code === undefined ? null : codeBoxes(code, template.dotsPerInch).ink
  }
  const area = kind === 'logo' ? template.logo?.area : template.fields[index]?.area
  return area === undefined ? null : boxOf(area)
}

type Change = { readonly x?: number; readonly y?: number; readonly width?: number; readonly height?: number }

/** The template with a part moved or resized; a code keeps its size, which its modules give. */
export function withPlace(template: LabelTemplate, { kind, index }: TemplatePart, change: Change): LabelTemplate {
  const x = (present: number): number => rounded(change.x ?? present)
  const y = (present: number): number => rounded(change.y ?? present)
  if (kind === 'code') {
    const codes = template.codes.map((code, place) =>
      place === index ? { ...code, xMillimetres: x(code.xMillimetres), yMillimetres: y(code.yMillimetres) } : code,
    )
    return { ...template, codes }
  }
  const moved = (area: TemplateField['area']): TemplateField['area'] => ({
    xMillimetres: x(area.xMillimetres),
    yMillimetres: y(area.yMillimetres),
    widthMillimetres: Math.max(1, rounded(change.width ?? area.widthMillimetres)),
    heightMillimetres: Math.max(1, rounded(change.height ?? area.heightMillimetres)),
  })
  if (kind === 'logo') {
    return template.logo === null
      ? template
      : { ...template, logo: { ...template.logo, area: moved(template.logo.area) } }
  }
  const fields = template.fields.map((field, place) =>
    place === index ? { ...field, area: moved(field.area) } : field,
  )
  return { ...template, fields }
}

/** The template without a part; the last code stays, since a label without one is none. */
export function without(template: LabelTemplate, { kind, index }: TemplatePart): LabelTemplate {
  if (kind === 'logo') return { ...template, logo: null }
  if (kind === 'field') return { ...template, fields: template.fields.filter((_, place) => place !== index) }
  if (kind === 'code' && template.codes.length > 1) {
    return { ...template, codes: template.codes.filter((_, place) => place !== index) }
  }
  return template
}

/** A field that says this, small, in the corner of the printable area: its problems say where it may not stay. */
export function newField({ media }: LabelTemplate, content: TemplateField['content']): TemplateField {
  const { xMillimetres, yMillimetres, widthMillimetres, heightMillimetres } = media.printable
  const isWhole = content === 'tag' || content === 'serial' || content === 'verdict' || content === 'date'
  return {
    content,
    words: content === 'words' ? '…' : null,
    area: {
      xMillimetres,
      yMillimetres: rounded(yMillimetres + heightMillimetres - 3),
      widthMillimetres: rounded(Math.min(widthMillimetres, 40)),
      heightMillimetres: 3,
    },
    sizeMillimetres: 2.2,
    floorMillimetres: 1.8,
    weight: 'regular',
    align: 'start',
    lines: 1,
    overflow: isWhole ? 'refuse' : 'ellipsis',
    isFramed: false,
  }
}
