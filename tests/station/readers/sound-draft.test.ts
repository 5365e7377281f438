import fc from 'fast-check'
import { expect, test } from 'vitest'
import { draftFrom } from '../../../electron/station/readers/compose-draft.ts'
import { composeReport } from '../../../shared/report/compose.ts'
import { captureFrom } from './shared-captures.ts'

const source = { kind: 'capture', tool: 'etabli', toolVersion: '0', readAt: '2026-01-02T03:04:05.000Z' } as const
const reportFrom = (files: Readonly<Record<string, string>>) => composeReport(draftFrom(captureFrom(files)), source)

const dmidecode = (value: string) => `# dmidecode 3.3

Handle 0x0000, DMI type 0, 24 bytes
BIOS Information
\tVendor: ${value}
\tRelease Date: ${value}

Handle 0x0001, DMI type 1, 27 bytes
System Information
\tManufacturer: Example
\tProduct Name: ${value}
\tSerial Number: ${value}

Handle 0x0004, DMI type 4, 42 bytes
Processor Information
\tVersion: ${value}
\tCore Count: ${value}
\tThread Count: ${value}

Handle 0x0011, DMI type 17, 40 bytes
Memory Device
\tSize: ${value} GB
\tType: ${value}
\tSpeed: ${value} MT/s

Handle 0x0016, DMI type 22, 26 bytes
Portable Battery
\tName: ${value}
\tDesign Capacity: ${value} mWh
`

const lscpu = (value: string) =>
  `Architecture: ${value}\nModel name: ${value}\nCPU(s): ${value}\nCore(s) per socket: ${value}\nSocket(s): 2\nCPU max MHz: ${value}\n`

const lshw = (value: number) =>
  JSON.stringify({
    id: 'pc',
    class: 'system',
    children: [
      {
        id: 'memory',
        class: 'memory',
        description: 'System Memory',
        children: [{ id: 'bank:0', class: 'memory', description: 'DIMM DDR3', size: value }],
      },
      {
        id: 'cpu',
        class: 'processor',
        product: 'Example',
        configuration: { cores: String(value), threads: String(value) },
      },
    ],
  })

test('a name of a megabyte is not read, its beginning is kept, the rest of the machine is read', () => {
  const report = reportFrom({
    'dmidecode.txt': dmidecode('x'.repeat(1_000_000)).replace('Serial Number: x', 'Serial Number: S'),
  })
  expect(report.machine).toMatchObject({ manufacturer: 'Example', model: null })
  expect(report.readings['machine.model']?.raw?.length).toBeLessThanOrEqual(2000)
})

test('a count of thirty digits is no count', () => {
  const digits = '9'.repeat(30)
  const report = reportFrom({ 'dmidecode.txt': dmidecode(digits), 'lscpu.txt': lscpu(digits), 'lshw.json': lshw(1e30) })
  expect(report.cpu).toMatchObject({ cores: null, threads: null, maxMegahertz: null })
  expect(report.memory.installedBytes).toBeNull()
})

test('no text and no number in any field stops the reading', () => {
  const value = fc.oneof(fc.string({ maxLength: 40 }), fc.double().map(String), fc.bigInt().map(String))
  fc.assert(
    fc.property(value, fc.double(), (text, number) => {
      const line = text.replaceAll(/[\r\n]/g, ' ')
      const files = { 'dmidecode.txt': dmidecode(line), 'lscpu.txt': lscpu(line), 'lshw.json': lshw(number) }
      expect(reportFrom(files).schema).toBe('etabli.report/1')
    }),
    { numRuns: 300 },
  )
})
