import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { PrintJob, PrinterList, PrintProgress, PrintRoad } from './print-job.ts'
import { tellChanges } from './tell-changes.ts'
import { printersOf, progressOf, WindowsEvent } from './windows-event.ts'
import { rawScript } from './windows-raw-script.ts'
import { listScript, printScript } from './windows-script.ts'

/**
 * Runs a script and yields what it says; ends with its exit code, null when it could not be started. Passed encoded
 * (UTF-16, as powershell.exe wants it), so that neither quoting nor the execution policy of script files matters.
 */
export type RunScript = (
  script: string,
  environment: Readonly<Record<string, string>>,
  onLine: (line: string) => void,
) => Promise<number | null>

/** Windows PowerShell 5.1, which every Windows since 10 has. */
export const runPowerShell: RunScript = async (script, environment, onLine) => {
  const encoded = Buffer.from(script, 'utf16le').toString('base64')
  const child = spawn('powershell.exe', ['-NoProfile', '-NonInteractive', '-EncodedCommand', encoded], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'ignore'],
    windowsHide: true,
  })
  const ended = new Promise<number | null>((resolve) => {
    child.on('error', () => resolve(null))
    child.on('close', resolve)
  })
  createInterface({ input: child.stdout }).on('line', onLine)
  return ended
}

/** A line of a script; null for anything that is not its own (a profile's greeting, a warning). */
function eventOf(line: string): WindowsEvent | null {
  try {
    return WindowsEvent.safeParse(JSON.parse(line)).data ?? null
  } catch {
    return null
  }
}

/** What the script needs, as JSON: the drawings in millimetres, the paper in the units of .NET, the fonts' files. */
export function windowsJob(job: PrintJob, resourcesFolder: string, cancelFile: string): object {
  const [page] = job.drawings
  if (page === undefined) throw new RangeError('a print job has no page')
  const font = (name: string): string => join(resourcesFolder, 'fonts', name)
  return {
    printer: job.printer,
    name: job.name,
    widthHundredthsOfInch: Math.round((page.widthMillimetres / 25.4) * 100),
    heightHundredthsOfInch: Math.round((page.heightMillimetres / 25.4) * 100),
    fonts: { regular: font('DejaVuSansCondensed.ttf'), bold: font('DejaVuSansCondensed-Bold.ttf') },
    pages: job.drawings.map(({ rects, texts }) => ({ rects, texts })),
    cancelFile,
  }
}

/**
 * The printers of Windows, through its own .NET printing: it takes no PDF, so the drawings are drawn again, in
 * millimetres and on paper of exactly their size; a label printer's own language goes past the driver. Not proven on a
 * real Windows yet.
 */
export function windowsRoad(resourcesFolder: string, run: RunScript = runPowerShell): PrintRoad {
  async function list(): Promise<PrinterList> {
    const events: WindowsEvent[] = []
    const exitCode = await run(listScript, {}, (line) => {
      const event = eventOf(line)
      if (event !== null) events.push(event)
    })
    if (exitCode === null) return { ok: false, reason: 'no-spooler', detail: 'powershell.exe cannot be started' }
    const listed = events.find(({ event }) => event === 'printers')
    return listed === undefined
      ? { ok: false, reason: 'spooler-refused', detail: `exit code ${exitCode}` }
      : { ok: true, printers: printersOf(listed) }
  }

  async function follow(
    script: string,
    describe: (cancelFile: string) => object,
    onState: (progress: PrintProgress) => void,
    signal: AbortSignal,
  ): Promise<PrintProgress> {
    const tell = tellChanges(onState)
    let last = tell({ state: 'prepared', reason: null, jobReference: null })
    if (signal.aborted) return tell({ ...last, state: 'cancelled' })
    const folder = await mkdtemp(join(tmpdir(), 'etabli-print-'))
    const cancelFile = join(folder, 'cancel')
    const cancel = (): void => void writeFile(cancelFile, '')
    signal.addEventListener('abort', cancel, { once: true })
    try {
      const file = join(folder, 'job.json')
      await writeFile(file, JSON.stringify(describe(cancelFile)))
      const exitCode = await run(script, { ETABLI_PRINT_JOB: file }, (line) => {
        const event = eventOf(line)
        const progress = event === null ? null : progressOf(event, last)
        if (progress !== null) last = tell(progress)
      })
      if (['printed?', 'failed', 'cancelled', 'unknown'].includes(last.state)) return last
      // The script died. Before the first byte nothing was printed; after it nobody can tell.
      const reason = exitCode === null ? 'no-spooler' : `spooler-lost (exit code ${exitCode})`
      return tell({ ...last, state: last.state === 'prepared' ? 'failed' : 'unknown', reason })
    } finally {
      signal.removeEventListener('abort', cancel)
      await rm(folder, { recursive: true, force: true })
    }
  }

  return {
    list,
    print: (job, ...rest) => follow(printScript, (cancelFile) => windowsJob(job, resourcesFolder, cancelFile), ...rest),
    printRaw: ({ printer, name, bytes }, ...rest) => {
      const base64 = Buffer.from(bytes).toString('base64')
      return follow(rawScript, (cancelFile) => ({ printer, name, base64, cancelFile }), ...rest)
    },
  }
}
