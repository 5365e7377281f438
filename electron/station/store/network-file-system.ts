import { realpathSync, statfsSync } from 'node:fs'

/** Types of network and guest-shared file systems in `struct statfs` (statfs(2); linux/magic.h). */
const linuxTypes: ReadonlyMap<number, string> = new Map([
  [0x6969, 'NFS'],
  [0xff534d42, 'CIFS'],
  [0xfe534d42, 'SMB'],
  [0x517b, 'SMB'],
  [0x65735546, 'FUSE'],
  [0x01021997, '9P'],
  [0x47504653, 'GPFS'],
  [0x00c36400, 'Ceph'],
  [0x5346414f, 'AFS'],
  [0x73757245, 'Coda'],
  [0x786f4256, 'VirtualBox share'],
])

/** The name of the network file system with this type number, or null where it is another kind. */
export function networkFileSystemName(type: number): string | null {
  return linuxTypes.get(type >>> 0) ?? null
}

/**
 * What kind of network share a folder stands on, or null for a local disk. SQLite's locks and its shared memory
 * don't hold across machines (SQLite, "Use Of WAL": all processes must be on the same host).
 *
 * macOS is not asked: its type numbers change between versions.
 */
export function networkShareOf(folder: string): string | null {
  if (process.platform === 'win32') {
    const isShare = /^\\\\(?!\?\\[A-Z]:)/i.test(realpathSync.native(folder))
    return isShare ? 'Windows share' : null
  }
  if (process.platform !== 'linux') return null
  return networkFileSystemName(statfsSync(folder).type)
}
