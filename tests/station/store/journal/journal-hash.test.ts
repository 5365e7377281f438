import { describe, expect, test } from 'vitest'
import { hashOf } from '../../../../electron/station/store/journal/journal.ts'

const entry = {
  seq: 2,
  id: '01890000-0000-7000-8000-000000000002',
  commandId: '01890000-0000-7000-8000-000000000001',
  deviceId: '01890000-0000-7000-8000-000000000003',
  type: 'device.readied',
  at: '2026-11-23T08:00:00.000Z',
  bench: 'T7',
  actor: 'Awa',
  payload: '{"from":"prepared"}',
  previousHash: 'a'.repeat(64),
}

describe('the hash of an entry of the journal', () => {
  test.each(Object.keys(entry) as (keyof typeof entry)[])('is another one once its %s is another', (name) => {
    const other = name === 'seq' ? 3 : `${entry[name]}.`
    expect(hashOf({ ...entry, [name]: other })).not.toBe(hashOf(entry))
  })

  test('does not let text go from one field to the next', () => {
    expect(hashOf({ ...entry, bench: 'T7A', actor: 'wa' })).not.toBe(hashOf(entry))
    expect(hashOf({ ...entry, deviceId: null })).not.toBe(hashOf({ ...entry, deviceId: 'null' }))
  })
})
