import { describe, expect, test } from 'vitest'
import { getBench, changeBenchPrefix } from '../../../../electron/station/store/bench/bench.ts'
import { findDevice } from '../../../../electron/station/store/devices/device-rows.ts'
import { getDevice, findDeviceByTag, countByState } from '../../../../electron/station/store/devices/devices.ts'
import { recordIntake } from '../../../../electron/station/store/devices/intakes.ts'
import { deviceJournal } from '../../../../electron/station/store/journal/journal.ts'
import { keptProfile } from '../../../../electron/station/store/bench/profiles.ts'
import { listCaptureFiles, loadCaptureFiles, loadReport } from '../../../../electron/station/store/devices/reports.ts'
import { loadVerdict } from '../../../../electron/station/store/devices/verdict-documents.ts'
import { act, madeFiles, madeIntake, memoryProfile, take } from '../made/made-intake.ts'
import { temporaryFolder, temporaryStore } from '../temporary-store.ts'
import { expectInvariants } from '../invariants.ts'

describe('recording an intake', () => {
  test('keeps the report, the raw outputs, the verdict and the profile as they were', () => {
    const store = temporaryStore()
    const intake = madeIntake()
    const { deviceId, tag, isNew } = take(store)
    expect([tag.slice(0, 8), isNew]).toEqual(['T7000001', true])
    const device = findDevice(store, deviceId)
    expect(loadReport(store, device?.reportId ?? '')).toEqual(intake.report)
    expect(loadVerdict(store, device?.verdictId ?? '')).toEqual(intake.verdict)
    expect(keptProfile(store, 'memory-8', 1)).toEqual(intake.profile)
    expect(loadCaptureFiles(store, device?.reportId ?? '')).toEqual(madeFiles)
    expect(listCaptureFiles(store, device?.reportId ?? '')).toEqual([
      { name: 'dmidecode.txt', status: 'read', sizeBytes: 19 },
      { name: 'smartctl-sda.json', status: 'denied', sizeBytes: 0 },
    ])
    expectInvariants(store)
  })

  test('shows the device audited, with its face, its verdict and its journal', () => {
    const store = temporaryStore()
    const { deviceId, tag } = take(store, { memoryGib: 4 })
    expect(getDevice(store, deviceId)).toEqual({
      deviceId,
      tag,
      state: 'audited',
      kind: 'laptop',
      manufacturer: 'LENOVO',
      model: '20L5CTO1WW',
      modelVersion: 'ThinkPad T480',
      serial: 'PF1A2B3C',
      specLine: expect.stringContaining('i5-8250U') as string,
      outcome: 'fail',
      profileId: 'memory-8',
      profileVersion: 1,
      lotId: null,
      lotName: null,
      receivedAt: act.at,
      updatedAt: act.at,
    })
    expect(findDeviceByTag(store, tag)).toBe(deviceId)
    expect(countByState(store)).toEqual({ audited: 1 })
    const journal = deviceJournal(store, deviceId)
    expect(journal.map(({ type }) => type)).toEqual([
      'device.received',
      'report.recorded',
      'verdict.reached',
      'device.audited',
    ])
    expect(journal[0]).toMatchObject({ seq: 1, actor: 'Camille', bench: 'T7', at: act.at, payload: { tag } })
  })

  test('recognises a machine that comes back, and keeps both readings under one tag', () => {
    const store = temporaryStore()
    const first = take(store, { memoryGib: 4 })
    const second = take(store, { memoryGib: 8 })
    expect(second).toEqual({ ...first, isNew: false, verdict: second.verdict })
    expect(getDevice(store, first.deviceId)?.outcome).toBe('pass')
    expect(getBench(store).tagsGiven).toBe(1)
    expectInvariants(store)
  })

  test('keeps the name of a device when a later reading could not read it', () => {
    const store = temporaryStore()
    const { deviceId } = take(store, { uuid: '4c4c4544-0042-3510-8052-b4c04f333332' })
    const later = take(store, { serial: null, uuid: '4c4c4544-0042-3510-8052-b4c04f333332' })
    expect(later.deviceId).toBe(deviceId)
    expect(getDevice(store, deviceId)?.serial).toBe('PF1A2B3C')
    expect(take(store, { serial: 'PF1A2B3C' }).deviceId).toBe(deviceId)
  })

  test('records nothing while only a moved disk speaks for a known device, and then does what a person says', () => {
    const store = temporaryStore()
    const { deviceId } = take(store, { diskSerial: 'S3Z9NB0K' })
    const other = { serial: 'PF9Z8Y7X', diskSerial: 'S3Z9NB0K' }
    const undecided = recordIntake(store, act, madeIntake(other))
    expect(undecided).toMatchObject({
      result: 'undecided',
      candidates: [{ deviceId, differing: [{ kind: 'machine' }] }],
    })
    expect(getBench(store).tagsGiven).toBe(1)
    expect(take(store, other, memoryProfile(), { by: 'person', deviceId: null }).isNew).toBe(true)
    expect(take(store, other, memoryProfile(), { by: 'person', deviceId })).toMatchObject({ deviceId, isNew: false })
    const nobody = madeIntake(other, memoryProfile(), { by: 'person', deviceId: '0199-not-there' })
    expect(recordIntake(store, act, nobody)).toEqual({ result: 'device-not-found' })
    expectInvariants(store)
  })

  test('machines without a single sign are each a new device', () => {
    const store = temporaryStore()
    expect(take(store, { serial: null }).deviceId).not.toBe(take(store, { serial: null }).deviceId)
  })

  test('refuses another text under a recorded profile version, and records nothing', () => {
    const store = temporaryStore()
    take(store)
    const edited = { ...memoryProfile(), title: { fr: 'Autre', en: 'Other' } }
    expect(() => recordIntake(store, act, madeIntake({ serial: 'B' }, edited))).toThrow(
      expect.objectContaining({ code: 'profile-version-changed' }),
    )
    expect(countByState(store)).toEqual({ audited: 1 })
    expectInvariants(store)
  })
})

describe('the tag counter', () => {
  test('goes on after a restart and never gives a number twice', () => {
    const folder = temporaryFolder()
    const first = temporaryStore({ folder })
    const before = take(first, { serial: 'A1' }).tag
    first.close()
    const again = temporaryStore({ folder })
    expect([before, take(again, { serial: 'B2' }).tag].map((tag) => tag.slice(0, 8))).toEqual(['T7000001', 'T7000002'])
  })

  test('lets the prefix change only before the first tag', () => {
    const store = temporaryStore()
    expect(changeBenchPrefix(store, 'C0')).toBe('changed')
    expect(take(store).tag.slice(0, 8)).toBe('C0000001')
    expect(changeBenchPrefix(store, 'T7')).toBe('tags-given-out')
    expect(() => store.db.exec(`UPDATE bench SET prefix = 'T7'`)).toThrow('the prefix is on stuck labels')
    expect(() => store.db.exec('UPDATE bench SET next_tag_number = 1')).toThrow('never given out twice')
  })

  test('refuses the device after the last number of a bench', () => {
    const store = temporaryStore()
    store.db.exec('UPDATE bench SET next_tag_number = 999999')
    expect(take(store, { serial: 'A1' }).tag.slice(0, 8)).toBe('T7999999')
    expect(() => take(store, { serial: 'B2' })).toThrow(expect.objectContaining({ code: 'tags-used-up' }))
    expect(countByState(store)).toEqual({ audited: 1 })
  })
})
