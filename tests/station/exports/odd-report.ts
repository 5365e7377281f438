import fc from 'fast-check'
import { isPlainText } from '../../../shared/report/plain-text.ts'
import {
  Report,
  diskKinds,
  machineKinds,
  networkKinds,
  type Report as ReportDocument,
} from '../../../shared/report/report.ts'

/** What has broken somebody's table, list or label before. */
export const oddTexts: readonly string[] = [
  '00012345',
  '0',
  '5E11',
  '=1+1',
  '=HYPERLINK("http://x","y")',
  '+33 6 12',
  '-PF1ETB42',
  '@SUM(A1)',
  "'quoted",
  '"',
  '""',
  'a,b;c',
  '👩‍👩‍👧‍👦 é́',
  'עברית abc',
  'مرحبا',
  '\uD800',
  '\\u0000',
  '</t></is>',
  ',"readings":{',
  '{"a":1}',
  'NULL',
  'true',
  '__proto__',
  '2026-11-23',
  'é'.repeat(500),
  '😀'.repeat(250),
]

/** A text as a report may hold one: odd, plain, at most five hundred characters. */
export const reportText: fc.Arbitrary<string> = fc
  .oneof(fc.constantFrom(...oddTexts), fc.string({ unit: 'binary', maxLength: 40 }), fc.string({ maxLength: 40 }))
  .map((text) => text.slice(0, 500).trim())
  .filter((text) => text !== '' && isPlainText(text))

const text = fc.option(reportText, { freq: 4 })
const count = fc.option(fc.oneof(fc.nat(64), fc.constantFrom(0, Number.MAX_SAFE_INTEGER)))
const bytes = fc.option(fc.oneof(fc.integer({ min: 0, max: 2 ** 45 }), fc.constantFrom(0, 1, Number.MAX_SAFE_INTEGER)))
const positive = fc.option(fc.double({ min: 0.001, max: 1e7, noNaN: true }))
const percent = fc.option(fc.double({ min: 0, max: 100, noNaN: true }))
const flag = fc.option(fc.boolean())
const list = <T>(one: fc.Arbitrary<T>) => fc.option(fc.array(one, { maxLength: 3 }), { freq: 6 })

const smart = fc.record({
  passed: flag,
  powerOnHours: count,
  powerCycles: count,
  lifeUsedPercent: fc.option(fc.double({ min: 0, max: 255, noNaN: true })),
  reallocatedSectors: count,
  pendingSectors: count,
  uncorrectable: count,
})

/** Any report that the schema takes, with odd texts and numbers at the edges. */
export const oddReport: fc.Arbitrary<ReportDocument> = fc
  .record({
    schema: fc.constant('etabli.report/1'),
    machine: fc.record({
      kind: fc.option(fc.constantFrom(...machineKinds)),
      manufacturer: text,
      model: text,
      modelVersion: text,
      serial: text,
      uuid: text,
    }),
    cpu: fc.record({
      model: text,
      manufacturer: text,
      cores: count,
      threads: count,
      architecture: fc.option(fc.oneof(reportText, fc.constantFrom('x86_64', 'armv7l'))),
      maxMegahertz: positive,
      generation: count,
    }),
    memory: fc.record({
      installedBytes: bytes,
      usableBytes: bytes,
      slots: count,
      modules: list(
        fc.record({
          locator: text,
          sizeBytes: bytes,
          type: text,
          formFactor: text,
          speedMegatransfers: count,
          manufacturer: text,
          partNumber: text,
          serial: text,
        }),
      ),
    }),
    disks: list(
      fc.record({
        device: text,
        model: text,
        serial: text,
        sizeBytes: bytes,
        kind: fc.constantFrom(...diskKinds),
        bus: text,
        removable: flag,
        smart,
      }),
    ),
    batteries: list(
      fc.record({
        id: text,
        manufacturer: text,
        model: text,
        serial: text,
        chemistry: text,
        designMilliwattHours: positive,
        fullMilliwattHours: fc.option(fc.double({ min: 0, max: 1e7, noNaN: true })),
        cycles: count,
        healthPercent: percent,
        chargePercent: percent,
      }),
    ),
    displays: list(
      fc.record({
        connector: text,
        manufacturer: text,
        model: text,
        serial: text,
        isInternal: flag,
        widthPixels: count,
        heightPixels: count,
        widthMillimetres: count,
        heightMillimetres: count,
        diagonalInches: positive,
      }),
    ),
    network: list(
      fc.record({
        name: text,
        kind: fc.constantFrom(...networkKinds),
        manufacturer: text,
        model: text,
        macAddress: text,
      }),
    ),
    cameras: list(fc.record({ name: text, device: text })),
    firmware: fc.record({
      vendor: text,
      version: text,
      releasedOn: fc.option(fc.constantFrom('2019-08-01', '0001-01-01', '9999-12-31', '2024-02-29')),
      bootMode: fc.option(fc.constantFrom('uefi' as const, 'bios' as const)),
      boardManufacturer: text,
      boardModel: text,
      boardSerial: text,
      chassisSerial: text,
    }),
    source: fc.record({
      kind: fc.constant('foreign' as const),
      tool: reportText.map((word) => word.slice(0, 100)),
      toolVersion: reportText.map((word) => word.slice(0, 50)),
      readAt: fc.constant('2026-11-23T09:00:00.000Z'),
    }),
    readings: fc.dictionary(
      reportText.map((word) => word.slice(0, 200)),
      fc.record({ status: fc.constantFrom('read' as const, 'denied' as const), from: fc.constant('a tool') }),
      { maxKeys: 3, noNullPrototype: true },
    ),
  })
  .filter((report) => Report.safeParse(report).success)
  .map((report) => report as ReportDocument)
