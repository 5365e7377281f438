import { linuxVolumes } from './linux-volumes.ts'
import { macosVolumes } from './macos-volumes.ts'
import type { Volumes } from './volume.ts'
import { windowsDrives } from './windows-volumes.ts'

/** The removable drives of this computer; null on a system that the bench does not know. */
export function systemVolumes(platform: NodeJS.Platform): Volumes | null {
  if (platform === 'linux') return linuxVolumes()
  if (platform === 'win32') return windowsDrives()
  return platform === 'darwin' ? macosVolumes() : null
}
