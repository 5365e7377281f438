import type { TemplateView } from '../../../shared/contract/label-templates.ts'
import { placeAfter } from '../../../shared/label/pages.ts'
import type { StationContext } from '../context.ts'
import { keepPlace, nextPlace } from './sheet-places.ts'
import type { KeptTemplate } from '../store/bench/label-templates.ts'

/** A template as the screens are shown it: with its shipped form, and where its sheet goes on. */
export function templateView(
  { store, labelTemplates }: Pick<StationContext, 'store' | 'labelTemplates'>,
  template: KeptTemplate,
): TemplateView {
  return {
    templateId: template.templateId,
    version: template.version,
    document: template.document,
    shipped: labelTemplates().shipped(template.templateId),
    nextPlace: nextPlace(store, template),
    isHidden: labelTemplates().isHidden(template.templateId),
    isOwn: labelTemplates().isOwn(template.templateId),
  }
}

/** Keeps where a sheet goes on after so many labels, and tells everybody; of a roll there is nothing to tell. */
export function advanceSheet(
  context: Pick<StationContext, 'store' | 'labelTemplates' | 'publish'>,
  template: KeptTemplate,
  startPosition: number,
  labels: number,
): void {
  if (template.document.media.sheet === null) return
  keepPlace(context.store, template, placeAfter(template.document, startPosition, labels))
  context.publish('template.changed', templateView(context, template))
}
