import { spawn } from 'node:child_process'
import { tmpdir } from 'node:os'
import { fileURLToPath } from 'node:url'
import { expect, vi } from 'vitest'

const program = fileURLToPath(new URL('../../electron/cli/main.ts', import.meta.url))

/** What a run of the real program left: its exit code (a signal's name when it was killed) and its two outputs. */
export type Run = { readonly exit: number | string; readonly out: string; readonly err: string }

export type RunOptions = {
  readonly cwd?: string
  readonly stdin?: string | Uint8Array
  readonly environment?: Readonly<Record<string, string>>
  /** A program that starts the command line in its turn, such as `setpriv`. */
  readonly through?: readonly string[]
}

/** Halves what each of the many starts costs. */
const compileCache = fileURLToPath(new URL('../../node_modules/.cache/etabli-cli', import.meta.url))

/** No command on made-up input comes near it; it only keeps a program that hangs from holding the tests up. */
const hangsAfterMs = 60_000

// A test starts a few programs, each a process of its own, on a machine that may be busy.
vi.setConfig({ testTimeout: 2 * hangsAfterMs })

/** Runs the command line as a process of its own, in French and without the caller's locale unless told otherwise. */
export function etabli(argv: readonly string[], options: RunOptions = {}): Promise<Run> {
  const words = [...(options.through ?? []), process.execPath, program, ...argv]
  const { LANG: _lang, LC_ALL: _all, LC_MESSAGES: _messages, ...environment } = process.env
  const child = spawn(words[0] ?? process.execPath, words.slice(1), {
    cwd: options.cwd ?? tmpdir(),
    env: { ...environment, NODE_COMPILE_CACHE: compileCache, ...options.environment },
    timeout: hangsAfterMs,
    killSignal: 'SIGKILL',
  })
  const { promise, resolve, reject } = Promise.withResolvers<Run>()
  let [out, err] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text))
  child.on('error', reject).on('close', (code, signal) => resolve({ exit: code ?? signal ?? 'lost', out, err }))
  // A program that refuses before it has read everything closes the pipe.
  child.stdin.on('error', () => undefined).end(options.stdin ?? '')
  return promise
}

/** One line on stderr that ends with this code, nothing on stdout, exit 2: how the program says no. */
export const refusedWith = (code: string) => ({
  exit: 2,
  out: '',
  err: expect.stringMatching(new RegExp(`^etabli: [^\\n]+ \\[${code}\\]\\n$`)) as string,
})
