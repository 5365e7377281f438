import { importLimits } from '../../../shared/contract/import-limits.ts'
import type { ImportResult } from '../../../shared/contract/import.ts'
import { station } from '../../station/clients.ts'
import { planImport, type NamedFile } from './import-batches.ts'
import { addResults, setProgress } from './imports.ts'
import type { IntakeTerms } from './intake-terms.ts'

const tooLarge = ({ name }: NamedFile): ImportResult => ({
  names: [name],
  result: 'unreadable',
  intakeId: null,
  deviceId: null,
  refusal: {
    code: 'foreign-too-large',
    what: `This file is larger than ${importLimits.fileBytes} bytes`,
    where: name,
    remedy: 'Choose the report of one machine.',
  },
})

const content = async ({ name, file }: NamedFile) => ({ name, bytes: new Uint8Array(await file.arrayBuffer()) })

/**
 * Hands files over to the station, call by call, and keeps what became of each.
 *
 * @returns the results of these files, in the order they were answered.
 * @throws Refusal when the station refuses a call as a whole; what was answered before stays in the list.
 */
export async function importFiles(files: readonly NamedFile[], terms: IntakeTerms): Promise<ImportResult[]> {
  const { batches, tooLarge: oversized } = planImport(files)
  const results = oversized.map(tooLarge)
  addResults(results)
  const total = files.length
  let done = oversized.length
  setProgress({ done, total })
  try {
    for (const batch of batches) {
      // One batch after the other: the content of the next is read only when the last one is recorded.
      const sent = await Promise.all(batch.map(content))
      const answer = await station.call('import.start', { files: sent, ...terms })
      addResults(answer.results)
      results.push(...answer.results)
      done += batch.length
      setProgress({ done, total })
    }
    return results
  } finally {
    setProgress(null)
  }
}
