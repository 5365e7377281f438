import type { StationContext } from '../context.ts'
import { benchHandlers } from '../handlers/bench.ts'
import type { Imports, ImportTerms } from '../intake/import/import-files.ts'
import { getBench } from '../store/bench/bench.ts'
import { getDevice } from '../store/devices/devices.ts'
import { createStickBench, type StickBench } from './stick-bench.ts'
import type { Volumes } from './volume.ts'

/** Watches the drives of a bench; what comes from a stick is judged and queued by the bench's own defaults. */
export function startSticks(
  context: StationContext,
  imports: Imports,
  volumes: Volumes,
  onFault: (error: unknown) => void,
): StickBench {
  const { store, publish, now } = context
  const terms = (): ImportTerms => {
    const { profileId, lotId } = benchHandlers(context)['bench.status']({}) as {
      profileId: string
      lotId: string | null
    }
    return { profileId, lotId, cameBy: 'stick' }
  }
  return createStickBench({
    volumes,
    importFiles: (files) => imports.run(files, terms()),
    tagOf: (deviceId) => getDevice(store, deviceId)?.tag ?? null,
    bench: () => getBench(store).prefix,
    now,
    onChange: (stick) => publish('stick.changed', stick),
    onFault,
  })
}
