import { mkdtemp, rmdir } from 'node:fs/promises'
import { readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { commandRunner, type RunCommand } from '../readers/command.ts'
import { openMounted, type OpenVolume, type Volume, type Volumes } from './volume.ts'

const Flag = z.union([z.boolean(), z.literal(['0', '1'])]).transform((value) => value === true || value === '1')
const Text = z.string().nullish()
const Block = z.object({
  path: z.string(),
  type: Text,
  rm: Flag.catch(false),
  tran: Text,
  label: Text,
  uuid: Text,
  fstype: Text,
  mountpoint: Text,
  ro: Flag.catch(false),
  children: z.array(z.unknown()).optional(),
})

/** What is on these is no volume with files. */
const notFiles = /swap|_member$|crypto_LUKS|LVM2/

/** Parts of the running system are no sticks, even where it runs from one. */
const isSystem = (mountpoint: string): boolean =>
  /^(?:\/|\/boot.*|\/usr.*|\/home|\/var.*|\/run\/live.*|\[SWAP\])$/.test(mountpoint)

/**
 * The volumes of drives that are plugged in and out, as lsblk tells (util-linux, lsblk(8)): those that call themselves
 * removable, and USB drives that don't.
 *
 * @param document what `lsblk --json` printed; empty for anything else.
 */
export function removableVolumes(document: unknown): readonly Volume[] {
  const parsed = z.object({ blockdevices: z.array(z.unknown()) }).safeParse(document)
  return (parsed.data?.blockdevices ?? []).flatMap((disk) => {
    const { data } = Block.safeParse(disk)
    return data !== undefined && (data.rm || data.tran === 'usb') && data.type !== 'rom' ? volumesOf(disk, 0) : []
  })
}

const deepest = 4

function volumesOf(node: unknown, depth: number): Volume[] {
  const { data } = Block.safeParse(node)
  if (data === undefined || depth > deepest) return []
  if (data.children !== undefined && data.children.length > 0) {
    return data.children.flatMap((child) => volumesOf(child, depth + 1))
  }
  const { path, label, uuid, fstype, mountpoint, ro } = data
  const isFiles = fstype !== null && fstype !== undefined && !notFiles.test(fstype)
  if (!isFiles || (mountpoint !== null && mountpoint !== undefined && isSystem(mountpoint))) return []
  const name = label ?? path.split('/').at(-1) ?? path
  return [{ id: `${uuid ?? 'no-id'} ${path}`, label: name, device: path, folder: mountpoint ?? null, isReadOnly: ro }]
}

const columns = 'NAME,PATH,TYPE,RM,TRAN,LABEL,UUID,FSTYPE,MOUNTPOINT,RO'
const timeLimitMs = 15_000
const safely = 'nosuid,nodev,noexec'

/** Mounts a volume that nobody has mounted, in a folder of its own and read-only unless it is to be written. */
async function mountAsRoot(run: RunCommand, device: string, access: 'read' | 'write'): Promise<OpenVolume | null> {
  const folder = await mkdtemp(join(tmpdir(), 'etabli-stick-'))
  const options = `${access === 'read' ? 'ro' : 'rw'},${safely}`
  const mounted = await run({ program: 'mount', arguments: ['-o', options, device, folder], timeLimitMs })
  if (mounted.exitCode !== 0) {
    await rmdir(folder)
    return null
  }
  return {
    folder,
    async close() {
      const first = await run({ program: 'umount', arguments: [folder], timeLimitMs })
      // A drive that is gone leaves a mount that only a lazy unmount takes away.
      if (first.exitCode !== 0) await run({ program: 'umount', arguments: ['-l', folder], timeLimitMs })
      await rmdir(folder).catch(() => undefined)
    },
  }
}

/** Asks udisks, which lets the person at the computer's own seat mount what is removable (udisksctl(1)). */
async function mountByUdisks(run: RunCommand, device: string, access: 'read' | 'write'): Promise<OpenVolume | null> {
  const options = `${access === 'read' ? 'ro' : 'rw'},${safely}`
  const words = ['mount', '--no-user-interaction', '-b', device, '-o', options]
  const { exitCode, output } = await run({ program: 'udisksctl', arguments: words, timeLimitMs })
  const folder = / at (\/.+?)\.?\s*$/.exec(new TextDecoder().decode(output))?.[1]
  if (exitCode !== 0 || folder === undefined) return null
  return {
    folder,
    async close() {
      const unmount = ['unmount', '--no-user-interaction', '-b', device]
      await run({ program: 'udisksctl', arguments: unmount, timeLimitMs })
    },
  }
}

/** Removable drives on Linux. What a desktop mounted is used there; else udisks is asked, or root mounts. */
export function linuxVolumes(run: RunCommand = commandRunner()): Volumes {
  return {
    everyMs: 2000,
    signature: () => `${readdirSync('/sys/class/block').join(' ')}\n${readFileSync('/proc/self/mountinfo', 'utf8')}`,
    async list() {
      const { output } = await run({ program: 'lsblk', arguments: ['--json', '--bytes', '-o', columns], timeLimitMs })
      try {
        return removableVolumes(JSON.parse(new TextDecoder().decode(output)))
      } catch {
        // No lsblk, or one without JSON: no drives are seen, and files can still be dropped on the window.
        return []
      }
    },
    async open(volume, access) {
      if (volume.folder !== null) return openMounted(volume, access)
      if (volume.device === null || (access === 'write' && volume.isReadOnly)) return null
      return process.geteuid?.() === 0
        ? mountAsRoot(run, volume.device, access)
        : mountByUdisks(run, volume.device, access)
    },
  }
}
