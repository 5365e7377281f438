import { describe, expect, test } from 'vitest'
import { captureOf } from '../../../../electron/station/readers/capture.ts'
import { readMachine } from '../../../../electron/station/readers/sections/machine.ts'
import { captureFrom } from '../shared-captures.ts'

type Fields = Readonly<Record<string, string>>

const record = (handle: number, type: number, title: string, fields: Fields) =>
  `Handle 0x000${handle}, DMI type ${type}, 27 bytes\n${title}\n${Object.entries(fields)
    .map(([key, value]) => `\t${key}: ${value}\n`)
    .join('')}\n`

type Tables = { readonly system?: Fields; readonly chassis?: string; readonly board?: Fields; readonly more?: string }

const readTables = ({ system = {}, chassis, board, more = '' }: Tables) =>
  readMachine(
    captureFrom({
      'dmidecode.txt': [
        record(1, 1, 'System Information', system),
        board === undefined ? '' : record(2, 2, 'Base Board Information', board),
        chassis === undefined ? '' : record(3, 3, 'Chassis Information', { Type: chassis }),
        more,
      ].join(''),
    }),
  )

describe('the kind of machine follows its chassis', () => {
  test.each([
    ['Notebook', 'laptop'],
    ['Laptop', 'laptop'],
    ['Portable', 'laptop'],
    ['Sub Notebook', 'laptop'],
    ['Convertible', 'laptop'],
    ['Tablet', 'tablet'],
    ['Detachable', 'tablet'],
    ['Desktop', 'desktop'],
    ['Low Profile Desktop', 'desktop'],
    ['Mini Tower', 'desktop'],
    ['All In One', 'desktop'],
    ['Space-saving', 'desktop'],
    ['Mini PC', 'desktop'],
    ['Stick PC', 'desktop'],
    ['Main Server Chassis', 'server'],
    ['Rack Mount Chassis', 'server'],
    ['Blade', 'server'],
    ['Other', null],
    ['Unknown', null],
    ['<OUT OF SPEC>', null],
  ] as const)('%s: %s', (chassis, kind) => {
    expect(readTables({ system: { 'Product Name': 'Bench 1' }, chassis }).kind.value).toBe(kind)
  })

  test('the number of sysfs may carry the chassis lock', () => {
    const kind = (type: string) => readMachine(captureFrom({ 'sys/class/dmi/id/chassis_type': type })).kind.value
    expect(kind('10\n')).toBe('laptop')
    expect(kind('138\n')).toBe('laptop')
    expect(kind('3\n')).toBe('desktop')
  })
})

describe('names outweigh a chassis that is known to be filled in carelessly', () => {
  test.each([
    ['VMware, Inc.', 'VMware7,1'],
    ['QEMU', 'Standard PC (Q35 + ICH9, 2009)'],
    ['innotek GmbH', 'VirtualBox'],
    ['Microsoft Corporation', 'Virtual Machine'],
    ['Xen', 'HVM domU'],
    ['Parallels Software International Inc.', 'Parallels Virtual Platform'],
    ['Red Hat', 'KVM'],
    ['Google', 'Google Compute Engine'],
  ])('%s %s is a virtual machine', (maker, model) => {
    expect(readTables({ system: { Manufacturer: maker, 'Product Name': model }, chassis: 'Desktop' }).kind.value).toBe(
      'vm',
    )
  })

  test.each([
    ['GOOGLE', 'Enguarde', 'Laptop', 'laptop'],
    ['Microsoft Corporation', 'Surface Pro 4', 'Portable', 'tablet'],
    ['Microsoft Corporation', 'Surface Laptop 3', 'Laptop', 'laptop'],
    ['acer', 'ICONIA Tab W500', 'Notebook', 'tablet'],
    ['Hewlett-Packard', 'HP Compaq 2710p Tablet PC', 'Notebook', 'laptop'],
    ['Dell Inc.', 'PowerEdge T110 II', 'Mini Tower', 'server'],
    ['HP', 'ProLiant ML110 G7', 'Tower', 'server'],
    ['CLEVO', 'Notebook W65', 'Other', 'laptop'],
  ] as const)('%s %s in a %s chassis: %s', (maker, model, chassis, kind) => {
    expect(readTables({ system: { Manufacturer: maker, 'Product Name': model }, chassis }).kind.value).toBe(kind)
  })

  test("a tablet's SKU number says so, a ThinkPad X230 Tablet is a laptop", () => {
    const system = { Manufacturer: 'ASUSTeK COMPUTER INC.', 'Product Name': 'T100TA', 'SKU Number': 'ASUS-TabletSKU' }
    expect(readTables({ system, chassis: 'Notebook' }).kind.value).toBe('tablet')
    const turning = {
      Manufacturer: 'LENOVO',
      'Product Name': '34352HU',
      Version: 'ThinkPad X230 Tablet',
      'SKU Number': 'LENOVO_MT_3435_ThinkPad X230 Tablet',
    }
    expect(readTables({ system: turning, chassis: 'Notebook' }).kind.value).toBe('laptop')
  })

  test('an unnamed board with a tablet processor is a tablet, in a named case or by its own name it is not', () => {
    const atom = record(4, 4, 'Processor Information', { Version: 'Intel(R) Atom(TM) x5-Z8350 CPU @ 1.44GHz' })
    const unnamed = { Manufacturer: 'Default string', 'Product Name': 'Default string' }
    expect(readTables({ system: unnamed, chassis: 'Desktop', more: atom }).kind.value).toBe('tablet')
    expect(readTables({ system: unnamed, chassis: 'Mini PC', more: atom }).kind.value).toBe('desktop')
    const named = { Manufacturer: 'MINIX', 'Product Name': 'Z83-4' }
    expect(readTables({ system: named, chassis: 'Desktop', more: atom }).kind.value).toBe('desktop')
  })

  test("Intel's server boards are servers in any case", () => {
    const board = { Manufacturer: 'Intel Corporation', 'Product Name': 'S2600GZ' }
    expect(readTables({ board, chassis: 'Desktop' }).kind.value).toBe('server')
  })
})

describe('identity', () => {
  test('a filler is absent, with its text kept, and no other source brings it back', () => {
    const machine = readMachine(
      captureFrom({
        'dmidecode.txt': record(1, 1, 'System Information', { 'Serial Number': 'System Serial Number' }),
        'lshw.json': JSON.stringify({ id: 'pc', class: 'system', serial: 'System Serial Number' }),
      }),
    )
    expect(machine.serial).toMatchObject({ value: null, status: 'absent', raw: 'System Serial Number' })
  })

  test('sources that disagree are shown, the firmware first', () => {
    const machine = readMachine(
      captureFrom({
        'dmidecode.txt': record(1, 1, 'System Information', { Manufacturer: 'Dell Inc.', 'Serial Number': 'AAA1234' }),
        'inxi.json': JSON.stringify([
          { '000#1#0#Machine': [{ '000#1#1#System': 'Dell', '001#0#2#serial': 'BBB5678' }] },
        ]),
      }),
    )
    expect(machine.serial).toMatchObject({ value: 'AAA1234', others: [{ from: 'inxi -M', value: 'BBB5678' }] })
    expect(machine.manufacturer.others).toBeUndefined()
  })

  test('a serial that needs root is denied', () => {
    const machine = readMachine(
      captureOf([
        { name: 'dmidecode.txt', status: 'denied', bytes: null },
        { name: 'sys/class/dmi/id/product_serial', status: 'denied', bytes: null },
        { name: 'sys/class/dmi/id/sys_vendor', status: 'read', bytes: new TextEncoder().encode('LENOVO\n') },
      ]),
    )
    expect(machine.serial.status).toBe('denied')
    expect(machine.uuid.status).toBe('denied')
    expect(machine.manufacturer).toMatchObject({ value: 'LENOVO', status: 'read' })
  })

  test("lshw's product loses the SKU number, its version counts on Lenovo alone", () => {
    const lshw = (vendor: string, version: string) =>
      readMachine(
        captureFrom({
          'lshw.json': JSON.stringify([
            { id: 'pc', class: 'system', vendor, version, product: 'Model X (SKU1)', configuration: { sku: 'SKU1' } },
          ]),
        }),
      )
    expect(lshw('TOSHIBA', 'PSK1JE').model.value).toBe('Model X')
    expect(lshw('TOSHIBA', 'PSK1JE').modelVersion.value).toBeNull()
    expect(lshw('LENOVO', 'ThinkPad T480').modelVersion.value).toBe('ThinkPad T480')
  })

  test("systeminformation's own fillers do not pass", () => {
    const system = { manufacturer: 'HP', model: 'Computer', version: '', serial: '-', uuid: '', virtual: true }
    const machine = readMachine(captureFrom({ 'systeminformation.json': JSON.stringify({ system }) }))
    expect(machine.manufacturer.value).toBe('HP')
    expect([machine.model.value, machine.modelVersion.value, machine.serial.value, machine.uuid.value]).toEqual([
      null,
      null,
      null,
      null,
    ])
    expect(machine.kind.value).toBeNull()
  })

  test("a Mac's identifier is its model and its name the version people know", () => {
    const text = `Hardware:

    Hardware Overview:

      Model Name: iMac
      Model Identifier: iMac19,1
      Serial Number (system): C02ABCDEF123
      Hardware UUID: 2B05150B-FA33-45BD-90F0-3369BF908E3E
`
    expect(readMachine(captureFrom({ 'system_profiler.txt': text }))).toMatchObject({
      kind: { value: 'desktop' },
      manufacturer: { value: 'Apple' },
      model: { value: 'iMac19,1' },
      modelVersion: { value: 'iMac' },
      serial: { value: 'C02ABCDEF123' },
    })
  })

  test('a board computer without SMBIOS has its device tree', () => {
    const files = {
      'proc/device-tree/model': 'Example Board Rev 1.4\u0000',
      'proc/device-tree/serial-number': '10000000abcdef01\u0000',
    }
    const machine = readMachine(captureFrom(files))
    expect(machine.model.value).toBe('Example Board Rev 1.4')
    expect(machine.serial.value).toBe('10000000abcdef01')
  })
})
