import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createBench } from '../../../../electron/station/store/bench/bench.ts'
import { applicationId, connect } from '../../../../electron/station/store/connection.ts'
import { countDoubts, openDoubts, settleDoubt } from '../../../../electron/station/store/devices/identity-doubts.ts'
import { recordIntake } from '../../../../electron/station/store/devices/intakes.ts'
import { deviceJournal } from '../../../../electron/station/store/journal/journal.ts'
import { migrate } from '../../../../electron/station/store/migrate.ts'
import { migrations } from '../../../../electron/station/store/migrations/all.ts'
import { createUuidV7, systemIdSources } from '../../../../electron/station/store/uuid-v7.ts'
import { insertEarlierDevice } from '../migrations/earlier-rows.ts'
import { expectInvariants } from '../invariants.ts'
import { act, madeIntake, madeReport, take, type Made } from '../made/made-intake.ts'
import { temporaryFolder, temporaryStore } from '../temporary-store.ts'

/** The signs of a device as a station kept them that took a maker's name as it was written. */
type Earlier = Made & { readonly asWritten: string }

/** A bench of the step before makers had one name, with these machines, opened by the station of now. */
function broughtFrom(machines: readonly Earlier[]) {
  const folder = temporaryFolder()
  const db = connect(join(folder, 'etabli.db'))
  db.pragma(`application_id = ${applicationId}`)
  migrate(db, migrations.slice(0, 26))
  const newId = createUuidV7(systemIdSources, null)
  createBench(db, newId, act.at, { prefix: 'T7' }, systemIdSources)
  const ids = machines.map(({ asWritten, ...made }) => {
    const deviceId = insertEarlierDevice({ db, newId }, madeReport(made))
    const change = db.prepare(`UPDATE identity_signs SET value = ? WHERE device_id = ? AND kind = 'machine'`)
    expect(change.run(asWritten, deviceId).changes).toBe(1)
    return deviceId
  })
  db.close()
  return { store: temporaryStore({ folder }), ids }
}

const uuidOf = (digit: string) => `4c4c4544-0030-4a10-8048-b7c04f50373${digit}`
const hp = { serial: '5CG8200XYZ', manufacturer: 'HP', asWritten: 'hp/5cg8200xyz' }
const hewlett = { serial: '5CG8200XYZ', manufacturer: 'Hewlett-Packard', asWritten: 'hewlett-packard/5cg8200xyz' }

test('a machine that is read under another name of its maker is the stored one', () => {
  const { store, ids } = broughtFrom([hewlett])
  expect(take(store, { serial: '5CG8200XYZ', manufacturer: 'HP' }).deviceId).toBe(ids[0])
  expect(countDoubts(store)).toBe(0)
  expectInvariants(store)
})

test('a serial that the device does not show any more is known by its maker, strokes and all', () => {
  const written = 'fujitsu // phoenix technologies ltd./ysxx012345'
  const { store, ids } = broughtFrom([{ serial: 'OTHER777', manufacturer: 'FUJITSU', asWritten: written }])
  expect(take(store, { serial: 'YSXX012345', manufacturer: 'FUJITSU CLIENT COMPUTING' }).deviceId).toBe(ids[0])
})

test('two stored devices that turn out to share maker and serial stay two until a person answers', () => {
  const { store, ids } = broughtFrom([hp, hewlett])
  const [first = '', second = ''] = ids
  expect(countDoubts(store)).toBe(1)
  const shared = { kind: 'machine', value: 'hp/5cg8200xyz' }
  expect(openDoubts(store, second)).toEqual([
    { deviceId: second, other: { deviceId: first, agreeing: [shared], differing: [] } },
  ])
  expect(openDoubts(store, null)).toHaveLength(1)
  const again = madeIntake({ serial: '5CG8200XYZ', manufacturer: 'HP Inc.' })
  expect(recordIntake(store, act, again).result).toBe('undecided')
  expect(settleDoubt(store, act, { deviceId: second, otherId: first, answer: 'one' })).toBe('settled')
  expect(take(store, { serial: '5CG8200XYZ', manufacturer: 'HP Inc.' }).deviceId).toBe(second)
  expect(deviceJournal(store, first).map(({ type }) => type)).toContain('device.wentOn')
  expect(deviceJournal(store, second).map(({ type }) => type)).toContain('device.goesOn')
  expect(countDoubts(store)).toBe(0)
  expectInvariants(store)
})

test('two machines are told apart once, and the journal of both says so', () => {
  const { store, ids } = broughtFrom([hp, hewlett])
  const [first = '', second = ''] = ids
  const apart = { deviceId: first, otherId: second, answer: 'two' } as const
  expect(settleDoubt(store, act, apart)).toBe('settled')
  expect(settleDoubt(store, act, apart)).toBe('doubt-not-found')
  for (const id of ids) expect(deviceJournal(store, id).map(({ type }) => type)).toContain('device.toldApart')
  expect(() => store.db.exec(`UPDATE identity_doubts SET answer = 'one'`)).toThrow('answered once')
  expect(() => store.db.exec('DELETE FROM identity_doubts')).toThrow('not dropped')
  expectInvariants(store)
})

test('devices that a person told apart when the second came are not asked about again', () => {
  const { store } = broughtFrom([
    { ...hp, uuid: uuidOf('1') },
    { ...hewlett, uuid: uuidOf('1') },
  ])
  expect(countDoubts(store)).toBe(0)
  const { store: alike } = broughtFrom([hp, hp])
  expect(countDoubts(alike)).toBe(0)
})

test('machines of two makers with one serial are two without a question', () => {
  const { store, ids } = broughtFrom([{ ...hp, serial: '4711', asWritten: 'hp/4711' }])
  expect(countDoubts(store)).toBe(0)
  expect(ids).not.toContain(take(store, { serial: '4711', manufacturer: 'Dell Inc.' }).deviceId)
  expect(take(store, { serial: '4711', manufacturer: 'Shenzhen Alpha Ltd' }).deviceId).not.toBe(
    take(store, { serial: '4711', manufacturer: 'Shenzhen Beta Ltd' }).deviceId,
  )
})
