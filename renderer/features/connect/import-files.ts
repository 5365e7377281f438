import { importLimits } from '../../../shared/contract/import-limits.ts'
import type { ImportResult } from '../../../shared/contract/import.ts'
import { station } from '../../station/clients.ts'
import { planImport, type NamedFile } from './import-batches.ts'
import { addResults, setProgress } from './imports.ts'
import type { IntakeTerms } from './intake-terms.ts'

const noAnswer = { results: [] } as const

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

/** Named and not given: no right to read it, a link that leads nowhere, a stick that was pulled out. */
const notGiven = ({ name }: NamedFile): ImportResult => ({
  names: [name],
  result: 'unreadable',
  intakeId: null,
  deviceId: null,
  refusal: { code: 'file-not-given', what: 'This file can not be opened', where: name, remedy: null },
})

/** The file with its bytes, or itself where they can't be had. */
async function content(named: NamedFile): Promise<NamedFile | { name: string; bytes: Uint8Array<ArrayBuffer> }> {
  try {
    return named.file === null ? named : { name: named.name, bytes: new Uint8Array(await named.file.arrayBuffer()) }
  } catch {
    return { name: named.name, file: null }
  }
}

/**
 * Hands files over to the station, call by call, and keeps what became of each.
 *
 * @returns the results of these files, in the order they were answered.
 * @throws Refusal when the station refuses a call as a whole; what was answered before stays in the list.
 */
export async function importFiles(files: readonly NamedFile[], terms: IntakeTerms): Promise<ImportResult[]> {
  const { batches, tooLarge: oversized, withheld } = planImport(files)
  const results = [...oversized.map(tooLarge), ...withheld.map(notGiven)]
  addResults(results)
  const total = files.length
  let done = results.length
  setProgress({ done, total })
  try {
    for (const batch of batches) {
      // One batch after the other: the content of the next is read only when the last one is recorded.
      const contents = await Promise.all(batch.map(content))
      const sent = contents.flatMap((one) => ('bytes' in one ? [one] : []))
      const lost = contents.flatMap((one) => ('bytes' in one ? [] : [notGiven(one)]))
      const answer = sent.length === 0 ? noAnswer : await station.call('import.start', { files: sent, ...terms })
      addResults([...lost, ...answer.results])
      results.push(...lost, ...answer.results)
      done += batch.length
      setProgress({ done, total })
    }
    return results
  } finally {
    setProgress(null)
  }
}
