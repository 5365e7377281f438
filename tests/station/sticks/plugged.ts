import { linuxVolumes } from '../../../electron/station/sticks/linux-volumes.ts'
import { openMounted, type Volume, type Volumes } from '../../../electron/station/sticks/volume.ts'
import type { StickView } from '../../../shared/contract/import.ts'
import type { StationClient } from '../station/bench.ts'

/** Drives that a test plugs and pulls; mounting is the real one where a volume has a device. */
export function pluggedVolumes() {
  const real = linuxVolumes()
  const plugged = new Map<string, Volume>()
  let changes = 0
  const volumes: Volumes = {
    everyMs: 50,
    signature: () => String(changes),
    list: async () => [...plugged.values()],
    open: (volume, access) =>
      volume.device === null ? Promise.resolve(openMounted(volume, access)) : real.open(volume, access),
  }
  return {
    volumes,
    plug: (volume: Volume) => {
      changes += 1
      plugged.set(volume.id, volume)
    },
    pull: (volume: Volume) => {
      changes += 1
      plugged.delete(volume.id)
    },
  }
}

/** A folder that counts as a mounted drive. */
export const folderVolume = (folder: string, changes: Partial<Volume> = {}): Volume => ({
  id: 'folder',
  label: 'RELEVES',
  device: null,
  folder,
  isReadOnly: false,
  ...changes,
})

/** The first event of a stick that fits, from now on. */
export function stickWhen(client: StationClient, fits: (stick: StickView) => boolean): Promise<StickView> {
  const { promise, resolve } = Promise.withResolvers<StickView>()
  const stop = client.on('stick.changed', (stick) => {
    if (!fits(stick)) return
    stop()
    resolve(stick)
  })
  return promise
}
