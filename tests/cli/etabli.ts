import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, vi } from 'vitest'

const program = fileURLToPath(new URL('../../electron/cli/main.ts', import.meta.url))

/** A made-up laptop that passes `laptop-2026` whole: an i5-8250U, 8 GiB in one of two slots, 256 GB NVMe, 87 %. */
export const laptop = fileURLToPath(new URL('../fixtures/captures/laptop-2018', import.meta.url))

/** What a run of the real program left: its exit code (a signal's name when it was killed) and its two outputs. */
export type Run = { readonly exit: number | string; readonly out: string; readonly err: string }

export type RunOptions = {
  readonly cwd?: string
  readonly stdin?: string | Uint8Array
  readonly environment?: Readonly<Record<string, string>>
  /** A program that starts the command line in its turn, such as `setpriv`. */
  readonly through?: readonly string[]
}

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
    env: { ...environment, ...options.environment },
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

/** A folder of this test's own, gone when the test is. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'etabli-cli-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** The text of one output of the made-up laptop. */
export const laptopOutput = (name: string): string => readFileSync(join(laptop, name), 'utf8')

/** The made-up laptop with other outputs in place of its own; null takes one away. */
export function laptopWith(changes: Readonly<Record<string, string | Uint8Array | null>>): string {
  const folder = join(temporaryFolder(), 'capture')
  cpSync(laptop, folder, { recursive: true })
  for (const [name, content] of Object.entries(changes)) {
    if (content === null) rmSync(join(folder, name), { recursive: true })
    else writeFileSync(join(folder, name), content)
  }
  return folder
}

/** The same machine with 4 GiB, which no profile of 2026 takes. */
export const failingLaptop = (): string =>
  laptopWith({ 'dmidecode.txt': laptopOutput('dmidecode.txt').replace('Size: 8192 MB', 'Size: 4096 MB') })

/** The same machine, of which nobody read the battery. */
export const incompleteLaptop = (): string => laptopWith({ power_supply: null })

/** Another machine of the same model: every number that tells one from another differs. */
export const otherLaptop = (number: number): string =>
  laptopWith({
    'dmidecode.txt': laptopOutput('dmidecode.txt')
      .replaceAll('PF1ETB42', `PF1ETC${number}`)
      .replace('L1HF89C01QZ', `L1HF89D${number}`)
      .replace('6f2a7c4c-2f61', `6f2a7c4c-${number}`),
    'lsblk.json': laptopOutput('lsblk.json').replace('S41GNX0K512903', `S41GNX0K${number}`),
    'smartctl-nvme0n1.json': laptopOutput('smartctl-nvme0n1.json').replace('S41GNX0K512903', `S41GNX0K${number}`),
    'sys/class/net/wlp3s0/address': `ac:ed:5c:0b:${String(number).slice(0, 2)}:${String(number).slice(2, 4)}\n`,
    'sys/class/net/enp0s31f6/address': `8c:16:45:9a:${String(number).slice(0, 2)}:${String(number).slice(2, 4)}\n`,
  })

/** One line on stderr that ends with this code, nothing on stdout, exit 2: how the program says no. */
export const refusedWith = (code: string) => ({
  exit: 2,
  out: '',
  err: expect.stringMatching(new RegExp(`^etabli: [^\\n]+ \\[${code}\\]\\n$`)) as string,
})
