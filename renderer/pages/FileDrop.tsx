import { DropCover } from '../features/connect/DropCover.tsx'
import { termsOf } from '../features/connect/intake-terms.ts'
import { useFileDrop } from '../features/connect/use-file-drop.ts'
import { useImport } from '../features/connect/use-import.ts'
import { go } from '../navigation.ts'
import { useStationQuery } from '../station/use-station-query.ts'

const showResults = () => go({ place: 'connect', way: 'files' })

/** Reports that are dropped on the window, whatever screen it shows, come onto the bench. */
export function FileDrop() {
  const bench = useStationQuery('bench.status', {}).data
  const importFiles = useImport(termsOf(bench), showResults)
  const isHeld = useFileDrop(importFiles)
  return isHeld ? <DropCover /> : null
}
