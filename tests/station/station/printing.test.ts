import { describe, expect, test } from 'vitest'
import type { PrintJob, PrintProgress, PrintRoad } from '../../../electron/station/printers/print-job.ts'
import type { PrintJobView } from '../../../shared/contract/views.ts'
import { laptop } from '../../fixtures/laptop-changes.ts'
import { openBench, type Bench } from './bench.ts'

const step = (state: PrintProgress['state'], reason: string | null = null): PrintProgress => ({
  state,
  reason,
  jobReference: state === 'prepared' ? null : 'Zebra-17',
})

/** A road with one printer whose job the test leads by hand. */
function ledRoad() {
  const begun = Promise.withResolvers<{ job: PrintJob; tell: (progress: PrintProgress) => void; signal: AbortSignal }>()
  const end = Promise.withResolvers<PrintProgress>()
  const road: PrintRoad = {
    list: () =>
      Promise.resolve({ ok: true, printers: [{ name: 'Zebra', state: 'idle', reasons: [], isDefault: true }] }),
    print(job, tell, signal) {
      begun.resolve({ job, tell, signal })
      return end.promise
    },
  }
  return { road, begun: begun.promise, end }
}

async function printed(bench: Bench, printer = 'Zebra') {
  const { device } = await bench.intake(laptop)
  const deviceId = device?.deviceId ?? ''
  const job = await bench.client.call('label.print', { deviceId, format: '62x29', language: 'fr', printer })
  return { deviceId, job, tag: device?.tag }
}

describe('a print', () => {
  test('is followed through every state, each recorded before it is told', async () => {
    const { road, begun, end } = ledRoad()
    const bench = await openBench({ printRoad: road })
    const told: PrintJobView[] = []
    bench.client.on('print.changed', (job) => void told.push(job))
    const { deviceId, job, tag } = await printed(bench)
    expect(job).toMatchObject({ state: 'prepared', printer: 'Zebra', format: '62x29@1' })
    const { job: sent, tell } = await begun
    expect(sent.name).toBe(`${tag}#${job.printJobId}`)
    expect(Buffer.from(sent.bytes).toString('latin1', 0, 5)).toBe('%PDF-')
    const way = [step('sending'), step('sent'), step('blocked', 'media-empty'), step('printed?')]
    for (const one of way) tell(one)
    end.resolve(step('printed?'))
    const jobs = await bench.client.call('print.list', { deviceId })
    expect(jobs).toMatchObject([{ state: 'printed?', printJobId: job.printJobId }])
    expect(told.map(({ state, reason }) => [state, reason])).toEqual([
      ['prepared', null],
      ['sending', null],
      ['sent', null],
      ['blocked', 'media-empty'],
      ['printed?', null],
    ])
  })

  test('that was on its way when the station left is in doubt afterwards, not sent again and not forgotten', async () => {
    const { road, begun, end } = ledRoad()
    const first = await openBench({ printRoad: road })
    const { deviceId } = await printed(first)
    const { tell, signal } = await begun
    tell(step('sent'))
    first.station.close()
    // The spooler goes on, and nobody listens any more: that is neither a fault nor a cancelled label.
    tell(step('printed?'))
    end.resolve(step('printed?'))
    expect(signal.aborted).toBe(false)
    expect(first.faults).toEqual([])

    const again = ledRoad()
    const next = await openBench({ dataFolder: first.dataFolder, printRoad: again.road })
    const jobs = await next.client.call('print.list', { deviceId })
    expect(jobs).toMatchObject([{ state: 'unknown', reason: 'station-stopped' }])
    expect(await Promise.race([again.begun, Promise.resolve('not begun')])).toBe('not begun')
  })

  test('whose road breaks is unknown, since bytes may have left, and the bug is logged', async () => {
    const { road, begun, end } = ledRoad()
    const bench = await openBench({ printRoad: road })
    const { promise, resolve } = Promise.withResolvers<PrintJobView>()
    bench.client.on('print.changed', (job) => {
      if (job.state === 'unknown') resolve(job)
    })
    await printed(bench)
    ;(await begun).tell(step('sending'))
    end.reject(new TypeError('secret of the road'))
    expect(await promise).toMatchObject({ state: 'unknown', reason: 'station-fault' })
    expect(bench.faults).toMatchObject([{ where: 'printing' }])
  })

  test('is cancelled through its signal, and only while it is on its way', async () => {
    const { road, begun, end } = ledRoad()
    const bench = await openBench({ printRoad: road })
    const { job } = await printed(bench)
    const { tell, signal } = await begun
    await bench.client.call('print.cancel', { printJobId: job.printJobId })
    expect(signal.aborted).toBe(true)
    const { promise, resolve } = Promise.withResolvers<PrintJobView>()
    bench.client.on('print.changed', resolve)
    tell(step('cancelled'))
    end.resolve(step('cancelled'))
    expect(await promise).toMatchObject({ state: 'cancelled' })
    const again = bench.client.call('print.cancel', { printJobId: job.printJobId })
    await expect(again).rejects.toMatchObject({ code: 'print-job-not-found' })
  })

  test('on a printer that is not there is refused, and leaves no job', async () => {
    const { road } = ledRoad()
    const bench = await openBench({ printRoad: road })
    await expect(printed(bench, 'Fax')).rejects.toMatchObject({ code: 'printer-not-found' })
    const { devices } = await bench.client.call('device.list', { search: '', after: null, limit: 1 })
    const deviceId = devices[0]?.deviceId ?? ''
    expect(await bench.client.call('print.list', { deviceId })).toEqual([])
  })

  test('without a print service is refused with what to do', async () => {
    const road: PrintRoad = {
      list: () => Promise.resolve({ ok: false, reason: 'no-spooler', detail: 'ENOENT' }),
      print: () => Promise.reject(new Error('never asked')),
    }
    const { client } = await openBench({ printRoad: road })
    await expect(client.call('printer.list', {})).rejects.toMatchObject({
      code: 'printing-unavailable',
      remedy: expect.stringContaining('PDF') as string,
    })
  })
})
