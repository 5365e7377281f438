#!/usr/bin/env node
// Stands in for fpm, which electron-builder would download for the .deb: takes the words that electron-builder calls
// fpm with, and has Debian's own dpkg-deb make the package. Every word it does not know is refused, never passed over.
import { execFileSync } from 'node:child_process'
import { chmodSync, copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'

const one = { type: 'string' }
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    input: { type: 'string', short: 's' },
    output: { type: 'string', short: 't' },
    depends: { type: 'string', short: 'd', multiple: true, default: [] },
    'deb-recommends': { type: 'string', multiple: true, default: [] },
    'deb-compression': one,
    'deb-priority': one,
    'after-install': one,
    'after-remove': one,
    architecture: one,
    category: one,
    description: one,
    force: { type: 'boolean' },
    license: one,
    maintainer: one,
    name: one,
    package: one,
    url: one,
    vendor: one,
    version: one,
  },
})
if (values.input !== 'dir' || values.output !== 'deb') throw new Error('only -s dir -t deb')

const work = mkdtempSync(join(tmpdir(), 'etabli-deb-'))
const tree = join(work, 'tree')

/** `FROM=TO`: a file, or with a slash at the end of FROM what a folder holds. */
function place(mapping) {
  const [from, to] = mapping.split('=')
  const target = join(tree, to)
  mkdirSync(dirname(target), { recursive: true })
  if (statSync(from).isDirectory()) cpSync(from, target, { recursive: true, verbatimSymlinks: true })
  else copyFileSync(from, target)
}

/** What runs as root must not be writable by others, whatever the umask of who built it (Debian Policy 10.9). */
function setModes(folder) {
  chmodSync(folder, 0o755)
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) setModes(path)
    else if (entry.isFile()) chmodSync(path, statSync(path).mode & 0o111 ? 0o755 : 0o644)
  }
}

function installedKibibytes(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + Math.ceil(statSync(join(entry.parentPath, entry.name)).size / 1024), 0)
}

/** Debian Policy 5.6.13: lines after the first are indented, and an empty one is a full stop. */
const described = (text) => {
  const [synopsis = '', ...rest] = text.split('\n').map((line) => line.trim())
  return [synopsis, ...rest.filter(Boolean).map((line) => ` ${line}`)].join('\n')
}

try {
  for (const mapping of positionals) place(mapping)
  setModes(tree)
  const fields = {
    Package: values.name,
    Version: values.version,
    Section: values.category ?? 'misc',
    Priority: values['deb-priority'] ?? 'optional',
    Architecture: values.architecture,
    'Installed-Size': installedKibibytes(tree),
    Depends: values.depends.join(', '),
    Recommends: values['deb-recommends'].join(', '),
    Maintainer: values.maintainer,
    Homepage: values.url,
    Description: described(values.description),
  }
  const control = join(tree, 'DEBIAN')
  mkdirSync(control)
  const lines = Object.entries(fields).flatMap(([name, value]) => (value ? [`${name}: ${value}\n`] : []))
  writeFileSync(join(control, 'control'), lines.join(''))
  for (const [name, script] of [
    ['postinst', values['after-install']],
    ['postrm', values['after-remove']],
  ]) {
    if (script === undefined || !existsSync(script)) continue
    copyFileSync(script, join(control, name))
    chmodSync(join(control, name), 0o755)
  }
  const wanted = String(values['deb-compression'] ?? 'gz')
  const compression = { gz: 'gzip', xz: 'xz', none: 'none' }[wanted]
  if (compression === undefined) throw new Error(`unknown compression ${wanted}`)
  execFileSync('dpkg-deb', ['--root-owner-group', `-Z${compression}`, '--build', tree, values.package], {
    stdio: 'inherit',
  })
} finally {
  rmSync(work, { recursive: true, force: true })
}
