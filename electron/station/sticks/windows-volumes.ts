import { existsSync } from 'node:fs'
import { z } from 'zod'
import { commandRunner, type RunCommand } from '../readers/command.ts'
import { openMounted, type Volume, type Volumes } from './volume.ts'

const Disk = z.object({
  DeviceID: z.string().regex(/^[A-Z]:$/),
  VolumeName: z.string().nullish(),
  VolumeSerialNumber: z.string().nullish(),
  FileSystem: z.string().nullish(),
})

/** DriveType 2 is a removable disk (Microsoft, Win32_LogicalDisk class). */
const query =
  // Else accents of a drive's name come in the console's own code page.
  '[Console]::OutputEncoding = New-Object System.Text.UTF8Encoding $false; ' +
  "ConvertTo-Json -Compress @(Get-CimInstance Win32_LogicalDisk -Filter 'DriveType=2' | " +
  'Select-Object DeviceID,VolumeName,VolumeSerialNumber,FileSystem)'

/**
 * @param document what the query printed, parsed; a drive without a medium has no file system and is left out.
 */
export function windowsVolumes(document: unknown): readonly Volume[] {
  return (Array.isArray(document) ? document : [document]).flatMap((entry: unknown): Volume[] => {
    const { data } = Disk.safeParse(entry)
    if (data === undefined || data.FileSystem === null || data.FileSystem === undefined) return []
    const { DeviceID: letter, VolumeName: name, VolumeSerialNumber: serial } = data
    const label = name === null || name === undefined || name === '' ? letter : name
    // Whether it is write-protected shows when it is written.
    return [{ id: `${serial ?? 'no-id'} ${letter}`, label, device: null, folder: `${letter}\\`, isReadOnly: false }]
  })
}

const letters = 'DEFGHIJKLMNOPQRSTUVWXYZ'.split('')

/** Removable drives on Windows, which mounts them by itself. */
export function windowsDrives(run: RunCommand = commandRunner()): Volumes {
  return {
    everyMs: 3000,
    signature: () => letters.filter((letter) => existsSync(`${letter}:\\`)).join(''),
    async list() {
      const words = ['-NoProfile', '-NonInteractive', '-Command', query]
      const { output } = await run({ program: 'powershell.exe', arguments: words, timeLimitMs: 30_000 })
      try {
        return windowsVolumes(JSON.parse(new TextDecoder().decode(output)))
      } catch {
        // Nothing removable prints nothing; files can still be dropped on the window.
        return []
      }
    },
    open: async (volume, access) => openMounted(volume, access),
  }
}
