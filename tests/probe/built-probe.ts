import { execFile, execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll } from 'vitest'

const script = fileURLToPath(new URL('../../resources/toolchain/build-probe.mjs', import.meta.url))

export type Ran = { readonly code: number | null; readonly output: string }
export type BuiltProbe = {
  /** Where the program stands. */
  folder(): string
  run(argv: readonly string[], folder: string): Promise<Ran>
  /** The same while nothing else happens; throws where the program fails. */
  runToEnd(argv: readonly string[], folder: string): void
}

/** The real program, built once for a file of tests and gone after it. */
export function builtProbe(): BuiltProbe {
  let folder = ''
  const program = () => join(folder, `etabli-probe-${process.platform}-${process.arch}`)
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'etabli-probe-'))
    execFileSync(process.execPath, [script, '--out', folder], { stdio: 'pipe' })
  }, 60_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return {
    folder: () => folder,
    run: (argv, cwd) =>
      new Promise((resolve) => {
        execFile(program(), argv, { cwd, timeout: 60_000 }, (error, stdout, stderr) => {
          resolve({ code: error === null ? 0 : Number(error.code), output: stdout + stderr })
        })
      }),
    runToEnd: (argv, cwd) => void execFileSync(program(), argv, { cwd, timeout: 60_000, stdio: 'pipe' }),
  }
}
