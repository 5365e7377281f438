import { describe, expect, test } from 'vitest'
import { makeTag } from '../../../shared/label/tag.ts'
import { failingLaptop, laptopWith, otherLaptop } from '../../fixtures/laptop-captures.ts'
import { otherDisk, otherNumbers } from '../../fixtures/laptop-changes.ts'
import { firstPage, laptopDisk, logOf, textFile } from '../erasure/logs.ts'
import { cardWhen, openBench, type Bench } from './bench.ts'
import { askFor, cardShows, importFile, prove, read, stateOf, tagOf, tried, withdrawals } from './proving.ts'

/** A bench that asks for everything, with a laptop that stands ready in a lot. */
async function queuedLaptop(): Promise<{ bench: Bench; deviceId: string }> {
  const bench = await openBench()
  await askFor(bench)
  const { lotId } = await bench.addLot('L', 'laptop-2026')
  const deviceId = await read(bench)
  await prove(bench, deviceId)
  await bench.client.call('queue.add', { deviceId, lotId })
  expect(await stateOf(bench, deviceId)).toBe('queued')
  return { bench, deviceId }
}

const evidenceOf = async ({ client }: Bench, deviceId: string): Promise<string> =>
  (await client.call('device.proofs', { deviceId })).disks?.[0]?.evidence[0]?.evidenceId ?? 'none'

/** What may happen to a device that stands in a lot, and the reason that its journal then gives. */
const changes: readonly (readonly [string, string, (bench: Bench, deviceId: string) => Promise<unknown>])[] = [
  ['a new reading shows another disk', 'erasure-missing', (bench) => read(bench, laptopWith(otherDisk(777)))],
  ['a new reading fails', 'verdict-fail', (bench) => read(bench, failingLaptop())],
  ['one of its tests fails', 'checklist-failed', (bench, id) => tried(bench, id, 'keyboard', 'fail')],
  [
    'another list is begun on it',
    'checklist-unfinished',
    ({ client }, deviceId) => {
      const item = { checklistId: 'all-in-one', itemId: 'boots', result: 'pass', note: null } as const
      return client.call('checklist.record', { deviceId, ...item })
    },
  ],
  [
    'its evidence is revoked',
    'erasure-missing',
    async (bench, id) =>
      bench.client.call('erasure.revoke', { evidenceId: await evidenceOf(bench, id), reason: 'mauvais journal' }),
  ],
  [
    'a later log says that its disk was not erased whole',
    'erasure-failed',
    (bench) => importFile(bench, textFile('later.log', logOf(laptopDisk, 'failed').replaceAll('2026/', '2027/'))),
  ],
  [
    'another label is scanned on it',
    'label-mismatched',
    async (bench, deviceId) => {
      const scanned = makeTag((await tagOf(bench, deviceId)).slice(0, 2), 4242)
      return bench.client.call('label.verify', { deviceId, scanned })
    },
  ],
]

describe('a device in a lot loses its place by itself, in its journal and on its card, when', () => {
  test.each(changes)('%s', async (_, reason, change) => {
    const { bench, deviceId } = await queuedLaptop()
    const shown = cardShows(bench, deviceId, 'audited')
    const told: unknown[] = []
    bench.client.on('device.withdrawn', (withdrawn) => void told.push(withdrawn))
    await change(bench, deviceId)
    expect(await stateOf(bench, deviceId)).toBe('audited')
    expect(await withdrawals(bench, deviceId)).toEqual([reason])
    expect(await shown).toMatchObject({ withdrawn: reason, device: { state: 'audited', lotId: null } })
    expect(await bench.client.call('device.proofs', { deviceId })).toMatchObject({
      withdrawn: { reason, lotName: 'L' },
    })
    // Everybody is told, once, whatever changes about it afterwards.
    await bench.client.call('grade.give', { deviceId, grade: 'C', note: null })
    const tag = await tagOf(bench, deviceId)
    expect(told).toEqual([{ deviceId, tag, reason, lotName: 'L' }])
    expect((await bench.client.call('lot.list', {}))[0]).toMatchObject({ queued: 0 })
    await expect(bench.client.call('device.ready', { deviceId })).rejects.toMatchObject({ code: 'gates-not-met' })
  })
})

test('a device in a lot keeps its place when it is read again as it was', async () => {
  const { bench, deviceId } = await queuedLaptop()
  await read(bench)
  expect(await stateOf(bench, deviceId)).toBe('queued')
  expect(await withdrawals(bench, deviceId)).toEqual([])
})

describe('a disk that two machines show, since only one was read after it was moved,', () => {
  /** The first laptop is ready with its disk; the second one then shows that disk too. */
  async function twoShowing() {
    const bench = await openBench()
    await askFor(bench, ['erasure'])
    const first = await read(bench)
    await importFile(bench, textFile('nwipe.log', logOf(laptopDisk)))
    await bench.client.call('device.ready', { deviceId: first })
    const moved = otherNumbers(4471)
    const card = await bench.intake(laptopWith({ ...moved, ...unchangedDisk(moved) }))
    // One sign of the known machine is enough to ask a person, who says that this is another one.
    const decided = cardWhen(bench.client, ({ device }) => device !== null && device.deviceId !== first)
    await bench.client.call('intake.decide', { intakeId: card.intakeId, deviceId: null })
    const second = (await decided).device?.deviceId ?? 'none'
    return { bench, first, second }
  }
  const unchangedDisk = (changed: ReturnType<typeof otherNumbers>) =>
    Object.fromEntries(
      Object.entries(changed)
        .filter(([name]) => name === 'lsblk.json' || name === 'smartctl-nvme0n1.json')
        .map(([name, text]) => [
          name,
          typeof text === 'string' ? text.replaceAll('S41GNX0K4471', 'S41GNX0K512903') : text,
        ]),
    )

  test('takes ready from both when its evidence is revoked', async () => {
    const { bench, first, second } = await twoShowing()
    await bench.client.call('device.ready', { deviceId: second })
    const shown = cardShows(bench, first, 'audited')
    const evidenceId = await evidenceOf(bench, second)
    await bench.client.call('erasure.revoke', { evidenceId, reason: 'mauvais journal' })
    expect([await stateOf(bench, first), await stateOf(bench, second)]).toEqual(['audited', 'audited'])
    expect((await shown).device?.deviceId).toBe(first)
  })

  test('takes ready from both when a failure of its erasure comes in, though a person must say whose it is', async () => {
    const { bench, first, second } = await twoShowing()
    await bench.client.call('device.ready', { deviceId: second })
    await importFile(bench, textFile('later.log', logOf(laptopDisk, 'failed').replaceAll('2026/', '2027/')))
    expect((await bench.client.call('erasure.review', firstPage)).erasures).toMatchObject([
      { reason: 'several-devices' },
    ])
    expect([await stateOf(bench, first), await stateOf(bench, second)]).toEqual(['audited', 'audited'])
  })
})

test('whoever looks at its lot, its carton or its shipment is told, once', async () => {
  const { bench, deviceId } = await queuedLaptop()
  const { client } = bench
  const { lotId } = (await client.call('device.get', { deviceId })).summary
  const { carton } = await client.call('carton.open', { lotId: lotId ?? '' })
  await client.call('carton.pack', { cartonId: carton.cartonId, tag: await tagOf(bench, deviceId) })
  const heard: string[] = []
  client.on('lot.changed', (changed) => heard.push(changed.lotId))
  client.on('packing.changed', () => heard.push('packing'))
  await read(bench, failingLaptop())
  expect(heard).toEqual([lotId, 'packing'])
  await client.call('grade.give', { deviceId, grade: 'B', note: null })
  expect(heard).toHaveLength(2)
})

test('what happens to another machine changes nothing', async () => {
  const { bench, deviceId } = await queuedLaptop()
  const other = await read(bench, otherLaptop(4471))
  await tried(bench, other, 'keyboard', 'fail')
  expect(await stateOf(bench, deviceId)).toBe('queued')
})
