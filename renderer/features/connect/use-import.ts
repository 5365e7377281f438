import type { ImportResult } from '../../../shared/contract/import.ts'
import { say } from '../../components/notices.ts'
import type { NamedFile } from './import-batches.ts'
import { importFiles } from './import-files.ts'
import type { IntakeTerms } from './intake-terms.ts'

/** How many of each result there are, for one sentence about them all. */
export function countResults(results: readonly ImportResult[]): Record<ImportResult['result'], number> {
  const counts = { card: 0, known: 0, unreadable: 0, evidence: 0, restored: 0 }
  for (const { result } of results) counts[result] += 1
  return counts
}

/**
 * Imports files by these terms and says what became of them. `onToLookAt` is called when not every file became a card,
 * so that nothing is left out unseen.
 */
export function useImport(terms: IntakeTerms | undefined, onToLookAt: () => void) {
  const run = async (pending: NamedFile[] | Promise<NamedFile[]>) => {
    if (terms === undefined) return
    const files = await pending
    if (files.length === 0) {
      say({ kind: 'warning', text: (translate) => translate('connect.files.nothing') })
      return
    }
    const results = await importFiles(files, terms)
    const counts = countResults(results)
    // A failed erasure, or a disk that no device has, is to be looked at as a file that can't be read is.
    const hasOpen = results.some(({ erasures = [] }) =>
      erasures.some((one) => one.result !== 'erased' || one.deviceId === null),
    )
    const isAllRead = counts.known === 0 && counts.unreadable === 0 && !hasOpen
    const told = (['card', 'restored', 'evidence', 'known', 'unreadable'] as const).filter(
      (result) => counts[result] > 0,
    )
    say({
      kind: isAllRead ? 'done' : 'warning',
      text: (translate) =>
        told.map((result) => translate(`connect.files.count.${result}`, { count: counts[result] })).join(' · '),
    })
    if (!isAllRead) onToLookAt()
  }
  return (files: NamedFile[] | Promise<NamedFile[]>) => {
    run(files).catch((error: unknown) => say({ kind: 'refusal', error: error as Error }))
  }
}
