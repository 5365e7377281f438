import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import type { PrintJobView } from '../../../shared/contract/views.ts'
import type { PrintState } from '../../../shared/label/print-state.ts'
import { laptop } from '../../fixtures/laptop-changes.ts'
import { otherLaptop } from '../../fixtures/laptop-captures.ts'
import { Zebra } from '../printers/zpl/zebra.ts'
import { openBench, type Bench } from './bench.ts'

let zebra: Zebra
let bench: Bench

beforeEach(async () => {
  zebra = await Zebra.start()
  onTestFinished(() => zebra.stop())
  bench = await openBench()
  await keep(bench, zebra.name)
})

const keep = (where: Bench, name: string) =>
  where.client.call('printer.keep', {
    name,
    title: 'Zebra',
    dotsPerInch: 203,
    tellsState: true,
    offsetXMillimetres: 0,
    offsetYMillimetres: 0,
  })

const order = { format: '62x29', language: 'fr' } as const

/** The first telling of a job in this state. */
function told(where: Bench, state: PrintState): Promise<PrintJobView> {
  const { promise, resolve } = Promise.withResolvers<PrintJobView>()
  where.client.on('print.changed', (job) => {
    if (job.state === state) resolve(job)
  })
  return promise
}

async function device(): Promise<{ deviceId: string; tag: string }> {
  const { device: summary } = await bench.intake(laptop)
  return { deviceId: summary?.deviceId ?? '', tag: summary?.tag ?? '' }
}

describe('a label on a real line to a printer', () => {
  test('goes from prepared to the printer’s own count, and the scan of the stuck label verifies it', async () => {
    const { deviceId, tag } = await device()
    const printed = told(bench, 'printed?')
    await bench.client.call('label.print', { deviceId, ...order, printer: zebra.name })
    expect(await printed).toMatchObject({ reason: 'counted', tag })
    expect(zebra.formats).toHaveLength(1)
    const check = await bench.client.call('label.verify', { deviceId, scanned: tag.toLowerCase() })
    expect(check).toMatchObject({ result: 'verified', job: { state: 'verified' } })
    const steps = (await bench.client.call('device.journal', { deviceId })).filter(({ type }) =>
      type.startsWith('label'),
    )
    expect(steps.map(({ payload, type }) => payload['state'] ?? type)).toEqual([
      'label.prepared',
      'sending',
      'sent',
      'printed?',
      'label.verified',
    ])
    expect(steps.every(({ actor }) => actor === 'technician')).toBe(true)
  })

  test('pressed twice is one label', async () => {
    zebra.hindrances.add('paper')
    const { deviceId } = await device()
    const press = () => bench.client.call('label.print', { deviceId, ...order, printer: zebra.name })
    const [first, second] = await Promise.all([press(), press()])
    expect(second.printJobId).toBe(first.printJobId)
    // While it waits it says for what, and nothing has left.
    await expect
      .poll(() => bench.client.call('print.list', { deviceId }))
      .toMatchObject([{ state: 'prepared', reason: 'media-empty' }])
    expect(zebra.formats).toEqual([])
    const printed = told(bench, 'printed?')
    zebra.refill()
    await printed
    expect(zebra.printed).toBe(1)
  })

  test('is printed once more only with a reason, which the journal keeps', async () => {
    const { deviceId } = await device()
    const press = (repeatReason?: 'damaged') =>
      bench.client.call('label.print', {
        deviceId,
        ...order,
        printer: zebra.name,
        ...(repeatReason === undefined ? {} : { repeatReason }),
      })
    const printed = told(bench, 'printed?')
    const first = await press()
    await printed
    await expect(press()).rejects.toMatchObject({ code: 'repeat-needs-reason' })
    const again = await press('damaged')
    expect(again).toMatchObject({ repeats: first.printJobId, repeatReason: 'damaged' })
    await expect.poll(() => zebra.printed).toBe(2)
    // The second carries a mark that the first has not.
    expect(zebra.formats[1]).not.toBe(zebra.formats[0])
  })

  test('that is in doubt is never repeated before a person said what became of it', async () => {
    zebra.closesAfterBytes = 30
    const { deviceId } = await device()
    const press = () => bench.client.call('label.print', { deviceId, ...order, printer: zebra.name })
    const doubted = told(bench, 'unknown')
    const { printJobId } = await press()
    await doubted
    zebra.closesAfterBytes = null
    await expect(press()).rejects.toMatchObject({ code: 'label-in-doubt', where: printJobId })
    const settled = await bench.client.call('print.settle', { printJobId, cameOut: false })
    expect(settled).toMatchObject({ state: 'failed', reason: 'said-by-person' })
    await expect(bench.client.call('print.settle', { printJobId, cameOut: true })).rejects.toMatchObject({
      code: 'print-not-in-doubt',
    })
    const printed = told(bench, 'printed?')
    expect((await press()).repeats).toBeNull()
    await printed
    expect(zebra.printed).toBe(1)
  })

  test('on a printer that nobody added is refused', async () => {
    const { deviceId } = await device()
    const call = bench.client.call('label.print', { deviceId, ...order, printer: 'zpl://127.0.0.1:1' })
    await expect(call).rejects.toMatchObject({ code: expect.stringMatching(/^print/) as string })
  })
})

test('the scan of another device’s label is an alarm with both tags', async () => {
  const { deviceId, tag } = await device()
  const other = await bench.intake(otherLaptop(1234))
  const scanned = other.device?.tag ?? ''
  expect(await bench.client.call('label.verify', { deviceId, scanned })).toEqual({
    result: 'other-tag',
    tag,
    scannedTag: scanned,
    otherDeviceId: other.device?.deviceId,
  })
  await expect(bench.client.call('label.verify', { deviceId, scanned: `${tag.slice(0, 8)}?` })).rejects.toMatchObject({
    code: 'bad-tag',
  })
})
