import { takeDropped } from '../components/drop-taker.ts'
import { DropCover } from '../features/connect/DropCover.tsx'
import { termsOf } from '../features/connect/intake-terms.ts'
import { useFileDrop } from '../features/connect/use-file-drop.ts'
import { useImport } from '../features/connect/use-import.ts'
import { go } from '../navigation.ts'
import { useStationQuery } from '../station/use-station-query.ts'

const showResults = () => go({ place: 'connect', way: 'files' })

/** Files that are dropped on the window go to the screen that reads lists, or come onto the bench as reports. */
export function FileDrop() {
  const bench = useStationQuery('bench.status', {}).data
  const importFiles = useImport(termsOf(bench), showResults)
  const isHeld = useFileDrop((files) => {
    if (!takeDropped(files)) importFiles(files)
  })
  return isHeld ? <DropCover /> : null
}
