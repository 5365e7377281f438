import { describe, expect, test } from 'vitest'
import { failingLaptop } from '../../fixtures/laptop-captures.ts'
import { laptop } from '../../fixtures/laptop-changes.ts'
import { gib } from '../store/made/made-intake.ts'
import { openBench, type Bench } from './bench.ts'

const module4 = { category: 'memory', memoryType: 'DDR4', socket: 'SODIMM', sizeBytes: 4 * gib } as const
const charger = { category: 'charger', model: '65 W USB-C' } as const

/** A bench with a laptop on it that lacks 4 GiB. */
async function lacking(): Promise<Bench & { readonly deviceId: string }> {
  const bench = await openBench()
  const deviceId = (await bench.intake(failingLaptop())).device?.deviceId ?? 'none'
  return { ...bench, deviceId }
}

const partsOf = ({ client }: Bench, deviceId: string) => client.call('part.ofDevice', { deviceId })

/** Reserves what the shelf has for it. */
async function reserve(bench: Bench, deviceId: string): Promise<void> {
  const { needs } = await partsOf(bench, deviceId)
  const parts = needs.flatMap(({ onShelf }) => onShelf.map(({ partId, quantity }) => ({ partId, quantity })))
  await bench.client.call('part.reserve', { devices: [{ deviceId, allocationId: null, parts }] })
}

describe('what a failing device needs', () => {
  test('is said with what the stock has of it, and plainly where it has none', async () => {
    const bench = await lacking()
    expect(await partsOf(bench, bench.deviceId)).toMatchObject({
      needs: [{ kind: module4, quantity: 1, onShelf: [], missing: 1 }],
      kept: [],
      needsOtherWork: false,
    })
    const bigger = { ...module4, sizeBytes: 8 * gib }
    await bench.client.call('part.receive', { kind: bigger, quantity: 2, reason: '' })
    expect((await partsOf(bench, bench.deviceId)).needs).toMatchObject([
      { onShelf: [{ kind: bigger, quantity: 1 }], missing: 0 },
    ])
  })

  test('is reserved for no allocation, fitted in repair, and proven by the next reading', async () => {
    const bench = await lacking()
    const { client, deviceId } = bench
    await client.call('part.receive', { kind: module4, quantity: 2, reason: '' })
    await reserve(bench, deviceId)
    expect(await partsOf(bench, deviceId)).toMatchObject({ kept: [{ kind: module4, quantity: 1 }], keptFor: null })
    expect(await client.call('part.list', {})).toMatchObject({
      parts: [{ onShelf: 2, reserved: 1 }],
      reservations: [{ deviceId, allocationId: null, partnerName: null }],
    })
    await client.call('device.repair', { deviceId })
    await client.call('part.use', { deviceId })
    expect(await partsOf(bench, deviceId)).toMatchObject({ kept: [], fitted: [{ kind: module4, quantity: 1 }] })
    expect((await bench.intake(laptop)).device).toMatchObject({ deviceId, outcome: 'pass', state: 'audited' })
    expect(await partsOf(bench, deviceId)).toMatchObject({ needs: [], kept: [], fitted: [] })
    expect((await client.call('part.list', {})).parts).toMatchObject([{ onShelf: 1, reserved: 0 }])
  })

  test('is kept while a new reading still lacks it, and let go when one conforms', async () => {
    const bench = await lacking()
    const { client, deviceId } = bench
    await client.call('part.receive', { kind: module4, quantity: 1, reason: '' })
    await reserve(bench, deviceId)
    await bench.intake(failingLaptop())
    expect((await partsOf(bench, deviceId)).kept).toHaveLength(1)
    await bench.intake(laptop)
    expect((await client.call('part.list', {})).reservations).toEqual([])
    const journal = await client.call('device.journal', { deviceId })
    expect(journal.find(({ type }) => type === 'part.released')?.payload).toMatchObject({ reason: 'conforms' })
  })
})

describe('a charger', () => {
  test('goes from the shelf with a device, once, and never one that is not there', async () => {
    const bench = await lacking()
    const { client, deviceId } = bench
    const { partId } = await client.call('part.receive', { kind: charger, quantity: 1, reason: '' })
    const given = { deviceId, partId, quantity: 1 }
    await client.call('part.fit', given)
    expect((await client.call('part.list', {})).parts).toMatchObject([{ onShelf: 0, reserved: 0 }])
    const journal = await client.call('device.journal', { deviceId })
    expect(journal.at(-1)).toMatchObject({ type: 'part.fitted', payload: { partId, quantity: 1 } })
    // No reading sees a charger, so none is asked for.
    expect((await partsOf(bench, deviceId)).fitted).toEqual([])
    await expect(client.call('part.fit', given)).rejects.toMatchObject({ code: 'part-short' })
  })
})
