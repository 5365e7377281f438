import { z } from 'zod'
import { LabelTemplate } from '../label/template.ts'
import { TemplateProblem } from '../label/template-problem.ts'
import { command } from './define.ts'

/** The name of a template: the size for those that came first, else the maker's number or words. */
export const TemplateId = z.string().min(1).max(80)
const Version = z.number().int().min(1)
const Language = z.enum(['fr', 'en'])

/** The dots of one label: what is printed and what the screen shows. Rows of whole bytes, the leftmost dot highest. */
export const LabelRasterView = z.strictObject({
  dotsPerInch: z.number().int(),
  widthDots: z.number().int(),
  heightDots: z.number().int(),
  bytesPerRow: z.number().int(),
  bits: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
  widthMillimetres: z.number(),
  heightMillimetres: z.number(),
})
export type LabelRasterView = z.infer<typeof LabelRasterView>

/** The newest version of a template, and where its half-used sheet goes on. */
export const TemplateView = z.strictObject({
  templateId: TemplateId,
  version: Version,
  document: LabelTemplate,
  /** Null for a template that was made on this bench. */
  shipped: LabelTemplate.nullable(),
  /** The first free place of the sheet in the printer, from 1; null for labels on a roll. */
  nextPlace: z.number().int().min(1).nullable(),
  /** Not offered where a template is chosen. */
  isHidden: z.boolean(),
  /** Made on this bench: it can be deleted. What came with a station can only be hidden. */
  isOwn: z.boolean(),
})
export type TemplateView = z.infer<typeof TemplateView>

/** What a preview says: a usual machine, the longest texts, or a tag whose machine was not read yet. */
export const previewContents = ['usual', 'long', 'bare'] as const

/** Label templates: what they look like, what is wrong with them, and their versions. */
export const templateCommands = {
  'template.list': command({ input: z.strictObject({}), output: z.array(TemplateView), refusals: [] }),
  /** Draws a document that may not be saved, with everything that is wrong with it. */
  'template.preview': command({
    input: z.strictObject({
      document: LabelTemplate,
      content: z.enum(previewContents),
      language: Language,
      dotsPerInch: z.number().int().min(150).max(600),
    }),
    output: z.strictObject({ problems: z.array(TemplateProblem), raster: LabelRasterView.nullable() }),
    refusals: [],
  }),
  /** Saves the next version. A null id makes a new template; `template-changed` says that somebody was faster. */
  'template.save': command({
    input: z.strictObject({
      templateId: TemplateId.nullable(),
      basedOnVersion: z.number().int().min(0),
      document: LabelTemplate,
    }),
    output: TemplateView,
    refusals: ['template-not-found', 'template-refused', 'template-changed'],
  }),
  /** Makes the form that came with the station the newest version. */
  'template.reset': command({
    input: z.strictObject({ templateId: TemplateId }),
    output: TemplateView,
    refusals: ['template-not-found', 'template-changed'],
  }),
  /** Takes a template out of the lists where one is chosen, or puts it back. */
  'template.hide': command({
    input: z.strictObject({ templateId: TemplateId, isHidden: z.boolean() }),
    output: TemplateView,
    refusals: ['template-not-found', 'template-in-use'],
  }),
  /** Deletes a template that was made on this bench. What was printed with it keeps its name and version. */
  'template.delete': command({
    input: z.strictObject({ templateId: TemplateId }),
    output: z.strictObject({}),
    refusals: ['template-not-found', 'template-in-use', 'template-shipped'],
  }),
  /** Says where the sheet in the printer goes on: another sheet was put in, or labels were taken off by hand. */
  'template.setPlace': command({
    input: z.strictObject({ templateId: TemplateId, place: z.number().int().min(1).max(5000) }),
    output: TemplateView,
    refusals: ['template-not-found', 'place-not-on-sheet'],
  }),
}
