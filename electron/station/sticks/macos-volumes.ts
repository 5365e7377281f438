import { readdirSync } from 'node:fs'
import { commandRunner, type RunCommand } from '../readers/command.ts'
import { openMounted, type Volume, type Volumes } from './volume.ts'

const volumesFolder = '/Volumes'

const field = (text: string, name: string): string | null =>
  new RegExp(`^\\s*${name}:\\s+(.+?)\\s*$`, 'm').exec(text)?.[1] ?? null

/**
 * A volume as `diskutil info` describes it (diskutil(8)).
 *
 * @returns null for what is built in, for disk images, and for what is not mounted.
 */
export function macosVolume(text: string): Volume | null {
  const folder = field(text, 'Mount Point')
  const isOutside = field(text, 'Device Location') === 'External' || field(text, 'Removable Media') === 'Removable'
  if (folder === null || !isOutside || field(text, 'Protocol') === 'Disk Image') return null
  const device = field(text, 'Device Node')
  const id = field(text, 'Volume UUID') ?? 'no-id'
  const label = field(text, 'Volume Name') ?? folder
  const isReadOnly = (field(text, 'Volume Read-Only') ?? field(text, 'Read-Only Volume') ?? '').startsWith('Yes')
  return { id: `${id} ${device ?? folder}`, label, device, folder, isReadOnly }
}

/** Removable drives on macOS, which mounts them by itself. */
export function macosVolumes(run: RunCommand = commandRunner()): Volumes {
  const names = () => readdirSync(volumesFolder)
  return {
    everyMs: 2000,
    signature: () => names().join('\n'),
    async list() {
      const texts = await Promise.all(
        names().map(async (name) => {
          const words = ['info', `${volumesFolder}/${name}`]
          const { output } = await run({ program: 'diskutil', arguments: words, timeLimitMs: 15_000 })
          return new TextDecoder().decode(output)
        }),
      )
      return texts.flatMap((text) => macosVolume(text) ?? [])
    },
    open: async (volume, access) => openMounted(volume, access),
  }
}
