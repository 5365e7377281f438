// Ten thousand labels asked for through the whole station, as a person asks for them: one job of sheets, and a roll on a
// printer in ZPL, with the real database and its ledger. Time, memory, and how long another question had to wait; beside
// it, in the same run, the encoding of as many codes and nothing else.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { encodeCode } from '../../electron/station/labels/encode-code.ts'
import { createStation } from '../../electron/station/station.ts'
import { openStore } from '../../electron/station/store/open-store.ts'
import { makeTag } from '../../shared/label/tag.ts'
import { take } from '../station/store/made/made-intake.ts'
import { Zebra } from '../station/printers/zpl/zebra.ts'
import { median, milliseconds, percentile } from './median.ts'

const many = Number(process.env['ETABLI_BENCHMARK_LABELS'] ?? 10_000)
/** What one call may ask for (`label.printMany`). */
const together = 500
const resourcesFolder = fileURLToPath(new URL('../../resources', import.meta.url))
const mebibytes = (value: number): string => `${(value / 2 ** 20).toFixed(0)} MiB`

const folder = mkdtempSync(join(tmpdir(), 'etabli-labels-'))
const zebra = await Zebra.start()
try {
  const store = openStore({ folder })
  const deviceIds = Array.from({ length: many }, (_, index) => take(store, { serial: `S${index}` }).deviceId)
  store.close()

  let began = performance.now()
  for (let number = 1; number <= many; number += 1) encodeCode(makeTag('T7', number), 'qr')
  const codesMs = performance.now() - began

  const log = { info: () => undefined, fault: (...what: unknown[]) => console.error(...what) }
  const station = await createStation({ dataFolder: folder, resourcesFolder, log })
  const client = station.client()
  const setup = { tellsState: true, offsetXMillimetres: 0, offsetYMillimetres: 0, dotsPerInch: 203 }
  await client.call('printer.keep', { name: zebra.name, title: 'Zebra', ...setup })

  /** Runs it while somebody asks how the bench stands every 20 ms. */
  const measured = async (name: string, work: () => Promise<string>): Promise<void> => {
    const waits: number[] = []
    const before = process.memoryUsage.rss()
    let peak = before
    const running = new AbortController()
    const asking = (async () => {
      while (!running.signal.aborted) {
        const asked = performance.now()
        await client.call('bench.status', {})
        waits.push(performance.now() - asked)
        peak = Math.max(peak, process.memoryUsage.rss())
        await new Promise((resolve) => setTimeout(resolve, 20))
      }
    })()
    began = performance.now()
    const said = await work()
    const tookMs = performance.now() - began
    running.abort()
    await asking
    console.log(`${name}: ${(tookMs / 1000).toFixed(1)} s, ${milliseconds(tookMs / many)} a label, ${said}`)
    console.log(
      `  as a multiple of the codes alone: ${(tookMs / codesMs).toFixed(1)}; memory ${mebibytes(before)} before, ${mebibytes(peak)} at the most`,
    )
    console.log(
      `  another question waited: median ${milliseconds(median(waits))}, p99 ${milliseconds(percentile(waits, 0.99))}, longest ${milliseconds(Math.max(...waits))}`,
    )
  }

  console.log(`${many} devices; their codes alone: ${(codesMs / 1000).toFixed(1)} s`)
  await measured(`one job of sheets (l7160)`, async () => {
    const asked = { deviceIds, format: 'l7160', language: 'fr', startPosition: 1 } as const
    const { bytes } = await client.call('label.pdf', asked)
    return `${mebibytes(bytes.length)} of PDF`
  })
  await measured(`a roll (62x29 in ZPL), until the printer has counted the last one`, async () => {
    let printed = 0
    const last = Promise.withResolvers<void>()
    client.on('print.changed', ({ state }) => {
      if (state === 'printed?') printed += 1
      if (printed === many) last.resolve()
    })
    // Asked for as fast as the station takes them: thousands wait for the printer.
    for (let first = 0; first < many; first += together) {
      const some = deviceIds.slice(first, first + together)
      const order = { deviceIds: some, format: '62x29', language: 'fr', printer: zebra.name } as const
      const { jobs, leftOut } = await client.call('label.printMany', order)
      if (jobs.length !== some.length) throw new Error(`left out: ${JSON.stringify(leftOut.slice(0, 3))}`)
    }
    await last.promise
    return `${zebra.printed} printed, ${zebra.formats.length} formats`
  })
  station.close()
} finally {
  await zebra.stop()
  rmSync(folder, { recursive: true, force: true })
}
