import { beforeEach, describe, expect, test } from 'vitest'
import { failingLaptop, otherLaptop } from '../../fixtures/laptop-captures.ts'
import { laptop } from '../../fixtures/laptop-changes.ts'
import type { Zebra } from '../printers/zpl/zebra.ts'
import type { Bench } from './bench.ts'
import { openBenchWithPrinter } from './bench-with-printer.ts'

let zebra: Zebra
let bench: Bench

beforeEach(async () => {
  ;({ zebra, bench } = await openBenchWithPrinter())
})

const look = { format: '62x29', language: 'fr' } as const

describe('blank tags', () => {
  test('are printed one job each, and the one that is scanned goes to the next new machine', async () => {
    const { tags, jobs } = await bench.client.call('tag.printBlank', { count: 3, ...look, printer: zebra.name })
    expect(jobs.map(({ tag }) => tag)).toEqual(tags)
    await expect.poll(() => zebra.printed).toBe(3)
    expect(new Set(zebra.formats).size).toBe(3)
    const [, second = ''] = tags
    expect(await bench.client.call('tag.present', { tag: second })).toEqual({ tag: second })
    expect((await bench.intake(laptop)).device?.tag).toBe(second)
    expect(await bench.client.call('tag.presented', {})).toEqual({ tag: null })
    await expect(bench.client.call('tag.present', { tag: second })).rejects.toMatchObject({ code: 'tag-bound' })
    expect((await bench.intake(otherLaptop(1234))).device?.tag.slice(2, 8)).toBe('000004')
  })

  test('are not taken from tags that nobody printed as blank ones', async () => {
    const { device } = await bench.intake(laptop)
    const tag = device?.tag ?? ''
    await expect(bench.client.call('tag.present', { tag })).rejects.toMatchObject({ code: 'tag-not-blank' })
    await expect(bench.client.call('tag.present', { tag: 'T7' })).rejects.toMatchObject({ code: 'bad-tag' })
  })

  test('are not reserved for a printer that is not there', async () => {
    const call = bench.client.call('tag.printBlank', { count: 3, ...look, printer: 'zpl://nowhere' })
    await expect(call).rejects.toMatchObject({ code: expect.stringMatching(/^print/) as string })
    expect((await bench.intake(laptop)).device?.tag.slice(2, 8)).toBe('000001')
  })
})

describe('printing at the verdict', () => {
  const automate = (bench_: 'off' | 'on-pass' | 'always', profiles: Record<string, 'off' | 'always'> = {}) =>
    bench.client.call('print.automate', { bench: bench_, profiles, language: 'fr' })
  const printerOfBench = () => bench.client.call('bench.configure', { printer: zebra.name })
  const jobsOf = async (deviceId = '') => bench.client.call('print.list', { deviceId })

  test('is off until somebody turns it on', async () => {
    await printerOfBench()
    const { device } = await bench.intake(laptop)
    expect(await jobsOf(device?.deviceId)).toEqual([])
  })

  test('on pass prints what passed, once, and nothing for what failed', async () => {
    await printerOfBench()
    await automate('on-pass')
    const passed = await bench.intake(laptop)
    expect(passed.verdict?.outcome).toBe('pass')
    await expect.poll(() => zebra.printed).toBe(1)
    const failed = await bench.intake(failingLaptop())
    expect(failed.verdict?.outcome).toBe('fail')
    // The same machine read again has its label on.
    await bench.intake(laptop)
    expect(await jobsOf(passed.device?.deviceId)).toHaveLength(1)
  })

  test('always prints whatever the verdict, and a profile may have it otherwise', async () => {
    await printerOfBench()
    await automate('always', { 'laptop-2026': 'off' })
    const silent = await bench.intake(laptop)
    expect(await jobsOf(silent.device?.deviceId)).toEqual([])
    await automate('off', { 'laptop-2026': 'always' })
    const told = await bench.intake(otherLaptop(1234))
    await expect.poll(async () => (await jobsOf(told.device?.deviceId)).length).toBe(1)
  })

  test('without a printer says so and keeps the machine', async () => {
    await automate('always')
    const { promise, resolve } = Promise.withResolvers<string>()
    bench.client.on('print.refused', ({ refusal }) => resolve(refusal.code))
    expect((await bench.intake(laptop)).stage).toBe('done')
    expect(await promise).toBe('printer-not-found')
  })
})

test('a batch prints each device once, in order, and names those it left out', async () => {
  const [first, second] = [await bench.intake(laptop), await bench.intake(otherLaptop(1234))]
  const deviceIds = [second, first].map(({ device }) => device?.deviceId ?? '')
  const order = { deviceIds, ...look, printer: zebra.name }
  const { jobs, leftOut } = await bench.client.call('label.printMany', order)
  expect(jobs.map(({ deviceId }) => deviceId)).toEqual(deviceIds)
  expect(leftOut).toEqual([])
  await expect.poll(() => zebra.printed).toBe(2)
  await expect
    .poll(async () => (await bench.client.call('print.newest', { limit: 5 })).map(({ state }) => state))
    .toEqual(['printed?', 'printed?'])
  const again = await bench.client.call('label.printMany', order)
  expect(again.jobs).toEqual([])
  expect(again.leftOut.map(({ code }) => code)).toEqual(['repeat-needs-reason', 'repeat-needs-reason'])
})

test('a test label carries rulers and a code, and is in the ledger', async () => {
  const job = await bench.client.call('printer.test', { printer: zebra.name, ...look })
  expect(job).toMatchObject({ deviceId: null, tag: null })
  await expect.poll(() => zebra.printed).toBe(1)
})
