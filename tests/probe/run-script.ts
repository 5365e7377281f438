import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'

const script = fileURLToPath(new URL('../../resources/capture-script/etabli-capture.sh', import.meta.url))

export type ScriptRun = { readonly code: number; readonly output: string }

/** The shells of this machine that a live system might have. */
export const shells = (
  [
    ['dash', '/usr/bin/dash'],
    ['bash', '/usr/bin/bash'],
    ['busybox', '/usr/bin/busybox'],
  ] as const
).filter(([, path]) => existsSync(path))

/** Runs the capture script in one shell. */
export function runScript(
  shell: string,
  argv: readonly string[],
  options: { path: string; root?: string; cwd: string; uid?: number; toolSeconds?: number },
): Promise<ScriptRun> {
  const applet = shell.endsWith('busybox') ? ['sh'] : []
  const env = {
    PATH: options.path,
    ...(options.root === undefined ? {} : { ETABLI_ROOT: options.root }),
    ...(options.toolSeconds === undefined ? {} : { ETABLI_TOOL_SECONDS: String(options.toolSeconds) }),
  }
  const own = options.uid === undefined ? {} : { uid: options.uid, gid: options.uid }
  return new Promise((resolve) => {
    execFile(shell, [...applet, script, ...argv], { cwd: options.cwd, env, ...own }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code), output: stdout + stderr })
    })
  })
}

/** A folder of one test, gone after it. */
export function folderOf(): string {
  const folder = mkdtempSync(join(tmpdir(), 'etabli-script-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

const applets =
  'awk basename cat cp cut date dd dirname expr grep gzip ls mkdir mktemp od printf readlink rm sed sh sleep sort tail tar timeout tr uname wc'

/** A search path with busybox' small tools and nothing else but the named programs. */
export function busyboxPath(programs: readonly string[], without = ''): string {
  const folder = join(folderOf(), 'bin')
  mkdirSync(folder)
  for (const name of applets.split(' ').filter((applet) => applet !== without))
    symlinkSync('/usr/bin/busybox', join(folder, name))
  for (const program of programs) symlinkSync(program, join(folder, program.split('/').at(-1) ?? ''))
  return folder
}
