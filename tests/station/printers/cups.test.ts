import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { drawLabels } from '../../../electron/station/labels/draw-labels.ts'
import { loadLabelFonts, type LabelFonts } from '../../../electron/station/labels/label-fonts.ts'
import { labelPdf } from '../../../electron/station/labels/label-pdf.ts'
import { cupsRoad } from '../../../electron/station/printers/cups.ts'
import { cupsAddress, ippService } from '../../../electron/station/printers/ipp-service.ts'
import type { PrintJob, PrintProgress, PrintRoad } from '../../../electron/station/printers/print-job.ts'
import { shippedTemplate } from '../labels/shipped-template.ts'
import { exampleLabel } from '../../shared/label/label-example.ts'
import { paper, resourcesFolder } from '../labels/paper-tools.ts'
import {
  freePort,
  noServiceReason,
  startPaperTray,
  startPrintService,
  until,
  type PrintService,
} from './print-service.ts'

let fonts: LabelFonts
let cups: PrintService
let road: PrintRoad
let tray: Awaited<ReturnType<typeof startPaperTray>>
const pace = { everyMs: 50, silences: 5 }

async function jobFor(printer: string, format: string = '62x29'): Promise<PrintJob> {
  const drawings = drawLabels([exampleLabel], { template: shippedTemplate(format), language: 'fr' }, fonts)
  const details = { title: 'T70123820', language: 'fr', createdAt: '2026-11-23T10:00:00Z' } as const
  return { printer, name: 'T70123820#1', drawings, bytes: await labelPdf(drawings, fonts, details) }
}

async function printed(job: PrintJob, signal = new AbortController().signal, way = road) {
  const seen: PrintProgress[] = []
  const last = await way.print(job, (progress) => seen.push(progress), signal)
  return { last, states: seen.map(({ state }) => state), reasons: seen.map(({ reason }) => reason) }
}

beforeAll(async () => {
  fonts = await loadLabelFonts(resourcesFolder)
})

describe('without a print service', () => {
  test('there are no printers, and the reason is said', async () => {
    const nowhere = cupsRoad(ippService(cupsAddress({ CUPS_SERVER: `127.0.0.1:${await freePort()}` })), pace)
    expect(await nowhere.list()).toEqual({ ok: false, reason: 'no-spooler', detail: 'ECONNREFUSED' })
    const noSocket = cupsRoad(ippService(cupsAddress({ CUPS_SERVER: '/nowhere/cups.sock' })), pace)
    expect(await noSocket.list()).toEqual({ ok: false, reason: 'no-spooler', detail: 'ENOENT' })
  })

  test('a print fails for certain, since nothing was sent', async () => {
    const nowhere = cupsRoad(ippService(cupsAddress({ CUPS_SERVER: `127.0.0.1:${await freePort()}` })), pace)
    const { states, last } = await printed(await jobFor('label'), undefined, nowhere)
    expect(states).toEqual(['prepared', 'sending', 'failed'])
    expect(last.reason).toBe('no-spooler')
  })
})

describe.skipIf(noServiceReason !== '')(`with a real CUPS${noServiceReason}`, { timeout: 60_000 }, () => {
  beforeAll(async () => {
    tray = await startPaperTray()
    cups = await startPrintService()
    road = cupsRoad(cups.service, pace)
  }, 60_000)
  afterAll(async () => {
    await cups.stop()
    tray.stop()
  })

  test('no queue yet is an empty list', async () => {
    expect(await road.list()).toEqual({ ok: true, printers: [] })
  })

  test('lists queues with state and default', async () => {
    cups.run('lpadmin', '-p', 'paper', '-E', '-v', tray.uri)
    cups.run('lpadmin', '-p', 'still', '-v', tray.uri)
    cups.run('lpadmin', '-d', 'paper')
    expect(await road.list()).toEqual({
      ok: true,
      printers: [
        { name: 'paper', state: 'idle', reasons: [], isDefault: true },
        { name: 'still', state: 'stopped', reasons: ['not-accepting-jobs'], isDefault: false },
      ],
    })
  })

  test.each([
    ['62x29', '175.748 x 82.2047 pts'],
    ['100x50', '283.465 x 141.732 pts'],
    ['l7160', '595.276 x 841.89 pts'],
  ] as const)(
    'a label of format %s reaches the printer in its exact size, and "printed?" is the last word',
    async (format, size) => {
      const before = tray.documents.length
      const { states, last } = await printed(await jobFor('paper', format))
      await until(() => tray.documents.length > before, 'the tray has it')
      expect(states.filter((state) => state !== 'blocked')).toEqual(['prepared', 'sending', 'sent', 'printed?'])
      expect(last.jobReference).toMatch(/^\d+$/)
      for (const document of [cups.spooled().at(-1), tray.documents.at(-1)]) {
        const sheet = paper(document ?? Buffer.alloc(0))
        expect(sheet.information()).toMatch(new RegExp(`Page +1 size: +${size}`))
        sheet.dispose()
      }
    },
  )

  test('a printer that is not there is said so', async () => {
    const { states, last } = await printed(await jobFor('nobody'))
    expect(states).toEqual(['prepared', 'sending', 'failed'])
    expect(last.reason).toBe('printer-not-found')
  })

  test('a queue that takes no jobs is said so', async () => {
    expect((await printed(await jobFor('still'))).last).toMatchObject({
      state: 'failed',
      reason: 'printer-not-accepting-jobs',
    })
  })

  test('a stopped printer blocks the label, which comes out once it is started', async () => {
    cups.run('cupsdisable', 'paper')
    const job = await jobFor('paper')
    const seen: PrintProgress[] = []
    const running = road.print(job, (progress) => seen.push(progress), new AbortController().signal)
    await until(() => seen.at(-1)?.state === 'blocked', 'the label is blocked')
    expect(seen.at(-1)?.reason).toBe('paused')
    cups.run('cupsenable', 'paper')
    expect((await running).state).toBe('printed?')
  })

  test.each(['TCP', 'its socket'])('a waiting label is cancelled over %s, and never comes out', async (kind) => {
    cups.run('cupsdisable', 'paper')
    const before = tray.documents.length
    const way = kind === 'TCP' ? road : cupsRoad(cups.socketService, pace)
    const cancelling = new AbortController()
    const seen: PrintProgress[] = []
    const running = way.print(await jobFor('paper'), (progress) => seen.push(progress), cancelling.signal)
    await until(() => seen.at(-1)?.state === 'blocked', 'the label waits')
    cancelling.abort()
    expect((await running).state).toBe('cancelled')
    cups.run('cupsenable', 'paper')
    // The next one does come out, so the printer would have printed the cancelled one before it.
    await printed(await jobFor('paper'))
    await until(() => tray.documents.length > before, 'the tray has it')
    expect(tray.documents.length).toBe(before + 1)
  })

  test('a label cancelled before it is sent is not sent', async () => {
    const before = cups.spooled().length
    const { states } = await printed(await jobFor('paper'), AbortSignal.abort())
    expect(states).toEqual(['prepared', 'cancelled'])
    expect(cups.spooled().length).toBe(before)
  })

  test('a job that CUPS forgets is unknown, not printed', async () => {
    cups.run('cupsdisable', 'paper')
    const seen: PrintProgress[] = []
    const running = road.print(await jobFor('paper'), (progress) => seen.push(progress), new AbortController().signal)
    await until(() => seen.at(-1)?.state === 'blocked', 'the label waits')
    cups.run('cancel', '-a', '-x', 'paper')
    expect(await running).toMatchObject({ state: 'unknown', reason: 'job-forgotten' })
    cups.run('cupsenable', 'paper')
  })

  test('a label printer’s own language passes a queue as it is', async () => {
    cups.run('lpadmin', '-p', 'raw', '-E', '-v', tray.uri)
    const before = tray.documents.length
    const bytes = Buffer.from('^XA^FO0,0^GFA,1,1,1,80^FS^PQ1^XZ\r\n')
    const job = { printer: 'raw', name: 'T70123820#1', drawings: [], bytes }
    const last = await road.printRaw?.(job, () => undefined, new AbortController().signal)
    expect(last?.state).toBe('printed?')
    await until(() => tray.documents.length > before, 'the tray has it')
    expect(tray.documents.at(-1)?.equals(bytes)).toBe(true)
  })

  test('a label printer gets exactly the dots of its label', async () => {
    const out = join(cups.folder, 'out/zebra.zpl')
    cups.run('lpadmin', '-p', 'zebra', '-E', '-v', `file:${out}`, '-m', 'drv:///sample.drv/zebra.ppd')
    expect((await printed(await jobFor('zebra'))).last.state).toBe('printed?')
    // 62 bytes a row: 496 dots at 203 to the inch, which is 62 mm.
    expect(readFileSync(out, 'latin1')).toMatch(/~DGR:CUPS\.GRF,\d+,62,/)
  })
})
