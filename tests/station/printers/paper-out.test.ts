import { existsSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { drawLabels } from '../../../electron/station/labels/draw-labels.ts'
import { loadLabelFonts } from '../../../electron/station/labels/label-fonts.ts'
import { labelPdf } from '../../../electron/station/labels/label-pdf.ts'
import { cupsRoad } from '../../../electron/station/printers/cups.ts'
import type { PrintJob, PrintProgress, PrintRoad } from '../../../electron/station/printers/print-job.ts'
import { shippedTemplate } from '../labels/shipped-template.ts'
import { exampleLabel } from '../../shared/label/label-example.ts'
import { resourcesFolder } from '../labels/paper-tools.ts'
import { noLabelPrinterReason, startLabelPrinter } from './label-printer.ts'
import { noServiceReason, startPrintService, until, type PrintService } from './print-service.ts'

const reason = noServiceReason + noLabelPrinterReason

async function jobFor(format: string): Promise<PrintJob> {
  const fonts = await loadLabelFonts(resourcesFolder)
  const drawings = drawLabels([exampleLabel], { template: shippedTemplate(format), language: 'fr' }, fonts)
  const details = { title: 'T70123820', language: 'fr', createdAt: '2026-11-23T10:00:00Z' } as const
  return { printer: 'bench', name: 'T70123820#1', drawings, bytes: await labelPdf(drawings, fonts, details) }
}

describe.skipIf(reason !== '')(`a label printer that tells its state${reason}`, { timeout: 60_000 }, () => {
  let cups: PrintService
  let printer: Awaited<ReturnType<typeof startLabelPrinter>>
  let road: PrintRoad
  beforeAll(async () => {
    cups = await startPrintService()
    printer = await startLabelPrinter()
    cups.run('lpadmin', '-p', 'bench', '-E', '-v', printer.uri, '-m', 'everywhere')
    road = cupsRoad(cups.service, { everyMs: 50, silences: 5 })
  }, 60_000)
  afterAll(async () => {
    await printer.stop()
    await cups.stop()
  })

  test('blocks the label while it has no paper, and prints it once it has', async () => {
    printer.takePaperOut()
    const seen: PrintProgress[] = []
    const running = road.print(await jobFor('62x29'), (progress) => seen.push(progress), new AbortController().signal)
    await until(() => seen.at(-1)?.state === 'blocked', 'the label is blocked')
    expect(seen.at(-1)?.reason).toMatch(/^media-empty/)
    expect(existsSync(printer.printed)).toBe(false)
    printer.putPaperIn()
    expect((await running).state).toBe('printed?')
    // Raster of Apple or PWG, whichever CUPS preferred: both begin with their name.
    expect(readFileSync(printer.printed).toString('latin1', 0, 8)).toMatch(/^(?:UNIRAST|RaS2)/)
  })

  test('does not print a label of a size that it has not got', async () => {
    const last = await road.print(await jobFor('100x50'), () => undefined, new AbortController().signal)
    expect(last).toMatchObject({ state: 'cancelled', reason: 'Printer cannot print with supplied options.' })
  })
})
