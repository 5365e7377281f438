import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { PrintJob, PrintProgress } from '../../../electron/station/printers/print-job.ts'
import { rawScript } from '../../../electron/station/printers/windows-raw-script.ts'
import { printScript } from '../../../electron/station/printers/windows-script.ts'
import { runPowerShell, windowsRoad, type RunScript } from '../../../electron/station/printers/windows.ts'

// Windows itself is not here: what is proven is what the script is given and how its lines are understood.

const text = {
  text: 'T7 012382 0 "; Remove-Item C:\\ #',
  xMillimetres: 1,
  yMillimetres: 2,
  sizeMillimetres: 3,
  widthMillimetres: 4,
  weight: 'bold',
  anchor: 'start',
} as const
const drawing = { widthMillimetres: 62, heightMillimetres: 29, rects: [], texts: [text], codes: [] }
const job: PrintJob = {
  printer: 'Brother QL-820NWB',
  name: 'T70123820#1',
  drawings: [drawing],
  bytes: new Uint8Array(),
}

/** Stands for powershell.exe: says the given lines and ends. */
const saying =
  (lines: readonly unknown[], exitCode: number | null = 0): RunScript =>
  async (_script, _environment, onLine) => {
    for (const line of lines) onLine(typeof line === 'string' ? line : JSON.stringify(line))
    return exitCode
  }

async function printed(run: RunScript, signal = new AbortController().signal) {
  const seen: PrintProgress[] = []
  const last = await windowsRoad('resources', run).print(job, (progress) => seen.push(progress), signal)
  return { last, states: seen.map(({ state }) => state) }
}

const sending = [{ event: 'sending' }, { event: 'handed-over' }]
const queued = (status: number) => ({ event: 'queued', id: 7, status })
const left = { event: 'left-queue', seen: true, cancelAsked: false }

describe('printing through the spooler of Windows', () => {
  test('gives the script the drawings, the paper and the fonts in a file, and no text in the program', async () => {
    let given: unknown
    await printed(async (script, { ETABLI_PRINT_JOB: file = '' }) => {
      expect(script).toBe(printScript)
      given = JSON.parse(readFileSync(file, 'utf8'))
      return 0
    })
    expect(given).toMatchObject({
      printer: 'Brother QL-820NWB',
      widthHundredthsOfInch: 244,
      heightHundredthsOfInch: 114,
      pages: [{ rects: [], texts: [text] }],
    })
  })

  test.each([
    ['goes through', [...sending, queued(0x10), left], ['prepared', 'sending', 'sent', 'printed?']],
    [
      'waits for paper and then goes through',
      [...sending, queued(0x40), queued(0x10), left],
      ['prepared', 'sending', 'sent', 'blocked', 'sent', 'printed?'],
    ],
    [
      'leaves while it was blocked',
      [...sending, queued(0x40), left],
      ['prepared', 'sending', 'sent', 'blocked', 'unknown'],
    ],
    [
      'is deleted at the printer',
      [...sending, queued(0x04), left],
      ['prepared', 'sending', 'sent', 'sent', 'cancelled'],
    ],
    ['is kept after printing', [...sending, queued(0x80 | 0x40), left], ['prepared', 'sending', 'sent', 'printed?']],
    ['finds no printer', [{ event: 'refused', reason: 'printer-not-found' }], ['prepared', 'failed']],
    ['dies before sending', [], ['prepared', 'failed']],
    ['dies while sending', [{ event: 'sending' }], ['prepared', 'sending', 'unknown']],
    ['greets from a profile', ['Bonjour', '{', ...sending, left], ['prepared', 'sending', 'sent', 'printed?']],
  ] as const)('a label that %s is told so', async (_what, lines, states) => {
    expect((await printed(saying(lines))).states).toEqual(states)
  })

  test('gives the script of the raw mode the bytes as they are, and no text in the program', async () => {
    const bytes = Buffer.from('^XA"; Remove-Item C:\\ #^XZ')
    let given: { base64?: string; printer?: string } = {}
    const road = windowsRoad('resources', async (script, { ETABLI_PRINT_JOB: file = '' }, onLine) => {
      expect(script).toBe(rawScript)
      given = JSON.parse(readFileSync(file, 'utf8')) as typeof given
      for (const line of [...sending, left]) onLine(JSON.stringify(line))
      return 0
    })
    const last = await road.printRaw?.({ ...job, bytes }, () => undefined, new AbortController().signal)
    expect(last?.state).toBe('printed?')
    expect(given.printer).toBe(job.printer)
    expect(Buffer.from(given.base64 ?? '', 'base64').equals(bytes)).toBe(true)
  })

  test('cancelling tells the script through its file', async () => {
    const cancelling = new AbortController()
    const { last } = await printed(async (_script, { ETABLI_PRINT_JOB: file = '' }, onLine) => {
      for (const line of [...sending, queued(0)]) onLine(JSON.stringify(line))
      const { cancelFile } = JSON.parse(readFileSync(file, 'utf8')) as { cancelFile: string }
      cancelling.abort()
      await expect.poll(() => existsSync(cancelFile)).toBe(true)
      onLine(JSON.stringify({ ...left, cancelAsked: true }))
      return 0
    }, cancelling.signal)
    expect(last).toEqual({ state: 'cancelled', reason: null, jobReference: '7' })
  })

  test('lists printers with what is wrong with them', async () => {
    const printers = [
      { name: 'Brother', status: 3, error: 0, offline: false, isDefault: true },
      { name: 'Zebra', status: 3, error: 4, offline: false, isDefault: false },
      { name: 'Bureau', status: 7, error: 0, offline: true, isDefault: false },
    ]
    expect(await windowsRoad('resources', saying([{ event: 'printers', printers }])).list()).toEqual({
      ok: true,
      printers: [
        { name: 'Brother', state: 'idle', reasons: [], isDefault: true },
        { name: 'Zebra', state: 'idle', reasons: ['media-empty'], isDefault: false },
        { name: 'Bureau', state: 'stopped', reasons: ['offline'], isDefault: false },
      ],
    })
  })

  test.skipIf(process.platform === 'win32')('a system without PowerShell has no spooler', async () => {
    expect(await windowsRoad('resources', runPowerShell).list()).toMatchObject({ ok: false, reason: 'no-spooler' })
  })

  test('the encoded script fits on a command line of Windows', () => {
    // CreateProcess takes 32 767 characters; base64 of UTF-16 makes 8 of 3.
    for (const script of [printScript, rawScript]) {
      expect(Buffer.from(script, 'utf16le').toString('base64').length).toBeLessThan(30_000)
    }
  })
})
