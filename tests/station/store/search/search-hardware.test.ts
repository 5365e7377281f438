import fc from 'fast-check'
import { expect, test } from 'vitest'
import { listDevices } from '../../../../electron/station/store/devices/devices.ts'
import { recordIntake, type Identification } from '../../../../electron/station/store/devices/intakes.ts'
import type { Store } from '../../../../electron/station/store/store.ts'
import type { Report } from '../../../../shared/report/report.ts'
import { expectInvariants } from '../invariants.ts'
import { act, madeIntake, madeReport, type Made } from '../made/made-intake.ts'
import { temporaryStore } from '../temporary-store.ts'

type Inside = {
  readonly processor?: string
  readonly disk?: string
  readonly battery?: string
  readonly module?: string
}

const unknown = { manufacturer: null, model: null }
const module = { ...unknown, locator: 'A', sizeBytes: null, type: null, formFactor: null, speedMegatransfers: null }
const battery = { ...unknown, id: 'BAT0', chemistry: null, designMilliwattHours: null, fullMilliwattHours: null }
const health = { cycles: null, healthPercent: null, chargePercent: null }

function inside(made: Made, { processor, disk, battery: pack, module: stick }: Inside): Report {
  const report = madeReport({ diskSerial: `DISK${made.serial}`, ...made })
  return {
    ...report,
    cpu: { ...report.cpu, model: processor ?? report.cpu.model },
    disks: report.disks?.map((one) => ({ ...one, model: disk ?? one.model })) ?? null,
    batteries: pack === undefined ? null : [{ ...battery, ...health, serial: pack }],
    memory: {
      ...report.memory,
      modules: stick === undefined ? null : [{ ...module, partNumber: null, serial: stick }],
    },
  }
}

const bySigns: Identification = { by: 'signs' }

function taken(store: Store, made: Made, parts: Inside, identification = bySigns): string {
  const result = recordIntake(store, act, {
    ...madeIntake(made),
    report: inside(made, parts),
    identification,
  })
  if (result.result !== 'recorded') throw new Error(`not recorded: ${result.result}`)
  return result.deviceId
}

/** Every page of a search, one device a page. */
function found(store: Store, search: string, limit = 9): string[] {
  const ids: string[] = []
  for (let after: string | null = null; ;) {
    const { devices, next } = listDevices(store, { search, after, limit })
    ids.push(...devices.map(({ deviceId }) => deviceId))
    if (next === null) return ids
    after = next
  }
}

const why = (store: Store, search: string) =>
  listDevices(store, { search, after: null, limit: 9 }).devices.map(({ foundIn }) =>
    foundIn.map(({ field, text }) => `${field}: ${text}`),
  )

const ryzen = 'AMD Ryzen 5 PRO 4650U with Radeon Graphics'

test('a device is found by what a technician calls its hardware, all words in the same device', () => {
  const store = temporaryStore()
  const intel = taken(store, { serial: 'A1' }, { disk: 'SAMSUNG MZVLB256HAHQ-000L7' })
  const amd = taken(store, { serial: 'B2', model: '20UES0XX00' }, { processor: ryzen, disk: 'WDC PC SN530' })
  expect(found(store, 'i5-8250U')).toEqual([intel])
  expect(found(store, 'core i5')).toEqual([intel])
  expect(found(store, 'ryzen 5 pro 4650u')).toEqual([amd])
  expect(found(store, 'mzvlb256')).toEqual([intel])
  expect(found(store, 't480 sn530')).toEqual([amd])
  expect(found(store, 'i5-8250u sn530')).toEqual([])
  expect(found(store, '8250U A1')).toEqual([intel])
  expect(found(store, '1.60GHz')).toEqual([])
  expectInvariants(store)
})

test('a serial of a disk, a battery or a module is found from either end and by each group that it is printed in', () => {
  const store = temporaryStore()
  const device = taken(
    store,
    { serial: 'A1', diskSerial: 'WD-WX11A80W7430' },
    { battery: 'CN-0XK62H-70163-55B-00FG-A00', module: '1A2B3C4D' },
  )
  taken(store, { serial: 'B2', diskSerial: 'S3Z9NB0K123456' }, { battery: '00312', module: '5E6F7A8B' })
  for (const sign of ['7430', '0W7430', '80w7430', 'WX11A80W7430', '0XK62H', '70163', 'CN-0XK6', '3C4D', '1a2b3c4d']) {
    expect([sign, found(store, sign)]).toEqual([sign, [device]])
  }
  for (const sign of ['430', 'A80W', '62H7', 'B3C4']) expect([sign, found(store, sign)]).toEqual([sign, []])
})

test('what a newer report does not show is still found by, and what it shows otherwise is not', () => {
  const store = temporaryStore()
  const device = taken(store, { serial: 'A1', diskSerial: 'OLDDISK1' }, { battery: 'BATT0001', disk: 'Samsung 860' })
  taken(store, { serial: 'A1', diskSerial: 'NEWDISK2' }, { disk: 'Crucial MX500' })
  expect([found(store, 'OLDDISK1'), found(store, 'samsung')]).toEqual([[], []])
  for (const text of ['newdisk2', 'crucial', 'batt0001']) expect(found(store, text)).toEqual([device])
  expectInvariants(store)
})

test('each device says in which fields the words were found', () => {
  const store = temporaryStore()
  taken(store, { serial: 'PF1ETB42', diskSerial: 'S3Z9NB0K' }, { processor: ryzen, disk: 'WDC PC SN530' })
  expect(why(store, 'etb42')).toEqual([['serial: PF1ETB42']])
  expect(why(store, 'thinkpad t480')).toEqual([['model: ThinkPad T480']])
  expect(why(store, 'lenovo 4650u nb0k')).toEqual([
    ['manufacturer: LENOVO', `processor: ${ryzen}`, 'diskSerial: S3Z9NB0K'],
  ])
  expect(why(store, 'sn530')).toEqual([['disk: WDC PC SN530']])
  expect(why(store, '')).toEqual([[]])
  const [{ tag } = { tag: '' }] = listDevices(store, { search: '', after: null, limit: 1 }).devices
  expect(why(store, `${tag.slice(0, 2)} ${tag.slice(2, 8)}`)).toEqual([[`tag: ${tag}`]])
})

test('a search finds exactly the devices that have every word, whatever is typed and however long the pages are', () => {
  const models = fc.constantFrom('X1', 'X13 Yoga', 'EliteBook 840 G5', 'Étui 840')
  const serial = fc.stringMatching(/^[A-D]{1,3}[0-3]{2,4}$/)
  const machines = fc.uniqueArray(
    fc.record({ serial, model: models, disk: fc.constantFrom('SN530', 'MX500'), diskSerial: serial, battery: serial }),
    { selector: (one) => one.serial, minLength: 1, maxLength: 8 },
  )
  const word = fc.oneof(
    fc.constantFrom('x', 'x1', '840', 'elite', 'etui', 'mx5', 'i5', '8250', 'len', 't4', 'ab', 'a', 't7', 't700'),
    fc.stringMatching(/^[A-D]{0,2}[0-3]{1,4}$/),
  )
  fc.assert(
    fc.property(
      machines,
      fc.array(word, { minLength: 1, maxLength: 3 }),
      fc.integer({ min: 1, max: 3 }),
      (all, words, limit) => {
        const store = temporaryStore()
        const known = all.map((one) => {
          const deviceId = taken(store, { ...one, manufacturer: 'LENOVO' }, one, { by: 'person', deviceId: null })
          return {
            ...one,
            deviceId,
            tag: listDevices(store, { search: '', after: null, limit: 1 }).devices[0]?.tag ?? '',
          }
        })
        const lower = words.map((one) => one.toLowerCase())
        const has = (one: (typeof known)[number], typed: string) => {
          const names = `lenovo ${one.model} thinkpad t480 intel core i5-8250u ${one.disk}`
            .toLowerCase()
            .replace('é', 'e')
          const whole = [one.tag, one.serial].map((text) => text.toLowerCase())
          const parts = [one.diskSerial, one.battery].map((text) => text.toLowerCase())
          return (
            names.includes(typed) ||
            whole.some((text) => (typed.length > 2 ? text.includes(typed) : text.startsWith(typed))) ||
            (typed.length > 3 && parts.some((text) => text.startsWith(typed) || text.endsWith(typed)))
          )
        }
        const joined = lower.length > 1 ? lower.join('') : null
        const expected = known.filter(
          (one) =>
            lower.every((typed) => has(one, typed)) ||
            (joined !== null &&
              joined.length > 2 &&
              [one.tag, one.serial].some((text) => text.toLowerCase().includes(joined))),
        )
        expect(found(store, words.join(' '), limit)).toEqual(expected.toReversed().map(({ deviceId }) => deviceId))
        store.close()
      },
    ),
    { numRuns: 40 },
  )
})
