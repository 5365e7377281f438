import type { TemplateView } from '../../../shared/contract/label-templates.ts'
import type { StationContext } from '../context.ts'
import { nextPlace, usePlaces } from '../labels/sheet-places.ts'
import type { KeptTemplate } from '../store/label-templates.ts'

/** A template as the screens are shown it: with its shipped form, and where its sheet goes on. */
export function templateView({ store, labelTemplates }: StationContext, template: KeptTemplate): TemplateView {
  return {
    templateId: template.templateId,
    version: template.version,
    document: template.document,
    shipped: labelTemplates().shipped(template.templateId),
    nextPlace: nextPlace(store, template),
  }
}

/** Keeps where a sheet goes on after so many labels, and tells everybody; of a roll there is nothing to tell. */
export function useSheet(context: StationContext, template: KeptTemplate, startPosition: number, labels: number): void {
  if (template.document.media.sheet === null) return
  usePlaces(context.store, template, startPosition, labels)
  context.publish('template.changed', templateView(context, template))
}
