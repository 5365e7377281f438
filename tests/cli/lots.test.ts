import { describe, expect, test } from 'vitest'
import { createStation } from '../../electron/station/station.ts'
import { resourcesFolder } from '../../electron/cli/resources-folder.ts'
import { failingLaptop, incompleteLaptop, otherLaptop, temporaryFolder } from '../fixtures/laptop-captures.ts'
import { laptop } from '../fixtures/laptop-changes.ts'
import { madeLot } from '../station/station/made-lot.ts'
import { etabli, refusedWith } from './etabli.ts'

type Document = { device: { tag: string; state: string }; lot: { queueing: string } | null }

async function intake(data: string, capture: string, ...more: readonly string[]) {
  const run = await etabli(['intake', '--capture', capture, '--data', data, '--json', ...more])
  return { exit: run.exit, err: run.err, ...(JSON.parse(run.out) as Document) }
}

/** The lots as a coordinator would make them on the screen, in a database that no station holds afterwards. */
async function withLots(
  ...lots: readonly { name: string; profileId: string; wanted: number | null; partner?: string }[]
) {
  const data = temporaryFolder()
  const log = { info: () => undefined, fault: () => undefined }
  const station = await createStation({ dataFolder: data, resourcesFolder, log })
  const client = station.client()
  for (const { partner = 'ASE', ...lot } of lots) {
    await madeLot(client, { partner, ...lot })
  }
  station.close()
  return data
}

const stateOf = async (data: string, tag: string): Promise<string | undefined> => {
  const run = await etabli(['devices', '--data', data, '--json'])
  return (JSON.parse(run.out) as Document['device'][]).find((device) => device.tag === tag)?.state
}

describe('a device that does not pass', () => {
  test.each([
    ['fails', 10, failingLaptop, 'Verdict (L’appareil n’est pas conforme au profil)'],
    ['was not read whole', 11, incompleteLaptop, 'Verdict (Il manque des relevés ou des tests pour conclure)'],
  ] as const)('and %s is recorded and never queued', async (_, exit, capture, why) => {
    const data = await withLots({ name: 'Lot 1', profileId: 'laptop-2026', wanted: null })
    const run = await intake(data, capture(), '--profile', 'laptop-2026', '--lot', 'lot 1')
    expect(run).toMatchObject({ exit, err: '', device: { state: 'audited' }, lot: { queueing: 'gates-not-met' } })

    const { tag } = run.device
    const queued = await etabli(['queue', tag, '--lot', 'Lot 1', '--data', data])
    expect(queued).toMatchObject(refusedWith('gates-not-met'))
    expect(queued.err).toContain(why)
    expect(await stateOf(data, tag)).toBe('audited')
  })

  test('is not queued by being judged against an easier profile first', async () => {
    const data = await withLots(
      { name: 'easy', profileId: 'laptop-2020', wanted: null },
      { name: 'hard', profileId: 'laptop-2026', wanted: null },
    )
    // 4 GiB and a full reading: enough for 2020, not for 2026.
    const run = await intake(data, failingLaptop(), '--profile', 'laptop-2020', '--lot', 'hard')
    expect(run).toMatchObject({ exit: 2, device: { state: 'audited' }, lot: { queueing: 'gates-not-met' } })
    expect(await etabli(['queue', run.device.tag, '--lot', 'hard', '--data', data])).toMatchObject({ exit: 2, out: '' })
    const easy = await etabli(['queue', run.device.tag, '--lot', 'easy', '--data', data])
    expect(easy).toMatchObject({ exit: 0, err: '' })
  })
})

describe('a lot', () => {
  test('that is full takes nobody else, and the exit code says so', async () => {
    const data = await withLots({ name: 'one', profileId: 'laptop-2026', wanted: 1 })
    expect(await intake(data, laptop, '--lot', 'one')).toMatchObject({ exit: 0, lot: { queueing: 'queued' } })
    const second = await intake(data, otherLaptop(5127), '--lot', 'one')
    expect(second).toMatchObject({ exit: 2, lot: { queueing: 'lot-full' }, device: { state: 'audited' } })
    const asked = await etabli(['queue', second.device.tag, '--lot', 'one', '--data', data])
    expect(asked).toMatchObject(refusedWith('lot-full'))
  })

  test('takes a device once, however often it is asked', async () => {
    const data = temporaryFolder()
    const { tag } = (await intake(data, laptop, '--lot', 'L')).device
    expect(await intake(data, laptop, '--lot', 'L')).toMatchObject({ exit: 0, lot: { queueing: 'already-queued' } })
    const again = await etabli(['queue', tag, '--lot', 'L', '--data', data])
    expect(again).toEqual({
      exit: 0,
      out: `${tag} → Sans structure / L : 1 (laptop-2026 v1) · déjà en file\n`,
      err: '',
    })
  })

  test('is left, visibly, by a device that fails when it is read again', async () => {
    const data = temporaryFolder()
    const { tag } = (await intake(data, laptop, '--lot', 'L')).device
    expect(await stateOf(data, tag)).toBe('queued')
    const again = await intake(data, failingLaptop())
    expect(again).toMatchObject({ exit: 10, device: { tag, state: 'audited' } })
    expect((await etabli(['queue', '--data', data])).out).toBe('Sans structure / L : 0 (laptop-2026 v1)\n')
  })

  test('that does not exist is not made by queue, nor by a capture that can’t be read', async () => {
    const data = temporaryFolder()
    const { tag } = (await intake(data, laptop)).device
    const asked = await etabli(['queue', tag, '--lot', 'tyop', '--data', data])
    expect(asked).toMatchObject(refusedWith('lot-not-found'))
    const unread = await etabli(['intake', '--capture', data, '--lot', 'tyop', '--data', data])
    expect(unread).toMatchObject(refusedWith('capture-not-recognised'))
    expect(JSON.parse((await etabli(['queue', '--data', data, '--json'])).out)).toEqual([])
  })

  test('that nobody planned counts in no operation that somebody planned', async () => {
    const planned = await withLots({ name: 'Prévu', profileId: 'laptop-2026', wanted: 1 })
    const asked = await etabli(['intake', '--capture', laptop, '--data', planned, '--lot', 'imprévu'])
    expect(asked).toMatchObject(refusedWith('lot-needs-allocation'))
    expect((await etabli(['queue', '--data', planned])).out).toBe('ASE / Prévu : 0 / 1 (laptop-2026 v1)\n')

    const unplanned = temporaryFolder()
    for (const lot of ['L', 'M']) await intake(unplanned, laptop, '--lot', lot)
    await intake(unplanned, laptop, '--profile', 'laptop-2020', '--lot', 'N')
    const lots = (await etabli(['queue', '--data', unplanned])).out.split('\n')
    expect(lots.filter((line) => line.startsWith('Sans structure'))).toEqual([
      'Sans structure / L : 1 (laptop-2026 v1)',
      'Sans structure / M : 0 (laptop-2026 v1)',
      'Sans structure / N : 0 (laptop-2020 v1)',
    ])
    const log = { info: () => undefined, fault: () => undefined }
    const station = await createStation({ dataFolder: unplanned, resourcesFolder, log })
    const [operation, ...others] = await station.client().call('operation.list', {})
    const { operationId = '' } = operation ?? {}
    expect([operation?.name, others]).toEqual(['Sans opération', []])
    expect(await station.client().call('allocation.list', { operationId })).toMatchObject([
      { profileId: 'laptop-2026', allocated: null, queued: 1 },
      { profileId: 'laptop-2020', allocated: null, queued: 0 },
    ])
    station.close()
  })

  test('whose name two partners use has to be named with its partner', async () => {
    const data = await withLots(
      { name: 'Mai', partner: 'ASE', profileId: 'laptop-2026', wanted: null },
      { name: 'Mai', partner: 'FAS', profileId: 'laptop-2026', wanted: null },
    )
    const { tag } = (await intake(data, laptop)).device
    const asked = await etabli(['queue', tag, '--lot', 'mai', '--data', data])
    expect(asked).toMatchObject(refusedWith('lot-ambiguous'))
    expect(asked.err).toContain('"ASE/Mai" ou "FAS/Mai"')
    expect(await etabli(['queue', tag, '--lot', 'FAS/Mai', '--data', data])).toMatchObject({ exit: 0 })
  })
})
