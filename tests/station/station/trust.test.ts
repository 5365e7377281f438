import { describe, expect, test } from 'vitest'
import type { Readers } from '../../../electron/station/intake/readers.ts'
import { inProcessWires } from '../../../electron/station/transport/in-process.ts'
import { connect } from '../../../shared/contract/connect.ts'
import { stationContract, type StationContract, type StationEvents } from '../../../shared/contract/station.ts'
import { laptop } from '../../fixtures/laptop-changes.ts'
import { cardWhen, isSettled, openBench } from './bench.ts'

const local = { source: { kind: 'local' }, profileId: 'laptop-2026', lotId: null } as const
const names = Object.keys(stationContract) as (keyof StationContract)[]

describe('every command of the contract', () => {
  test.each(names)('%s refuses a key it does not know, and input of no shape', async (name) => {
    const bench = await openBench()
    const { client, faults } = bench
    const refused = stationContract[name].input.safeParse({ isAdmin: true })
    expect(refused.error?.issues).toContainEqual(
      expect.objectContaining({ code: 'unrecognized_keys', keys: ['isAdmin'] }),
    )
    const proto = JSON.parse('{"__proto__": {"isAdmin": true}}') as object
    for (const input of [undefined, null, 'x', 42, [], { ...proto, nonsense: 1 }]) {
      await expect(client.call(name, input as never)).rejects.toMatchObject({ code: 'bad-input' })
    }
    expect(faults).toEqual([])
    expect(await bench.deviceCount()).toBe(0)
  })

  test('commands that only objects have are not known', async () => {
    const { client } = await openBench()
    for (const name of ['toString', '__proto__', 'constructor', 'device.delete', '']) {
      await expect(client.call(name as never, {} as never)).rejects.toMatchObject({ code: 'unknown-command' })
    }
  })
})

test('a folder can’t be read by a grant that nobody gave', async () => {
  const { client, station } = await openBench()
  const start = (grant: string) =>
    client.call('intake.start', { ...local, source: { kind: 'capture', grant, name: 'x' } })
  station.grantFolder('given', laptop)
  for (const grant of [laptop, '/etc', 'Given', '__proto__', 'constructor']) {
    await expect(start(grant)).rejects.toMatchObject({ code: 'grant-not-found' })
  }
  expect(await client.call('intake.list', {})).toEqual([])
  await expect(start('given')).resolves.toMatchObject({})
})

test('a bug in a reader ends its card with an id; what it said stays in the log', async () => {
  const secret = 'password hunter2 of somebody'
  const readers: Readers = {
    local: () => Promise.reject(new TypeError(secret)),
    capture: () => Promise.reject(new TypeError(secret)),
  }
  const bench = await openBench({ readers })
  const settled = cardWhen(bench.client, isSettled)
  await bench.client.call('intake.start', local)
  const card = await settled
  expect(card).toMatchObject({ stage: 'refused', refusal: { code: 'internal', where: null } })
  expect(JSON.stringify(card)).not.toContain('hunter2')
  expect(await bench.intake(laptop)).toMatchObject({ stage: 'refused', refusal: { code: 'internal' } })
  expect(bench.faults.map(({ where }) => where)).toEqual(['intake', 'intake'])
  // The station goes on.
  expect(await bench.client.call('bench.status', {})).toMatchObject({ profileId: 'laptop-2026' })
})

test('a caller that sends nonsense over the wire neither stops the station nor disturbs another caller', async () => {
  const { station, client } = await openBench()
  const wires = inProcessWires()
  station.attach(wires.station)
  for (const nonsense of [{ kind: 'call' }, { kind: 'call', id: 98, name: 5 }, { kind: 'answer', id: 99, ok: true }]) {
    wires.client.post(nonsense as never)
  }
  const other = connect<StationContract, StationEvents>(wires.client)
  expect(await other.call('lot.list', {})).toEqual([])
  expect(await client.call('lot.list', {})).toEqual([])
})

test('what the station answers is what the contract says', async () => {
  const bench = await openBench()
  const { lotId } = await bench.addLot('L', 'laptop-2026', 3)
  const deviceId = (await bench.intake(laptop, { lotId })).device?.deviceId ?? ''
  const calls = [
    ['bench.status', {}],
    ['profile.list', {}],
    ['intake.list', {}],
    ['device.list', { search: 'thinkpad', after: null, limit: 5 }],
    ['device.get', { deviceId }],
    ['device.journal', { deviceId }],
    ['device.judge', { deviceId, profileId: 'laptop-2020' }],
    ['label.raster', { deviceId, format: '62x29', language: 'fr' }],
    ['label.pdf', { deviceIds: [deviceId], format: 'a4-21', language: 'en', startPosition: 21 }],
    ['print.list', { deviceId }],
    ['partner.list', {}],
    ['lot.list', {}],
    ['queue.list', { lotId, after: null, limit: 5 }],
  ] as const
  for (const [name, input] of calls) {
    const output: unknown = await bench.client.call(name, input as never)
    expect(stationContract[name].output.safeParse(output).error, name).toBeUndefined()
  }
})
