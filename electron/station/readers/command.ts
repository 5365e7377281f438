import { spawn, type ChildProcess } from 'node:child_process'
import { delimiter } from 'node:path'

/** One command to run, without a shell. */
export type Command = {
  readonly program: string
  readonly arguments: readonly string[]
  /** How long it may take until it is killed with all that it started. */
  readonly timeLimitMs: number
  /** How much it may print until it is killed; 16 MiB when left out. */
  readonly outputLimitBytes?: number
  /** What it is given on its standard input; nothing when left out. */
  readonly input?: string
  readonly signal?: AbortSignal | undefined
}

/**
 * What became of a command.
 * - `read`: it ran to its end; `exitCode` and the meaning of it are the caller's to judge (smartctl's is a bit mask).
 * - `denied`: it may not be run, or it printed nothing but a refusal.
 * - `unavailable`: it is not installed, or it printed more than its limit (`problem` says which).
 * - `timed-out`: it was killed at its time limit.
 */
export type CommandOutcome = {
  readonly status: 'read' | 'denied' | 'unavailable' | 'timed-out'
  /** What it printed; empty unless `status` is `read`. */
  readonly output: Uint8Array
  /** Null when it did not run to its end, or died of a signal. */
  readonly exitCode: number | null
  readonly problem: 'not-installed' | 'too-much-output' | null
}

export type RunCommand = (command: Command) => Promise<CommandOutcome>

const defaultOutputLimitBytes = 16 * 1024 * 1024
const complaintLimitBytes = 8 * 1024
const refusal = /permission denied|operation not permitted|access is denied|must be (?:run as )?root|you are not root/i

/** Debian keeps dmidecode and smartctl in sbin, which is not on an ordinary user's path. */
const administratorFolders = ['/usr/local/sbin', '/usr/sbin', '/sbin']

function environmentOf(base: NodeJS.ProcessEnv, searchPath: string | undefined): NodeJS.ProcessEnv {
  if (process.platform === 'win32') return searchPath === undefined ? base : { ...base, Path: searchPath }
  const path = searchPath ?? [base['PATH'] ?? '/usr/bin:/bin', ...administratorFolders].join(delimiter)
  return { ...base, PATH: path, LC_ALL: 'C', LANGUAGE: 'C' }
}

/** Ends the child with everything it started: on POSIX it leads a process group of its own. */
function killAll(child: ChildProcess): void {
  if (child.pid === undefined) return
  if (process.platform === 'win32') {
    spawn('taskkill', ['/PID', String(child.pid), '/T', '/F'], { stdio: 'ignore', windowsHide: true }).on('error', () =>
      child.kill(),
    )
    return
  }
  try {
    process.kill(-child.pid, 'SIGKILL')
  } catch (error) {
    // The group is gone already: it ended between the limit and this line.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

const nothing = new Uint8Array(0)
const failed = (
  status: 'denied' | 'unavailable' | 'timed-out',
  problem: CommandOutcome['problem'] = null,
): CommandOutcome => ({ status, output: nothing, exitCode: null, problem })

function outcomeOfError(error: NodeJS.ErrnoException): CommandOutcome {
  if (error.code === 'EACCES' || error.code === 'EPERM') return failed('denied')
  return failed('unavailable', error.code === 'ENOENT' ? 'not-installed' : null)
}

function outcomeOfEnd(exitCode: number | null, output: Buffer, complaint: string): CommandOutcome {
  if (exitCode !== 0 && output.length === 0 && refusal.test(complaint)) return { ...failed('denied'), exitCode }
  return { status: 'read', output, exitCode, problem: null }
}

/**
 * Makes a runner of commands: no shell, the C locale (so that no tool prints decimal commas), one time and one
 * output limit each, and a kill that reaches grandchildren.
 *
 * @param searchPath where programs are looked for, in the form of PATH; this process's own PATH when left out.
 * @returns a runner whose promise rejects only with the reason of an aborted signal.
 */
export function commandRunner(searchPath?: string): RunCommand {
  const environment = environmentOf(process.env, searchPath)
  return (command) =>
    new Promise((resolve, reject) => {
      const { signal } = command
      if (signal?.aborted === true) {
        reject(signal.reason as Error)
        return
      }
      const child = spawn(command.program, command.arguments, {
        env: environment,
        stdio: [command.input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
        detached: process.platform !== 'win32',
        windowsHide: true,
      })
      const limitBytes = command.outputLimitBytes ?? defaultOutputLimitBytes
      const chunks: Buffer[] = []
      let outputBytes = 0
      let complaint = ''

      const settle = (finish: () => void): void => {
        clearTimeout(timer)
        signal?.removeEventListener('abort', abort)
        finish()
      }
      const giveUp = (finish: () => void): void => {
        killAll(child)
        // A process in uninterruptible sleep outlives SIGKILL: its pipes must not hold the station.
        child.stdout?.destroy()
        child.stderr?.destroy()
        child.unref()
        settle(finish)
      }
      const timer = setTimeout(() => giveUp(() => resolve(failed('timed-out'))), command.timeLimitMs)
      const abort = (): void => giveUp(() => reject(signal?.reason as Error))
      signal?.addEventListener('abort', abort, { once: true })

      child.on('error', (error) => settle(() => resolve(outcomeOfError(error))))
      child.stdout?.on('data', (chunk: Buffer) => {
        outputBytes += chunk.length
        if (outputBytes > limitBytes) giveUp(() => resolve(failed('unavailable', 'too-much-output')))
        else chunks.push(chunk)
      })
      child.stderr?.on('data', (chunk: Buffer) => {
        if (complaint.length < complaintLimitBytes) complaint += chunk.toString('utf8')
      })
      child.on('close', (exitCode) => settle(() => resolve(outcomeOfEnd(exitCode, Buffer.concat(chunks), complaint))))
      if (command.input !== undefined) {
        // A program that ends without reading its input breaks the pipe; its exit says what happened.
        child.stdin?.on('error', () => undefined)
        child.stdin?.end(command.input)
      }
    })
}
