import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * A `lsblk` that asks the real one about the stick's device, calls it removable, and adds what udev would know of it: a
 * loop device is all that can be plugged into a machine of tests. Block device, file system and mount are real.
 */
export function commandsThatSee(device: string, folder: string): string {
  const commands = join(folder, 'commands')
  mkdirSync(commands)
  const real = execFileSync('which', ['lsblk'], { encoding: 'utf8' }).trim()
  const isMounted = `grep -q ' ${device} ' /proc/self/mountinfo`
  const told = 's/"rm": *false/"rm":true/; s/"fstype": *null/"fstype":"ext4"/; s/"label": *null/"label":"RELEVES"/'
  const script = `#!/bin/sh\nif ${isMounted}; then ${real} "$@" ${device} | sed '${told}'; else echo '{"blockdevices":[]}'; fi\n`
  writeFileSync(join(commands, 'lsblk'), script)
  chmodSync(join(commands, 'lsblk'), 0o755)
  return `${commands}:${process.env['PATH']}`
}
