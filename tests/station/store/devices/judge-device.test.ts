import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shippedChecklists } from '../../../../electron/station/checklists.ts'
import { findDevice } from '../../../../electron/station/store/devices/device-rows.ts'
import { deviceDocument } from '../../../../electron/station/store/devices/device-document.ts'
import { importDevice } from '../../../../electron/station/store/devices/import-device.ts'
import { deviceJournal } from '../../../../electron/station/store/journal/journal.ts'
import { judgeDevice } from '../../../../electron/station/store/devices/judge-device.ts'
import { enqueue } from '../../../../electron/station/store/queue/queue.ts'
import { readyDevice } from '../../../../electron/station/store/devices/ready-device.ts'
import { recordItem } from '../../../../electron/station/store/proofs/record-proof.ts'
import { returnDevice } from '../../../../electron/station/store/devices/come-back.ts'
import { sendToRepair } from '../../../../electron/station/store/devices/repair.ts'
import { loadReport } from '../../../../electron/station/store/devices/reports.ts'
import type { Store } from '../../../../electron/station/store/store.ts'
import { loadVerdict } from '../../../../electron/station/store/devices/verdict-documents.ts'
import { judgeAgain } from '../../../../electron/station/store/devices/verdicts.ts'
import { testResults } from '../../../../shared/device/checklist-tests.ts'
import { itemResults, type Checklist, type ItemResult } from '../../../../shared/device/checklist.ts'
import { Profile } from '../../../../shared/profile/profile.ts'
import { testSubjects, type TestSubject } from '../../../../shared/profile/subjects.ts'
import { judge } from '../../../../shared/verdict/judge.ts'
import { expectInvariants } from '../invariants.ts'
import { act, madeLot, madeReport, memoryProfile, take } from '../made/made-intake.ts'
import { madeShipment } from '../made/made-shipment.ts'
import { temporaryStore } from '../temporary-store.ts'

const lists = shippedChecklists(fileURLToPath(new URL('../../../../resources', import.meta.url)))
const listOf = (id: string): Checklist => {
  const found = lists.find((list) => list.id === id)
  if (found === undefined) throw new Error(`there is no list ${id}`)
  return found
}

/** The memory profile with tests to pass as well. */
function testedProfile(tests: readonly TestSubject[], id = 'tested'): Profile {
  const profile = memoryProfile(id)
  const tried = tests.map((subject) => ({ id: subject.replace('.', '-'), kind: 'tested', subject }))
  return Profile.parse({ ...profile, requirements: [...profile.requirements, ...tried] })
}

const answer = (store: Store, deviceId: string, itemId: string, result: ItemResult, list = 'laptop') =>
  recordItem(store, act, deviceId, { checklist: listOf(list), itemId, result, note: null })

const standing = (store: Store, deviceId: string) => {
  const device = findDevice(store, deviceId)
  return { state: device?.state, outcome: device?.outcome }
}

test('a test that is recorded settles what the verdict left open, and the device is ready by it', () => {
  const store = temporaryStore()
  const { deviceId } = take(store, {}, testedProfile(['test.keyboard']))
  expect(standing(store, deviceId)).toEqual({ state: 'audited', outcome: 'incomplete' })
  answer(store, deviceId, 'screen', 'pass')
  expect(standing(store, deviceId)).toEqual({ state: 'audited', outcome: 'incomplete' })
  answer(store, deviceId, 'keyboard', 'pass')
  expect(standing(store, deviceId)).toEqual({ state: 'audited', outcome: 'pass' })
  expect(readyDevice(store, act, deviceId).result).toBe('ready')
  const told = deviceJournal(store, deviceId).filter(({ type }) => type === 'verdict.reached')
  expect(told).toHaveLength(2)
  expectInvariants(store)
})

test('a queued device that fails a test of its profile leaves the queue, and its journal says why', () => {
  const store = temporaryStore()
  const profile = testedProfile(['test.keyboard'])
  const { deviceId } = take(store, {}, profile)
  answer(store, deviceId, 'keyboard', 'pass')
  const lotId = madeLot(store, null, profile)
  expect(enqueue(store, act, { deviceId, lotId }).result).toBe('queued')
  answer(store, deviceId, 'keyboard', 'fail')
  expect(standing(store, deviceId)).toEqual({ state: 'audited', outcome: 'fail' })
  const withdrawn = deviceJournal(store, deviceId).find(({ type }) => type === 'device.withdrawn')
  expect(withdrawn?.payload).toMatchObject({ from: 'queued', reason: 'verdict-fail' })
  expectInvariants(store)
})

test.each([
  ['not-tested', 'incomplete'],
  ['absent', 'fail'],
] as const)('a device that stood ready and is now %s is %s', (result, outcome) => {
  const store = temporaryStore()
  const { deviceId } = take(store, {}, testedProfile(['test.camera']))
  answer(store, deviceId, 'camera', 'pass')
  readyDevice(store, act, deviceId)
  answer(store, deviceId, 'camera', result)
  expect(standing(store, deviceId)).toEqual({ state: 'audited', outcome })
})

test('a repair and a return end the tests for the judge as they do for the gate; another reading does not', () => {
  const store = temporaryStore()
  const profile = testedProfile(['test.keyboard'])
  const { deviceId } = take(store, { serial: 'A' }, profile)
  answer(store, deviceId, 'keyboard', 'pass')
  expect(take(store, { serial: 'A', memoryGib: 16 }, profile).verdict.outcome).toBe('pass')
  sendToRepair(store, act, deviceId)
  expect(take(store, { serial: 'A' }, profile).verdict.outcome).toBe('incomplete')
  const { devices } = madeShipment(store, ['B'])
  const [{ deviceId: sent } = { deviceId: '' }] = devices
  answer(store, sent, 'keyboard', 'pass')
  returnDevice(store, act, sent, 'ne démarre plus')
  expect(take(store, { serial: 'B' }, profile).verdict.outcome).toBe('incomplete')
  expectInvariants(store)
})

test('a device from another bench is judged without the tests that were done there', () => {
  const [there, here] = [temporaryStore(), temporaryStore({ newBench: { prefix: 'T8' } })]
  const { deviceId } = take(there, {}, testedProfile(['test.keyboard']))
  answer(there, deviceId, 'keyboard', 'pass')
  const document = deviceDocument(there, deviceId)
  if (document === null) throw new Error('the device is not there')
  expect(document.verdicts.at(-1)?.verdict.outcome).toBe('pass')
  expect(importDevice(here, act, document, 'f'.repeat(64))).toEqual({ result: 'imported' })
  expect(standing(here, deviceId)).toEqual({ state: 'audited', outcome: 'incomplete' })
  answer(here, deviceId, 'keyboard', 'pass')
  expect(standing(here, deviceId)).toEqual({ state: 'audited', outcome: 'pass' })
})

test('a verdict that was reached before a test came in is not recorded any more', () => {
  const store = temporaryStore()
  const profile = testedProfile(['test.keyboard'])
  const { deviceId } = take(store)
  answer(store, deviceId, 'keyboard', 'pass')
  const reportId = findDevice(store, deviceId)?.reportId ?? ''
  const verdict = judgeDevice(store, deviceId, loadReport(store, reportId), profile)
  expect(verdict.outcome).toBe('pass')
  answer(store, deviceId, 'keyboard', 'fail')
  expect(judgeAgain(store, act, { deviceId, reportId, profile, verdict })).toBe('report-outdated')
})

const happenings = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ answer: fc.nat(), result: fc.constantFrom(...itemResults), isDesktop: fc.boolean() }),
  },
  { weight: 2, arbitrary: fc.record({ memoryGib: fc.constantFrom(4, 8, 16, null), by: fc.nat(1) }) },
  { weight: 2, arbitrary: fc.record({ judgeBy: fc.nat(1) }) },
  { weight: 1, arbitrary: fc.record({ go: fc.constantFrom('repair' as const, 'ready' as const, 'queue' as const) }) },
)

test('whatever is tested, read, repaired and queued, the verdict is what the judge says of the report and the tests that count', () => {
  const asked = fc.subarray([...testSubjects], { minLength: 1, maxLength: 3 })
  const store = temporaryStore()
  let machines = 0
  fc.assert(
    fc.property(asked, asked, fc.array(happenings, { maxLength: 25 }), (first, second, happened) => {
      machines += 1
      const serial = `MACHINE${machines}`
      const profiles = [testedProfile(first, `first-${machines}`), testedProfile(second, `second-${machines}`)] as const
      const lots = profiles.map((profile) => madeLot(store, null, profile))
      const { deviceId } = take(store, { serial }, profiles[0])
      // What a person at the bench would remember: the report, the list in hand and its answers, who judged last.
      let report = madeReport({ serial })
      let tried: { list: string; answers: Map<string, ItemResult> } = { list: '', answers: new Map() }
      let judgedBy: Profile = profiles[0]
      for (const one of happened) {
        const { state } = findDevice(store, deviceId) ?? {}
        if ('answer' in one) {
          const list = one.isDesktop ? 'desktop' : 'laptop'
          const { items } = listOf(list)
          const itemId = items[one.answer % items.length]?.id ?? ''
          answer(store, deviceId, itemId, one.result, list)
          if (tried.list !== list) tried = { list, answers: new Map() }
          tried.answers.set(itemId, one.result)
        } else if ('memoryGib' in one) {
          const { memoryGib, by } = one
          const profile = profiles[by] ?? profiles[0]
          take(store, { serial, memoryGib }, profile)
          report = madeReport({ serial, memoryGib })
          if (state === 'repair') tried = { list: '', answers: new Map() }
          if (state !== 'queued') judgedBy = profile
        } else if ('judgeBy' in one) {
          const profile = profiles[one.judgeBy] ?? profiles[0]
          const reportId = findDevice(store, deviceId)?.reportId ?? ''
          const verdict = judgeDevice(store, deviceId, report, profile)
          expect(judgeAgain(store, act, { deviceId, reportId, profile, verdict })).toBe('recorded')
          judgedBy = profile
        } else if (one.go === 'repair') sendToRepair(store, act, deviceId)
        else if (one.go === 'ready') readyDevice(store, act, deviceId)
        else enqueue(store, act, { deviceId, lotId: lots[profiles.findIndex(({ id }) => id === judgedBy.id)] ?? '' })
        const device = findDevice(store, deviceId)
        const items = [...tried.answers].map(([itemId, result]) => ({ itemId, result }))
        const expected = judge(report, judgedBy, { tests: testResults(items) })
        expect(loadVerdict(store, device?.verdictId ?? '')).toEqual(expected)
        if (device?.state === 'ready' || device?.state === 'queued') expect(expected.outcome).toBe('pass')
      }
    }),
    { numRuns: 30 },
  )
})
