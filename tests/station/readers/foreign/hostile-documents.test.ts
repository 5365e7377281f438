import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Report } from '../../../../shared/report/report.ts'
import { readForeign, type ForeignFile } from '../../../../electron/station/readers/foreign/read-foreign.ts'
import { fileOf, foreignFile, foreignFolder, hasForeignReports, jsonFile, options } from './shared-foreign.ts'

/** Whether a reading of less says nothing else than the reading of the whole: the same values, or none. */
function isPartOf(part: unknown, whole: unknown): boolean {
  if (part === null || part === 'unknown' || part === 'other') return true
  if (Array.isArray(part)) {
    return Array.isArray(whole) && part.every((entry, index) => isPartOf(entry, (whole as unknown[])[index]))
  }
  if (typeof part === 'object') {
    return (
      typeof whole === 'object' &&
      whole !== null &&
      Object.entries(part).every(([key, value]) => isPartOf(value, (whole as Record<string, unknown>)[key]))
    )
  }
  return Object.is(part, whole)
}

function valuesOf(files: readonly ForeignFile[]): object | null {
  const result = readForeign(files, options)
  if (result.kind === 'unreadable') return null
  const { readings: _, ...values } = result.report
  return values
}

/** Every length of a short file, and 300 spread over a long one with those around its end. */
function lengthsOf(size: number): readonly number[] {
  if (size <= 1200) return Array.from({ length: size }, (_, index) => index)
  const spread = Array.from({ length: 300 }, (_, index) => Math.floor((index * size) / 300))
  return [...spread, size - 3, size - 2, size - 1]
}

describe.skipIf(!hasForeignReports)('Cut off at any byte (../shared/foreign-reports)', () => {
  test.each([
    'ereuse-legacy-1001pxd.snapshot.json',
    'ereuse-legacy-hp-pavilion-dv4000.snapshot.json',
    'glpi-computer_1.json',
    'ereuse-new-latitude-e7240.json',
  ])('%s is refused, or only blanks are missing', (name) => {
    const { bytes } = foreignFile(name)
    const whole = valuesOf([{ name, bytes }])
    const wrong = lengthsOf(bytes.length).filter((length) => {
      const values = valuesOf([{ name, bytes: bytes.subarray(0, length) }])
      return values !== null && !isDeepStrictEqual(values, whole)
    })
    expect(wrong).toEqual([])
  })

  test.each(['hp-dc7600', 'macbook-2018', 'rottame'])('a file of %s is refused, or nothing is read wrong', (name) => {
    const files = foreignFolder(`peracotta/${name}`)
    const whole = valuesOf(files)
    const wrong = files.flatMap((file, index) =>
      lengthsOf(file.bytes.length).filter((length) => {
        const values = valuesOf(files.with(index, { name: file.name, bytes: file.bytes.subarray(0, length) }))
        return values !== null && !isPartOf(values, whole)
      }),
    )
    expect(wrong).toEqual([])
  })
})

const value = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.double(),
  fc.integer(),
  fc.string(),
  fc.string({ minLength: 600, maxLength: 2600 }),
  fc.constantFrom('4096', '0', '', '64-bit', 'nvme0n1', 'Laptop', true, -1, 1e300, 1e15, 5e-324, '1867 MT/s'),
)
const some = (keys: string) =>
  fc.record(Object.fromEntries(keys.split(' ').map((key) => [key, value])), { requiredKeys: [] })
const list = (keys: string) => fc.oneof(fc.array(some(keys), { maxLength: 4 }), value)

const inventory = fc.record({
  content: fc.record({
    bios: some('ssn smodel smanufacturer bdate bversion msn mmodel enclosureserial'),
    hardware: some('uuid chassis_type memory vmsystem'),
    operatingsystem: some('arch kernel_name name'),
    cpus: list('name core thread speed arch manufacturer'),
    memories: list('capacity caption description type speed numslots serialnumber model'),
    storages: list('name model disksize serial description interface type'),
    batteries: list('capacity real_capacity name serial chemistry manufacturer voltage'),
    monitors: list('base64 caption manufacturer serial port'),
    networks: list('description mac type virtualdev pcislot'),
    controllers: list('pcislot name manufacturer'),
    usbdevices: list('class caption name'),
    cameras: list('designation model'),
  }),
})

const component = fc.record({
  type: fc.constantFrom('Processor', 'RamModule', 'HardDrive', 'SolidStateDrive', 'Battery', 'Display', 'Motherboard'),
  ...Object.fromEntries(
    'model manufacturer serialNumber size speed cores threads address interface format resolutionWidth ramSlots biosDate'
      .split(' ')
      .map((key) => [key, value]),
  ),
  actions: list('type size cycleCount lifetime assessment reallocatedSectorCount powerCycleCount'),
})
const legacy = fc.record({
  device: some('type chassis manufacturer model serialNumber version'),
  components: fc.array(component, { maxLength: 6 }),
})
const snapshot = fc.record({ data: some('dmidecode smartctl inxi lshw hwinfo lspci smart') })

describe('Whatever a document holds', () => {
  test.each([
    ['an inventory', inventory],
    ['a legacy snapshot', legacy],
    ['a snapshot', snapshot],
  ])('%s becomes a report that fits its schema, or a refusal', (_, document) => {
    fc.assert(
      fc.property(document, (content) => {
        const result = readForeign([jsonFile(content)], options)
        if (result.kind === 'read') expect(Report.safeParse(result.report).error).toBeUndefined()
        else expect(result.refusal.remedy).not.toBe('')
      }),
      { numRuns: 400 },
    )
  })

  test('any bytes under any name are a report or a refusal', () => {
    const name = fc.constantFrom('a.json', 'dimms.txt', 'lscpu.txt', 'smartctl.txt', 'net.txt', '../../etc/passwd', '')
    fc.assert(
      fc.property(name, fc.uint8Array({ maxLength: 400 }), (file, bytes) => {
        expect(['read', 'unreadable']).toContain(readForeign([{ name: file, bytes }], options).kind)
      }),
      { numRuns: 500 },
    )
  })

  test('keys that every object has are keys like others', () => {
    const text = '{"content":{"__proto__":{"x":1},"bios":{"ssn":"S1","__proto__":{"smodel":"wrong"}},"cpus":[{}]}}'
    const result = readForeign([fileOf(text)], options)
    expect(result).toMatchObject({ kind: 'read', report: { machine: { serial: 'S1', model: null } } })
    expect(({} as { x?: number }).x).toBeUndefined()
  })
})
