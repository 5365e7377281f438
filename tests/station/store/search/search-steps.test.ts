import { expect, test } from 'vitest'
import { listDevices } from '../../../../electron/station/store/devices/devices.ts'
import type { Store } from '../../../../electron/station/store/store.ts'
import { take } from '../made/made-intake.ts'
import { temporaryStore } from '../temporary-store.ts'

const thousands = 9000

/** So many devices more like the newest one, with a serial each; what a search does not ask for is left out. */
function multiply({ db }: Store): void {
  db.exec(`
    DROP TRIGGER devices_insert_by_event;
    WITH RECURSIVE numbers (n) AS (SELECT 2 UNION ALL SELECT n + 1 FROM numbers WHERE n <= ${thousands})
      INSERT INTO devices (id, tag, state, kind, manufacturer, model, serial, spec_line, received_at, updated_at, last_event_seq)
      SELECT 'device-' || n, 'Z9' || printf('%07d', n), 'received', 'laptop', 'LENOVO', 'Serie ' || n, 'QX' || n, '', '', '', 1
        FROM numbers;
    INSERT INTO hardware (words) SELECT DISTINCT lower(model) FROM devices WHERE model LIKE 'Serie%';
    INSERT INTO device_words (number, hardware_id, parts)
      SELECT number, hardware.id, '[]' FROM devices JOIN hardware ON words = lower(model) WHERE serial LIKE 'QX%';
  `)
}

/** How many answers a search took, how many of them were not full, and what it found. */
function searched(store: Store, search: string, limit = 50) {
  const serials: (string | null)[] = []
  let [answers, short] = [0, 0]
  for (let after: string | null = null; ;) {
    const { devices, next } = listDevices(store, { search, after, limit })
    answers += 1
    serials.push(...devices.map(({ serial }) => serial))
    if (next === null) return { answers, short, serials }
    if (devices.length < limit) short += 1
    after = next
  }
}

test('what stands behind thousands of devices is found in steps, each device once and none left out', () => {
  const store = temporaryStore()
  take(store, { serial: 'QXOLD', manufacturer: 'Dell Inc.', model: 'Latitude' })
  multiply(store)
  const old = searched(store, 'qx dell')
  expect(old.serials).toEqual(['QXOLD'])
  expect(old.short).toBeGreaterThan(0)
  expect(searched(store, 'qx latitude zz').serials).toEqual([])
  const all = searched(store, 'qx', 500)
  expect(new Set(all.serials).size).toBe(thousands + 1)
  expect(all.serials).toHaveLength(thousands + 1)
  expect(searched(store, 'serie 4711')).toEqual({ answers: 1, short: 0, serials: ['QX4711'] })
  expect(searched(store, 'serie', 1000).serials).toHaveLength(thousands)
})

test('one or two letters find what they begin at once, behind however many devices it stands', () => {
  const store = temporaryStore()
  const tag = take(store, { serial: 'y101', manufacturer: 'Dell Inc.', model: 'Latitude' }).tag
  take(store, { serial: 'B7OLD', manufacturer: 'Dell Inc.', model: 'Latitude' })
  multiply(store)
  const atOnce = (serial: string) => ({ answers: 1, short: 0, serials: [serial] })
  expect(searched(store, 'b7')).toEqual(atOnce('B7OLD'))
  expect(searched(store, 'B')).toEqual(atOnce('B7OLD'))
  expect(searched(store, 'Y')).toEqual(atOnce('y101'))
  const { devices } = listDevices(store, { search: tag.slice(0, 2), after: null, limit: 50 })
  expect(devices.map(({ serial }) => serial)).toEqual(['B7OLD', 'y101'])
  const newest = listDevices(store, { search: 'q', after: null, limit: 2 })
  expect(newest.devices.map(({ serial }) => serial)).toEqual([`QX${thousands + 1}`, `QX${thousands}`])
})
