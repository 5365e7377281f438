import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { FactorsView } from '../../../shared/contract/impact.ts'

const Document = z.strictObject({
  schema: z.literal('etabli.impact-factors/1'),
  factors: z.array(FactorsView),
})

/**
 * The factors that come with the station (`resources/impact-factors.json`), each with its source.
 *
 * @throws when they do not parse: that is a fault of the delivery, not of the bench.
 */
export function shippedFactors(resourcesFolder: string): FactorsView[] {
  const document: unknown = JSON.parse(readFileSync(join(resourcesFolder, 'impact-factors.json'), 'utf8'))
  return Document.parse(document).factors
}
