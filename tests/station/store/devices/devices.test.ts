import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { deviceRange, listDevices } from '../../../../electron/station/store/devices/devices.ts'
import type { Store } from '../../../../electron/station/store/store.ts'
import { take } from '../made/made-intake.ts'
import { temporaryStore } from '../temporary-store.ts'

let store: Store
const tags: Record<string, string> = {}

beforeEach(() => {
  store = temporaryStore()
  const machines = {
    elite: { manufacturer: 'HP', model: 'HP EliteBook 840 G5', serial: '5CG8213XYZ' },
    latitude: { manufacturer: 'Dell Inc.', model: 'Latitude 5490', serial: '8KJ2MN2' },
    cafe: { manufacturer: 'Médion', model: 'Akoya É1', serial: 'A"B OR 1' },
  }
  for (const [name, made] of Object.entries(machines)) tags[name] = take(store, made).tag
})

const found = (search: string) =>
  listDevices(store, { search, after: null, limit: 50 }).devices.map(({ tag }) =>
    Object.keys(tags).find((name) => tags[name] === tag),
  )

describe('a search', () => {
  test.each([
    ['', ['cafe', 'latitude', 'elite']],
    ['   ', ['cafe', 'latitude', 'elite']],
    ['book 8', ['elite']],
    ['13XY', ['elite']],
    ['2mn', ['latitude']],
    ['dell', ['latitude']],
    ['dell elitebook', []],
    ['latitude 54', ['latitude']],
    ['latitude 99', []],
    ['medion', ['cafe']],
    ['8k', ['latitude']],
    ['HP', ['elite']],
    ['th', ['cafe', 'latitude', 'elite']],
    ['zz', []],
  ])('%j finds %j', (search, expected) => {
    expect(found(search)).toEqual(expected)
  })

  test('finds a tag from its beginning, in its printed groups and in lower case', () => {
    const tag = tags['latitude'] ?? ''
    expect(found(`${tag.slice(0, 2)} ${tag.slice(2, 8)} ${tag.slice(8)}`)).toEqual(['latitude'])
    expect(found(tag.toLowerCase())).toEqual(['latitude'])
    expect(found('t7')).toHaveLength(3)
  })

  test.each(['"', '""', 'A"B', 'AND', 'a OR b', 'NEAR(dell)', '*', 'serial:8KJ', '(', "';--", '%%%', '\u0000abc'])(
    'takes %j as text, never as an operator',
    (search) => {
      expect(() => found(search)).not.toThrow()
    },
  )

  test('finds a quote as a quote', () => {
    expect(found('A"B')).toEqual(['cafe'])
  })

  test('follows a device whose report changed its name', () => {
    take(store, { manufacturer: 'HP', model: 'HP EliteBook 850 G6', serial: '5CG8213XYZ' })
    expect([found('840 G5'), found('850 g6')]).toEqual([[], ['elite']])
  })
})

describe('pages', () => {
  test('hold every device once, the newest first, also when one arrives between them', () => {
    for (let index = 0; index < 20; index += 1) take(store, { serial: `MANY${index}` })
    const first = listDevices(store, { search: '', after: null, limit: 10 })
    take(store, { serial: 'LATE' })
    const seen = [...first.devices]
    let after = first.next
    while (after !== null) {
      const page = listDevices(store, { search: '', after, limit: 10 })
      seen.push(...page.devices)
      after = page.next
    }
    expect(new Set(seen.map(({ tag }) => tag)).size).toBe(23)
    expect(seen.map(({ tag }) => tag)).toEqual(
      seen
        .map(({ tag }) => tag)
        .toSorted()
        .toReversed(),
    )
  })

  test('of a search go on within it', () => {
    for (let index = 0; index < 7; index += 1) take(store, { serial: `MANY${index}` })
    const first = listDevices(store, { search: 'many', after: null, limit: 5 })
    const second = listDevices(store, { search: 'many', after: first.next, limit: 5 })
    expect([first.devices.length, second.devices.length, second.next]).toEqual([5, 2, null])
  })

  test('are found by an index, not by walking the table', () => {
    const plan = store.db.prepare(
      `EXPLAIN QUERY PLAN SELECT number FROM devices WHERE serial COLLATE NOCASE >= 'a' AND serial COLLATE NOCASE < 'b'`,
    )
    expect(JSON.stringify(plan.all())).toContain('devices_by_serial')
  })
})

describe('a range', () => {
  test('is what the pages show at that place, for every place and length', () => {
    for (let made = 0; made < 20; made += 1) take(store, { serial: `SN${made}` })
    const all = listDevices(store, { search: '', after: null, limit: 100 }).devices
    expect(all).toHaveLength(23)
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 1, max: 30 }), (from, limit) => {
        const { devices, total } = deviceRange(store, { from, limit })
        expect(devices.map((device) => ({ ...device, foundIn: [] }))).toEqual(all.slice(from, from + limit))
        expect(total).toBe(23)
      }),
    )
  })

  test('of a bench without devices is empty', () => {
    expect(deviceRange(temporaryStore(), { from: 0, limit: 10 })).toEqual({ devices: [], total: 0 })
  })
})
