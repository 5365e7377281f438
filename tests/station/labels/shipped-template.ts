import { shippedTemplates } from '../../../electron/station/labels/shipped-templates.ts'
import type { LabelTemplate } from '../../../shared/label/template.ts'
import { resourcesFolder } from './paper-tools.ts'

const shipped = shippedTemplates(resourcesFolder)

/** The ids of all templates that come with the station. */
export const shippedIds: readonly string[] = [...shipped.keys()]

/** One of them. */
export function shippedTemplate(templateId: string): LabelTemplate {
  const template = shipped.get(templateId)
  if (template === undefined) throw new Error(`no template "${templateId}" comes with the station`)
  return template
}
