import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { LabelTemplate } from '../../../shared/label/template.ts'

/**
 * The label templates that come with the station (`resources/label-templates/*.json`), by id, which is their name.
 *
 * @param resourcesFolder `resources` of a checkout, or the packaged app's resources.
 * @throws when one of them does not parse: that is a fault of the delivery, not of the bench.
 */
export function shippedTemplates(resourcesFolder: string): ReadonlyMap<string, LabelTemplate> {
  const folder = join(resourcesFolder, 'label-templates')
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'))
  return new Map(
    names.toSorted().map((name) => {
      const document: unknown = JSON.parse(readFileSync(join(folder, name), 'utf8'))
      return [name.slice(0, -'.json'.length), LabelTemplate.parse(document)] as const
    }),
  )
}
