import { execFileSync, spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, onTestFinished, test } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const script = join(root, 'resources/toolchain/lib/fpm-for-deb.mjs')

/** A program with a link beside it, as electron-builder leaves them. */
function madeProgram() {
  const folder = mkdtempSync(join(tmpdir(), 'etabli-deb-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const program = join(folder, 'program')
  mkdirSync(join(program, 'resources'), { recursive: true })
  writeFileSync(join(program, 'etabli'), 'program')
  chmodSync(join(program, 'etabli'), 0o775)
  writeFileSync(join(program, 'resources/data'), 'data')
  chmodSync(join(program, 'resources/data'), 0o664)
  symlinkSync('etabli', join(program, 'link'))
  writeFileSync(join(folder, 'after'), '#!/bin/sh\nexit 0\n')
  return { folder, program, path: join(folder, 'made.deb') }
}

function pack({ folder, program, path }: ReturnType<typeof madeProgram>, more: readonly string[]) {
  const named = ['--name', 'etabli', '--version', '0.1.0', '--architecture', 'amd64', '--maintainer', 'Établi <a@b.c>']
  const described = ['--description', 'Bench\n \n The whole station', '-d', 'libgtk-3-0', '-d', 'libnss3']
  const words = ['-s', 'dir', '-t', 'deb', ...named, ...described, '--after-install', join(folder, 'after')]
  return spawnSync(process.execPath, [script, ...words, '--package', path, ...more, `${program}/=/opt/Etabli`], {
    cwd: root,
    encoding: 'utf8',
  })
}

describe.skipIf(!existsSync('/usr/bin/dpkg-deb'))('the Debian package (made with dpkg-deb)', () => {
  test('holds the program and the udev rule that the configuration names, all owned by root and writable by it alone', () => {
    const made = madeProgram()
    const rule = /fpm: \['([^']+)'\]/.exec(readFileSync(join(root, 'electron-builder.yml'), 'utf8'))?.[1] ?? ''
    expect(pack(made, [rule]).stderr).toBe('')
    const listed = execFileSync('dpkg-deb', ['-c', made.path], { encoding: 'utf8' }).trim().split('\n')
    const files = listed.map((line) => /^(\S+) (\S+) +\d+ \S+ \S+ (.+)$/.exec(line)?.slice(1)).filter((one) => one)
    expect(files).toContainEqual(['-rw-r--r--', 'root/root', './usr/lib/udev/rules.d/70-etabli.rules'])
    expect(files).toContainEqual(['-rwxr-xr-x', 'root/root', './opt/Etabli/etabli'])
    expect(files).toContainEqual(['-rw-r--r--', 'root/root', './opt/Etabli/resources/data'])
    expect(files).toContainEqual(['lrwxrwxrwx', 'root/root', './opt/Etabli/link -> etabli'])
    const control = execFileSync('dpkg-deb', ['-f', made.path], { encoding: 'utf8' })
    expect(control).toContain('Depends: libgtk-3-0, libnss3\n')
    expect(control).toContain('Description: Bench\n The whole station\n')
    expect(execFileSync('dpkg-deb', ['-I', made.path, 'postinst'], { encoding: 'utf8' })).toContain('exit 0')
  })

  test('is not made from a word that is not understood', () => {
    const made = madeProgram()
    expect(pack(made, ['--rpm-os', 'linux']).status).not.toBe(0)
    expect(existsSync(made.path)).toBe(false)
  })
})
