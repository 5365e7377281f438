import type { Handlers } from '../../../shared/contract/define.ts'
import type { LabelRasterView, TemplateView } from '../../../shared/contract/label-templates.ts'
import { Refusal } from '../../../shared/contract/refusal.ts'
import type { StationContract } from '../../../shared/contract/station.ts'
import { bareContent, longContent, usualContent } from '../../../shared/label/longest-contents.ts'
import type { LabelRaster } from '../../../shared/label/raster.ts'
import { placesOf, type LabelTemplate } from '../../../shared/label/template.ts'
import { actOf, type StationContext } from '../context.ts'
import { problemSentence } from '../labels/refuse-template.ts'
import { keepPlace } from '../labels/sheet-places.ts'
import type { KeptTemplate } from '../store/bench/label-templates.ts'
import { labelsUnderWay } from '../store/bench/put-away-templates.ts'
import { viewOfBench } from './bench.ts'
import { templateView } from '../labels/template-view.ts'

type TemplateHandlers = Pick<
  Handlers<StationContract>,
  | 'template.list'
  | 'template.preview'
  | 'template.save'
  | 'template.reset'
  | 'template.hide'
  | 'template.delete'
  | 'template.setPlace'
>

const contents = { usual: usualContent, long: longContent, bare: bareContent } as const

/** The dots of a label with its size in millimetres, as they go to a page. */
export const rasterView = (raster: LabelRaster, { media }: LabelTemplate): LabelRasterView => ({
  ...raster,
  widthMillimetres: media.widthMillimetres,
  heightMillimetres: media.heightMillimetres,
})

/** @throws Refusal `template-in-use` for the one that the bench prints with, and while labels of it are under way. */
function refuseInUse(context: StationContext, { templateId }: KeptTemplate): void {
  if (viewOfBench(context).labelFormat === templateId) {
    throw new Refusal({
      code: 'template-in-use',
      what: 'This bench prints its labels with this template',
      where: templateId,
      remedy: 'Choose another template for this bench first.',
    })
  }
  const labels = labelsUnderWay(context.store, templateId)
  if (labels === 0) return
  throw new Refusal({
    code: 'template-in-use',
    what: `Labels of this template are on their way to a printer: ${labels}`,
    where: templateId,
    remedy: 'Wait until they are printed, or cancel them.',
  })
}

/** Label templates, for the editor and for whoever chooses one. */
export function templateHandlers(context: StationContext): TemplateHandlers {
  const { store, labelPress, labelTemplates } = context

  const viewOf = (template: KeptTemplate): TemplateView => templateView(context, template)
  const told = (template: KeptTemplate): TemplateView => {
    const view = viewOf(template)
    context.publish('template.changed', view)
    return view
  }

  return {
    'template.list': () => labelTemplates().all().map(viewOf),
    'template.preview': async ({ document, content, language, dotsPerInch }) => {
      const { problems, raster } = (await labelPress()).preview(contents[content], {
        template: document,
        language,
        dotsPerInch,
      })
      return { problems: [...problems], raster: raster === null ? null : rasterView(raster, document) }
    },
    'template.save': async ({ templateId, basedOnVersion, document }) => {
      if (templateId !== null) labelTemplates().byId(templateId)
      const settings = { template: document, language: 'fr', dotsPerInch: document.dotsPerInch } as const
      const { problems } = (await labelPress()).preview(usualContent, settings)
      if (problems.length > 0) {
        throw new Refusal({
          code: 'template-refused',
          what: 'This label template would not be printed well',
          where: problems.map(problemSentence).join('; '),
          remedy: 'Change it where it says, then save.',
        })
      }
      const saved = { templateId: templateId ?? store.newId(), origin: 'bench', document } as const
      return told(labelTemplates().save(actOf(context), saved, templateId === null ? 0 : basedOnVersion))
    },
    'template.reset': ({ templateId }) => {
      const { version } = labelTemplates().byId(templateId)
      const document = labelTemplates().shipped(templateId)
      if (document === null) {
        throw new Refusal({ code: 'template-not-found', what: 'This template did not come along', where: templateId })
      }
      return told(labelTemplates().save(actOf(context), { templateId, origin: 'shipped', document }, version))
    },
    'template.hide': ({ templateId, isHidden }) => {
      const template = labelTemplates().byId(templateId)
      if (isHidden) refuseInUse(context, template)
      labelTemplates().hide(actOf(context), template.templateId, isHidden)
      return told(template)
    },
    'template.delete': ({ templateId }) => {
      const template = labelTemplates().byId(templateId)
      if (!labelTemplates().isOwn(template.templateId)) {
        throw new Refusal({
          code: 'template-shipped',
          what: 'This template came with the station and is not deleted',
          where: templateId,
          remedy: 'Hide it.',
        })
      }
      refuseInUse(context, template)
      labelTemplates().delete(actOf(context), template.templateId)
      context.publish('template.deleted', { templateId: template.templateId })
      return {}
    },
    'template.setPlace': ({ templateId, place }) => {
      const template = labelTemplates().byId(templateId)
      const places = placesOf(template.document)
      if (template.document.media.sheet === null || place > places) {
        throw new Refusal({
          code: 'place-not-on-sheet',
          what: `This sheet has no place ${place}`,
          where: templateId,
          remedy: `Choose a place from 1 to ${places}.`,
        })
      }
      keepPlace(store, template, place)
      return told(template)
    },
  }
}
