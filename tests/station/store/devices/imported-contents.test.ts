import { expect, test } from 'vitest'
import { deviceOfContent } from '../../../../electron/station/store/devices/imported-contents.ts'
import { recordIntake } from '../../../../electron/station/store/devices/intakes.ts'
import { newestReportIds } from '../../../../electron/station/store/devices/reports.ts'
import { act, madeIntake } from '../made/made-intake.ts'
import { temporaryStore } from '../temporary-store.ts'

const content = { sha256: 'ab'.repeat(32), name: 'pc-7' }

test('a content is known with the report that it became, and stays that device’s', () => {
  const store = temporaryStore()
  expect(deviceOfContent(store, content.sha256)).toBeNull()
  const first = recordIntake(store, act, { ...madeIntake(), content })
  if (first.result !== 'recorded') throw new Error('not recorded')
  expect(deviceOfContent(store, content.sha256)).toBe(first.deviceId)
  recordIntake(store, act, { ...madeIntake({ serial: 'OTHER' }), content })
  expect(deviceOfContent(store, content.sha256)).toBe(first.deviceId)
})

test('a content whose machine waits for a decision, or could not be written, is not known', () => {
  const store = temporaryStore()
  recordIntake(store, act, madeIntake({ serial: 'A', diskSerial: 'D1' }))
  const undecided = recordIntake(store, act, { ...madeIntake({ serial: 'B', diskSerial: 'D1' }), content })
  expect(undecided.result).toBe('undecided')
  expect(deviceOfContent(store, content.sha256)).toBeNull()
  store.db.exec(`CREATE TRIGGER no_more BEFORE INSERT ON verdicts BEGIN SELECT RAISE(ABORT, 'no more'); END`)
  expect(() => recordIntake(store, act, { ...madeIntake({ serial: 'C', diskSerial: 'D2' }), content })).toThrow(
    'no more',
  )
  expect(deviceOfContent(store, content.sha256)).toBeNull()
})

test('a device’s reports are given newest first', () => {
  const store = temporaryStore()
  const first = recordIntake(store, act, madeIntake())
  if (first.result !== 'recorded') throw new Error('not recorded')
  const [only] = newestReportIds(store, first.deviceId, 2)
  recordIntake(store, act, madeIntake({ memoryGib: 16 }))
  const [newest, older] = newestReportIds(store, first.deviceId, 2)
  expect(older).toBe(only)
  expect(newest).not.toBe(only)
})
