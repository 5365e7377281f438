import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countOperation } from '../../../../electron/station/store/campaign/campaign-counts.ts'
import { arriveByPerson } from '../../../../electron/station/store/arrivals/expected-devices.ts'
import {
  awaitDevice,
  awaitTogether,
  listMisses,
  missDevices,
  missRest,
} from '../../../../electron/station/store/arrivals/missing-devices.ts'
import { listExpected } from '../../../../electron/station/store/arrivals/list-expected.ts'
import { listSources } from '../../../../electron/station/store/arrivals/sources.ts'
import type { Store } from '../../../../electron/station/store/store.ts'
import { untickDevice } from '../../../../electron/station/store/arrivals/untick-device.ts'
import { listManifests, withdrawManifest } from '../../../../electron/station/store/arrivals/withdraw-manifest.ts'
import { expectedLists, type ExpectedList } from '../../../../shared/contract/arrivals.ts'
import { expectInvariants } from '../invariants.ts'
import { keptLines } from './kept-lines.ts'
import { act, take } from '../made/made-intake.ts'
import { importList, madeSource } from '../made/made-lists.ts'
import { temporaryStore } from '../temporary-store.ts'

const reason = 'Étiquettes échangées'
const serials = ['S1', 's1', 'S2', '']
const makers = ['LENOVO', 'Dell', '']

function expectKept({ db }: Store, after: string): void {
  for (const [name, sql] of Object.entries(keptLines)) {
    expect(db.prepare<[], { n: number }>(sql).get()?.n, `${name}, after ${after}`).toBe(0)
  }
}

const linesOf = (store: Store, sourceId: string, show: ExpectedList) =>
  listExpected(store, { sourceId, show, after: null, limit: 500 }).devices

type Step = {
  readonly kind: string
  readonly place: number
  readonly device: number
  readonly serial: string
  readonly maker: string
}

const often = ['import', 'intake', 'again', 'again', 'tick', 'tick', 'untick', 'untick']
const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom(...often, 'miss', 'rest', 'await', 'together', 'withdraw'),
  place: fc.nat(99),
  device: fc.nat(99),
  serial: fc.constantFrom(...serials),
  maker: fc.constantFrom(...makers),
})

const oneOf = (ids: readonly string[], place: number): string => ids[place % Math.max(1, ids.length)] ?? 'nothing'

/** Does one of all acts that move a line from one list to another, to one of what it can be done to, where there is any. */
function move(store: Store, sourceIds: readonly string[], deviceIds: string[], { kind, place, device, ...said }: Step) {
  const sourceId = oneOf(sourceIds, place)
  const lines = (show: ExpectedList) =>
    sourceIds.flatMap((one) => linesOf(store, one, show).map(({ expectedId }) => expectedId))
  const made = { serial: said.serial || null, manufacturer: said.maker || 'Acer' }
  const intake = (deviceId: string | null) => take(store, made, undefined, { by: 'person', deviceId }).deviceId
  const list = `Marque;Modèle;Série\n${said.maker};M${place % 3};${said.serial}\n;N;${said.serial === 'S2' ? 'S1' : 'S2'}\n`
  const acts: Readonly<Record<string, () => unknown>> = {
    import: () => importList(store, sourceId, list),
    intake: () => deviceIds.push(intake(null)),
    again: () => deviceIds.length > 0 && intake(oneOf(deviceIds, device)),
    tick: () =>
      arriveByPerson(store, act, oneOf([...lines('open'), ...lines('missing')], place), oneOf(deviceIds, device)),
    untick: () => untickDevice(store, act, oneOf(lines('arrived'), place), reason),
    miss: () => missDevices(store, act, [oneOf(lines('open'), place), oneOf(lines('open'), device)], reason),
    rest: () => missRest(store, act, sourceId, reason),
    await: () => awaitDevice(store, act, oneOf(lines('missing'), place)),
    together: () => listMisses(store, sourceId).map(({ missId }) => awaitTogether(store, act, missId)),
    withdraw: () => {
      const standing = listManifests(store, sourceId).filter(({ withdrawn }) => withdrawn === null)
      const manifestIds = standing.map(({ manifestId }) => manifestId)
      withdrawManifest(store, act, oneOf(manifestIds, place), reason)
    },
  }
  acts[kind]?.()
}

/** Two sources, and devices that share serials or have none. */
function walk(steps: readonly Step[]): void {
  const store = temporaryStore()
  const sources = [madeSource(store, 'Mairie'), madeSource(store, 'Vendeur')]
  const sourceIds = sources.map(({ sourceId }) => sourceId)
  const deviceIds: string[] = []
  for (const one of steps) {
    move(store, sourceIds, deviceIds, one)
    expectKept(store, one.kind)
  }
  for (const { sourceId, operationId } of sources) {
    const [{ expected, arrived, missing, offered } = expect.fail()] = listSources(store, operationId)
    const counts = expectedLists.map((show) => linesOf(store, sourceId, show).length)
    expect(counts).toEqual([expected - arrived - missing, offered, missing, arrived, expected])
    expect(countOperation(store, operationId).inKind ?? 0).toBe(expected - missing)
  }
  expectInvariants(store)
  store.close()
}

describe('the lists of announced devices', () => {
  test('offer a device on the line of its serial again when it was ticked off on another one by mistake', () => {
    const store = temporaryStore()
    const { sourceId, operationId } = madeSource(store)
    importList(store, sourceId, 'Marque;Série\nDell;S1\nHP;S2\n')
    const offered = () => linesOf(store, sourceId, 'offered').map(({ serial }) => serial)
    const { deviceId } = take(store, { serial: 's1', manufacturer: 'Acer' })
    expect(offered()).toEqual(['S1'])
    const wrong = linesOf(store, sourceId, 'open')[1]?.expectedId ?? ''
    arriveByPerson(store, act, wrong, deviceId)
    expect([offered(), listSources(store, operationId)[0]?.offered]).toEqual([[], 0])
    untickDevice(store, act, wrong, reason)
    expect([offered(), listSources(store, operationId)[0]?.offered]).toEqual([['S1'], 1])
    take(store, { serial: 'S2', manufacturer: 'Acer' }, undefined, { by: 'person', deviceId })
    expect(offered()).toEqual([])
    expectInvariants(store)
  })

  test('are what is counted anew, whatever is imported, taken in, ticked off, taken back, missed and withdrawn', () => {
    const steps = fc.array(step, { minLength: 30, maxLength: 80, size: 'max' })
    fc.assert(fc.property(steps, walk), { numRuns: 12 })
  })
})
