import { existsSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadLabelFonts } from '../../../electron/station/labels/label-fonts.ts'
import { labelPdf } from '../../../electron/station/labels/label-pdf.ts'
import { drawLabels } from '../../../electron/station/labels/draw-labels.ts'
import { ippIdentity } from '../../../electron/station/printers/find/printer-identity.ts'
import { ippRoad } from '../../../electron/station/printers/ipp-road.ts'
import type { PrintJob, PrintProgress } from '../../../electron/station/printers/print-job.ts'
import { exampleLabel } from '../../shared/label/label-example.ts'
import { paper, resourcesFolder } from '../labels/paper-tools.ts'
import { shippedTemplate } from '../labels/shipped-template.ts'
import { noLabelPrinterReason, startLabelPrinter } from './label-printer.ts'
import { freePort, until } from './print-service.ts'

const road = ippRoad(() => null, { everyMs: 50, silences: 5 })
const never = new AbortController().signal

async function jobFor(printer: string): Promise<PrintJob> {
  const fonts = await loadLabelFonts(resourcesFolder)
  const drawings = drawLabels([exampleLabel], { template: shippedTemplate('62x29'), language: 'fr' }, fonts)
  const details = { title: 'T70123820', language: 'fr', createdAt: '2026-11-23T10:00:00Z' } as const
  return { printer, name: 'T70123820#1', drawings, bytes: await labelPdf(drawings, fonts, details) }
}

test('a printer that is not there is not reached, and a print on it fails for certain', async () => {
  const printer = `ipp://127.0.0.1:${await freePort()}/ipp/print`
  expect(await road.look(printer)).toEqual({ state: 'unknown', reasons: ['printer-unreached'] })
  expect(await ippIdentity(printer)).toBeNull()
  expect(await road.print(await jobFor(printer), () => undefined, never)).toMatchObject({
    state: 'failed',
    reason: 'printer-unreached',
  })
})

describe.skipIf(noLabelPrinterReason !== '')(
  `a printer that speaks IPP itself${noLabelPrinterReason}`,
  { timeout: 60_000 },
  () => {
    let printer: Awaited<ReturnType<typeof startLabelPrinter>>
    beforeAll(async () => {
      printer = await startLabelPrinter({ takesPdf: true })
    }, 60_000)
    afterAll(() => printer.stop())

    test('says what it is, and how many dots it has', async () => {
      expect(await ippIdentity(printer.uri)).toEqual({
        title: 'Bench Label',
        dotsPerInch: 203,
        certificateSha256: null,
      })
      expect(await road.look(printer.uri)).toEqual({ state: 'idle', reasons: [] })
    })

    test('gets our PDF byte for byte, its page as large as the label, in one job', async () => {
      const job = await jobFor(printer.uri)
      const seen: PrintProgress[] = []
      const last = await road.print(job, (step) => seen.push(step), never)
      expect(last.state).toBe('printed?')
      expect(seen.map(({ state }) => state).filter((state) => state !== 'blocked')).toEqual([
        'prepared',
        'sending',
        'sent',
        'printed?',
      ])
      const printed = readFileSync(printer.printed)
      expect(printed.equals(job.bytes)).toBe(true)
      const sheet = paper(printed)
      // 62 × 29 mm in points.
      expect(sheet.information()).toMatch(/Page +1 size: +175\.748 x 82\.2047 pts/)
      sheet.dispose()
    })

    test('without paper blocks the label, and prints it after the refill', async () => {
      printer.takePaperOut()
      const seen: PrintProgress[] = []
      const running = road.print(await jobFor(printer.uri), (step) => seen.push(step), never)
      await until(() => seen.at(-1)?.state === 'blocked', 'the label is blocked')
      expect(seen.at(-1)?.reason).toMatch(/^media-empty/)
      printer.putPaperIn()
      expect((await running).state).toBe('printed?')
      expect(existsSync(printer.printed)).toBe(true)
    })

    test('that is cancelled at the printer is told so', async () => {
      printer.takePaperOut()
      const cancelling = new AbortController()
      const seen: PrintProgress[] = []
      const running = road.print(await jobFor(printer.uri), (step) => seen.push(step), cancelling.signal)
      await until(() => seen.at(-1)?.state === 'blocked', 'the label is blocked')
      cancelling.abort()
      printer.putPaperIn()
      expect(['cancelled', 'printed?']).toContain((await running).state)
    })

    test('that vanishes leaves the label in doubt', async () => {
      printer.takePaperOut()
      const seen: PrintProgress[] = []
      const running = road.print(await jobFor(printer.uri), (step) => seen.push(step), never)
      await until(() => seen.at(-1)?.state === 'blocked', 'the label is blocked')
      await printer.vanish()
      expect(await running).toMatchObject({ state: 'unknown', reason: 'spooler-lost' })
    })
  },
)
