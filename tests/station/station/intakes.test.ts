import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { stationVersion } from '../../../electron/station/version.ts'
import { benchReaders, type Readers, type ReadingResult } from '../../../electron/station/intake/readers.ts'
import { Card, type DeviceSummary } from '../../../shared/contract/views.ts'
import { laptopWith, otherLaptop } from '../../fixtures/laptop-captures.ts'
import { laptop, laptopOutput } from '../../fixtures/laptop-changes.ts'
import { cardWhen, isSettled, openBench, type StationClient } from './bench.ts'

const real = benchReaders(() => new Date(), stationVersion)
const local = { source: { kind: 'local' }, profileId: 'laptop-2026', lotId: null } as const

/** Reads what it is told to, when it is told to; `asked` is settled once the station has asked. */
function heldReaders() {
  const asked = Promise.withResolvers<AbortSignal>()
  const answer = Promise.withResolvers<ReadingResult>()
  const readers: Readers = {
    capture: (folder) => real.capture(folder),
    local({ signal }) {
      asked.resolve(signal)
      return answer.promise
    },
  }
  return { readers, asked: asked.promise, answer }
}

const devicesOf = async (client: StationClient): Promise<readonly DeviceSummary[]> =>
  (await client.call('device.list', { search: '', after: null, limit: 100 })).devices

describe('a reading that a person stops', () => {
  test.each([
    ['whose reader obeys', true],
    ['whose reader takes no notice and gives a whole report', false],
  ])('leaves nothing behind (%s)', async (_, obeys) => {
    const { readers, asked, answer } = heldReaders()
    const { client, faults } = await openBench({ readers })
    const { intakeId } = await client.call('intake.start', local)
    const signal = await asked
    const cancelled = cardWhen(client, isSettled)
    await client.call('intake.cancel', { intakeId })
    if (obeys) answer.reject(signal.reason as Error)
    else answer.resolve(await real.capture(laptop))
    expect(await cancelled).toMatchObject({ intakeId, stage: 'cancelled', device: null, refusal: null })
    expect(await devicesOf(client)).toEqual([])
    expect(faults).toEqual([])
  })

  test('by taking its card off the bench is no fault of the station', async () => {
    const { readers, asked, answer } = heldReaders()
    const { client, faults } = await openBench({ readers })
    const { intakeId } = await client.call('intake.start', local)
    const signal = await asked
    await client.call('intake.dismiss', { intakeId })
    answer.reject(signal.reason as Error)
    await answer.promise.catch(() => undefined)
    expect(await client.call('intake.list', {})).toEqual([])
    expect(await devicesOf(client)).toEqual([])
    expect(faults).toEqual([])
    await expect(client.call('intake.cancel', { intakeId })).rejects.toMatchObject({ code: 'intake-not-found' })
  })

  test('by stopping the station ends without a fault, and the next station finds nothing half done', async () => {
    const { readers, asked, answer } = heldReaders()
    const { client, faults, station, dataFolder } = await openBench({ readers })
    await client.call('intake.start', local)
    await asked
    const ended = cardWhen(client, isSettled)
    station.close()
    answer.resolve(await real.capture(laptop))
    expect(await ended).toMatchObject({ stage: 'cancelled' })
    expect(faults).toEqual([])
    const next = await openBench({ dataFolder })
    expect(await next.client.call('intake.list', {})).toEqual([])
    expect(await next.deviceCount()).toBe(0)
  })
})

describe('several intakes', () => {
  test('of one machine at the same time end in one device', async () => {
    const bench = await openBench()
    const cards = await Promise.all([bench.intake(laptop), bench.intake(laptop), bench.intake(laptop)])
    expect(new Set(cards.map(({ device }) => device?.deviceId)).size).toBe(1)
    expect(cards.filter(({ isNewDevice }) => isNewDevice === true)).toHaveLength(1)
    expect(await bench.deviceCount()).toBe(1)
  })

  test('of two machines at the same time don’t mix', async () => {
    const bench = await openBench()
    const [one, two] = await Promise.all([bench.intake(laptop), bench.intake(otherLaptop(3852))])
    expect([one.device?.serial, two.device?.serial]).toEqual(['PF1ETB42', 'PF1ETC3852'])
    expect(one.device?.tag).not.toBe(two.device?.tag)
  })

  test('of the bench’s own computer wait for each other', async () => {
    const { readers, asked } = heldReaders()
    const { client } = await openBench({ readers })
    await client.call('intake.start', local)
    await asked
    await expect(client.call('intake.start', local)).rejects.toMatchObject({ code: 'already-reading' })
  })
})

test('a card tells its way in order, each step as the contract says', async () => {
  const bench = await openBench()
  const stages: string[] = []
  bench.client.on('intake.changed', (card) => {
    expect(Card.safeParse(card).error).toBeUndefined()
    if (stages.at(-1) !== card.stage) stages.push(card.stage)
  })
  const done = await bench.intake(laptop)
  expect(stages).toEqual(['reading', 'recording', 'done'])
  expect(done.parts.map(({ status }) => status)).not.toContain('reading')
})

describe('a machine whose signs contradict each other', () => {
  const contradicting = () =>
    laptopWith({ 'dmidecode.txt': laptopOutput('dmidecode.txt').replaceAll('PF1ETB42', 'PF9ZZZ99') })

  async function undecided() {
    const bench = await openBench()
    const known = (await bench.intake(laptop)).device?.deviceId ?? ''
    const stranger = (await bench.intake(otherLaptop(5519))).device?.deviceId ?? ''
    const card = await bench.intake(contradicting())
    expect(card).toMatchObject({ stage: 'undecided', device: null, candidates: [{ device: { deviceId: known } }] })
    const decide = async (deviceId: string | null) => {
      const settled = cardWhen(
        bench.client,
        ({ intakeId, finishedAt }) => intakeId === card.intakeId && finishedAt !== null,
      )
      await bench.client.call('intake.decide', { intakeId: card.intakeId, deviceId })
      return settled
    }
    return { bench, known, stranger, card, decide }
  }

  test('is the known device when a person says so', async () => {
    const { bench, known, decide } = await undecided()
    expect(await decide(known)).toMatchObject({ stage: 'done', isNewDevice: false, device: { deviceId: known } })
    expect(await bench.deviceCount()).toBe(2)
  })

  test('is another one when a person says so', async () => {
    const { bench, decide } = await undecided()
    expect(await decide(null)).toMatchObject({ stage: 'done', isNewDevice: true })
    expect(await bench.deviceCount()).toBe(3)
  })

  test('can’t be given to a device that its card does not name', async () => {
    const { bench, stranger, decide } = await undecided()
    await expect(decide(stranger)).rejects.toMatchObject({ code: 'device-not-found', where: stranger })
    await expect(decide(randomUUID())).rejects.toMatchObject({ code: 'device-not-found' })
    expect(await bench.deviceCount()).toBe(2)
  })

  test('is decided once', async () => {
    const { bench, known, card, decide } = await undecided()
    await decide(known)
    const again = bench.client.call('intake.decide', { intakeId: card.intakeId, deviceId: null })
    await expect(again).rejects.toMatchObject({ code: 'intake-not-found' })
    expect(await bench.deviceCount()).toBe(2)
  })
})

describe('the bench’s own computer', () => {
  test('is read, judged and recognised the second time', async () => {
    const bench = await openBench()
    // The first card changes once more when its device does, so the second one is asked for by what it is not.
    const once = async (before?: string) => {
      const settled = cardWhen(bench.client, (card) => isSettled(card) && card.intakeId !== before)
      await bench.client.call('intake.start', local)
      return settled
    }
    const first = await once()
    expect(first).toMatchObject({ stage: 'done', isNewDevice: true, source: { kind: 'local' } })
    expect(await once(first.intakeId)).toMatchObject({
      stage: 'done',
      isNewDevice: false,
      device: { tag: first.device?.tag },
    })
    expect(bench.faults).toEqual([])
  }, 60_000)
})
