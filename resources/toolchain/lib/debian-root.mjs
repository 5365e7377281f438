import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** @throws Error with the command's own words when it fails. */
export function run(command, args, options = {}) {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    ...options,
  })
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}: ${error ?? stderr}`)
  return stdout
}

/** The packages with all that they depend on, whatever this system has installed, downloaded once into the cache. */
function download(packages, cache) {
  const archives = join(cache, 'archives')
  mkdirSync(join(archives, 'partial'), { recursive: true })
  const status = join(cache, 'nothing-installed')
  writeFileSync(status, '')
  const options = [
    `Dir::State::status=${status}`,
    `Dir::Cache::archives=${archives}`,
    'APT::Install-Recommends=false',
    'APT::Sandbox::User=root',
    'Debug::NoLocking=true',
  ].flatMap((option) => ['-o', option])
  const wanted = [...options, '-qq', '-y', '--download-only', 'install', ...packages]
  const named = run('apt-get', [...options, '-qq', '--print-uris', 'install', ...packages])
  run('apt-get', wanted)
  // `'URI' FILE SIZE HASH`, but only for what is not there yet: the folder holds exactly what was once wanted.
  return { archives, isNew: named.trim() !== '' }
}

/**
 * Unpacks Debian packages and what they need into a folder of their own; nothing is installed on this system.
 *
 * @returns the folder: a Debian file system whose packages' own scripts never ran.
 */
export function debianRoot(packages, cache) {
  const name = createHash('sha256').update(packages.join(' ')).digest('hex').slice(0, 12)
  const own = join(cache, name)
  const root = join(own, 'root')
  const complete = join(own, 'complete')
  mkdirSync(own, { recursive: true })
  const { archives, isNew } = download(packages, own)
  if (existsSync(complete) && !isNew) return root
  rmSync(complete, { force: true })
  rmSync(root, { recursive: true, force: true })
  for (const folder of ['bin', 'sbin', 'lib', 'lib64']) {
    mkdirSync(join(root, 'usr', folder), { recursive: true })
    symlinkSync(`usr/${folder}`, join(root, folder))
  }
  for (const file of readdirSync(archives).filter((one) => one.endsWith('.deb'))) {
    // tar keeps the links above, where dpkg-deb itself would put folders in their place.
    run('sh', [
      '-c',
      'dpkg-deb --fsys-tarfile "$1" | tar -x --keep-directory-symlink -C "$2"',
      'sh',
      join(archives, file),
      root,
    ])
  }
  writeFileSync(complete, '')
  return root
}
