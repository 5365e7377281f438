import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Checklist } from '../../shared/device/checklist.ts'

/**
 * The checklists that come with the station (`resources/checklists/*.json`), sorted by id.
 *
 * @param resourcesFolder `resources` of a checkout, or the packaged app's resources.
 * @throws Error when one of them is not valid: that is a fault of the delivery, not of the bench.
 */
export function shippedChecklists(resourcesFolder: string): readonly Checklist[] {
  const folder = join(resourcesFolder, 'checklists')
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .map((name) => {
      const parsed = Checklist.safeParse(JSON.parse(readFileSync(join(folder, name), 'utf8')))
      if (!parsed.success) throw new Error(`${name}: ${parsed.error.message}`)
      return parsed.data
    })
}
