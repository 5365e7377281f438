import { describe, expect, test } from 'vitest'
import { laptop, otherNumbers } from '../../fixtures/laptop-changes.ts'
import { laptopWith } from '../../fixtures/laptop-captures.ts'
import { openBench, type Bench } from './bench.ts'
import { read, tagOf, tried } from './proving.ts'

const fitting = { category: 'charger', model: 'LA65NS2-01' } as const
const other = { category: 'charger', model: 'ADLX45' } as const

/** Two laptops of one model, and three chargers of one type and one of another on the shelf. */
async function withChargers() {
  const bench = await openBench()
  const first = await read(bench, laptop)
  const second = await read(bench, laptopWith(otherNumbers(2)))
  expect(second).not.toBe(first)
  const { partId } = await bench.client.call('part.receive', { kind: fitting, quantity: 3, reason: '' })
  await bench.client.call('part.receive', { kind: other, quantity: 1, reason: '' })
  const shelf = async () => {
    const { parts } = await bench.client.call('part.list', {})
    const part = parts.find((one) => one.partId === partId)
    return [part?.onShelf, part?.reserved]
  }
  return { bench, first, second, partId, shelf, client: bench.client }
}

const partsOf = ({ client }: Bench, deviceId: string) => client.call('part.ofDevice', { deviceId })

describe('a charger that the test finds missing', () => {
  test('is nobody’s guess the first time; then the type is known for the model, reserved, given and given back', async () => {
    const { bench, client, first, second, partId, shelf } = await withChargers()
    await tried(bench, first, 'charger', 'fail')
    expect(await partsOf(bench, first)).toMatchObject({ needs: [], lacksUnknownCharger: true, ownCharger: null })
    await client.call('part.fit', { deviceId: first, partId, quantity: 1 })
    expect(await partsOf(bench, first)).toMatchObject({
      needs: [],
      lacksUnknownCharger: false,
      ownCharger: { partId, kind: fitting, quantity: 1 },
    })
    await tried(bench, second, 'charger', 'absent')
    const needed = await partsOf(bench, second)
    expect(needed.needs).toEqual([
      { kind: fitting, quantity: 1, onShelf: [{ partId, kind: fitting, quantity: 1 }], missing: 0 },
    ])
    const parts = [{ partId, quantity: 1 }]
    await client.call('part.reserve', { devices: [{ deviceId: second, allocationId: null, parts }] })
    expect(await shelf()).toEqual([2, 1])
    // A reading says nothing of a charger, so that it neither needs nor frees one.
    await client.call('device.judge', { deviceId: second, profileId: 'laptop-2026' })
    expect(await shelf()).toEqual([2, 1])
    await client.call('part.release', { deviceId: second })
    expect(await shelf()).toEqual([2, 0])
    await client.call('part.reserve', { devices: [{ deviceId: second, allocationId: null, parts }] })
    await client.call('part.use', { deviceId: second })
    expect(await shelf()).toEqual([1, 0])
    expect(await partsOf(bench, second)).toMatchObject({ needs: [], kept: [], ownCharger: { partId } })
    // The one that was given fails as well: another is needed.
    await tried(bench, second, 'charger', 'fail')
    expect((await partsOf(bench, second)).needs).toMatchObject([{ kind: fitting, missing: 0 }])
    await client.call('charger.giveBack', { deviceId: second })
    expect(await shelf()).toEqual([2, 0])
    expect((await partsOf(bench, second)).needs).toMatchObject([{ kind: fitting, missing: 0 }])
    await expect(client.call('charger.giveBack', { deviceId: second })).rejects.toMatchObject({
      code: 'no-charger-given',
    })
    expect((await client.call('device.journal', { deviceId: second })).at(-1)).toMatchObject({ type: 'part.givenBack' })
  })

  test('is kept through a new reading that lets other parts go', async () => {
    const { bench, client, first, partId, shelf } = await withChargers()
    const parts = [{ partId, quantity: 1 }]
    await client.call('part.reserve', { devices: [{ deviceId: first, allocationId: null, parts }] })
    expect((await bench.intake(laptop)).device?.deviceId).toBe(first)
    expect(await shelf()).toEqual([3, 1])
  })
})

describe('a charger at the packing table', () => {
  async function packing() {
    const world = await withChargers()
    const { bench, client, first } = world
    const { lotId } = await bench.addLot('Vague 1', 'laptop-2026')
    const promised = { connection: 'none', hasCharger: true, accessories: [] } as const
    await client.call('promise.make', { whose: { for: 'lot', lotId }, promised: { ...promised, accessories: [] } })
    await client.call('queue.add', { deviceId: first, lotId })
    const { cartonId } = (await client.call('carton.open', { lotId })).carton
    const tag = await tagOf(bench, first)
    await client.call('carton.pack', { cartonId, tag })
    return { ...world, cartonId, tag }
  }

  test('is known by its code however that is spaced, leaves the shelf once, and its absence keeps the carton open', async () => {
    const { client, first, cartonId, tag, partId, shelf } = await packing()
    const close = () => client.call('carton.close', { cartonId })
    await expect(close()).rejects.toMatchObject({ code: 'carton-incomplete' })
    await expect(client.call('charger.find', { text: 'LA90' })).rejects.toMatchObject({ code: 'part-not-found' })
    const found = await client.call('charger.find', { text: 'la65 ns2 01' })
    expect(found.partId).toBe(partId)
    // The label on its place says a code of ours, the same whenever it is asked for.
    const { code } = await client.call('part.code', { partId })
    expect(code).toMatch(/^XT/)
    expect(await client.call('part.code', { partId })).toEqual({ code })
    expect((await client.call('charger.find', { text: code })).partId).toBe(partId)
    const taken = await client.call('carton.takeCharger', { tag, partId })
    expect(taken).toMatchObject({ isTaken: true, packed: { devices: [{ hasCharger: true, missing: [] }] } })
    expect(await shelf()).toEqual([2, 0])
    await expect(client.call('carton.takeCharger', { tag, partId })).rejects.toMatchObject({
      code: 'charger-in-already',
    })
    await client.call('charger.giveBack', { deviceId: first })
    expect(await shelf()).toEqual([3, 0])
    await expect(close()).rejects.toMatchObject({ code: 'carton-incomplete' })
    await client.call('carton.takeCharger', { tag, partId })
    await close()
    await expect(client.call('charger.giveBack', { deviceId: first })).rejects.toMatchObject({
      code: 'carton-not-open',
    })
    expect(await shelf()).toEqual([2, 0])
  })

  test('that the device was given before is its own: scanned out and in again, none is counted twice', async () => {
    const { client, first, cartonId, tag, partId, shelf } = await packing()
    await client.call('carton.takeCharger', { tag, partId })
    await client.call('carton.unpack', { tag })
    expect(await client.call('carton.pack', { cartonId, tag })).toMatchObject({ devices: [{ hasCharger: false }] })
    expect(await client.call('charger.listFor', { deviceId: first })).toMatchObject({
      own: partId,
      chargers: [{ partId, given: 1, free: 2 }, { given: 0 }],
    })
    expect(await client.call('carton.takeCharger', { tag, partId })).toMatchObject({ isTaken: false })
    expect(await shelf()).toEqual([2, 0])
  })

  test('of which none is free is refused, and so is anything that is no charger', async () => {
    const { bench, client, tag, second, partId } = await packing()
    const parts = [{ partId, quantity: 3 }]
    await client.call('part.reserve', { devices: [{ deviceId: second, allocationId: null, parts }] })
    await expect(client.call('carton.takeCharger', { tag, partId })).rejects.toMatchObject({ code: 'part-short' })
    const battery = await client.call('part.receive', {
      kind: { category: 'battery', model: '45N1' },
      quantity: 1,
      reason: '',
    })
    await expect(client.call('carton.takeCharger', { tag, partId: battery.partId })).rejects.toMatchObject({
      code: 'part-not-found',
    })
    const queued = await tagOf(bench, second)
    await expect(client.call('carton.takeCharger', { tag: queued, partId })).rejects.toMatchObject({
      code: 'not-packed',
    })
    expect(bench.faults).toEqual([])
  })
})
