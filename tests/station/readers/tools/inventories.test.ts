import { describe, expect, test } from 'vitest'
import { hwinfoRecords, hwinfoText, parseHwinfo } from '../../../../electron/station/readers/tools/hwinfo.ts'
import { childOf, parseIndented, valueAt } from '../../../../electron/station/readers/tools/indented-text.ts'
import { inxiBlocks, inxiValue, parseInxi } from '../../../../electron/station/readers/tools/inxi.ts'
import { lshwOfClass, parseLshw } from '../../../../electron/station/readers/tools/lshw.ts'
import {
  profilerSection,
  profilerValue,
  parseSystemProfiler,
} from '../../../../electron/station/readers/tools/system-profiler.ts'

describe('text whose structure is its indentation', () => {
  test('a value with children keeps both, and uneven indentation loses no line', () => {
    const [memory] = parseIndented(
      'Memory:\n    ECC: Disabled\n        BANK 0:\n          Size: 2 GB\n      BANK 1:\n\t  Size: Empty\n',
    )
    const ecc = childOf(memory, 'ecc')
    expect(ecc?.value).toBe('Disabled')
    expect(valueAt(ecc, 'BANK 0', 'Size')).toBe('2 GB')
    expect(valueAt(ecc, 'BANK 1', 'Size')).toBe('Empty')
  })

  test('colons inside addresses and names separate nothing, French ones before a blank do', () => {
    const [address, french] = parseIndented('MAC: 00:1b:63:36:1e:c3\nProcesseur(s) : 4\n')
    expect(address).toMatchObject({ key: 'MAC', value: '00:1b:63:36:1e:c3' })
    expect(french).toMatchObject({ key: 'Processeur(s)', value: '4' })
  })
})

describe('lshw', () => {
  const node = {
    id: 'disk',
    class: 'disk',
    logicalname: ['/dev/sda', '/dev/root'],
    size: 10,
    capabilities: { a: true },
  }

  test.each([
    ['one object', JSON.stringify(node)],
    ['a list', JSON.stringify([node])],
    [
      'objects without brackets, as before B.02.19',
      `${JSON.stringify(node)},\n${JSON.stringify({ ...node, class: 'bus' })},`,
    ],
    ['JSON inside a JSON string', JSON.stringify(JSON.stringify(node))],
  ])('%s', (_, text) => {
    const [place] = lshwOfClass(parseLshw(text), 'disk')
    expect(place?.node).toMatchObject({ logicalNames: ['/dev/sda', '/dev/root'], size: 10, capabilities: ['a'] })
  })

  test('other JSON is no tree', () => {
    expect(parseLshw('[1, {"a": 2}]')).toEqual([])
    expect(parseLshw('{"id": "pc", "cl')).toEqual([])
  })
})

describe('inxi', () => {
  const sections = parseInxi(
    JSON.stringify([
      {
        '000#1#0#Machine': [
          {
            '010#0#2#v': '1.0',
            '001#1#1#System': 'LENOVO',
            '002#1#2#product': 'X1',
            '003#0#3#v': '5th',
            '004#1#1#Chassis': '',
            '005#0#2#serial': 'N/A',
          },
        ],
      },
    ]),
  )
  const [block = []] = inxiBlocks(sections, 'Machine')

  test('fields come in the order of their numbers, whatever the order of the keys', () => {
    expect(block.map((field) => field.key)).toEqual(['System', 'product', 'v', 'Chassis', 'serial', 'v'])
  })

  test('a value is looked for below its heading only, and what says nothing is null', () => {
    expect(inxiValue(block, 'v', 'product')).toBe('5th')
    expect(inxiValue(block, 'serial', 'Chassis')).toBeNull()
    expect(inxiValue(block, 'product', 'Chassis')).toBeNull()
  })
})

describe('hwinfo', () => {
  const entries = parseHwinfo(`01: None 00.0: 10105 BIOS
  Hardware Class: bios
  Memory Device: #31
    Location: "DIMM0"
    Form Factor: 0x09 (DIMM)
  Memory Device Mapping: #32
    Memory Device: #31
02: PCI 1f.6: 0200 Ethernet controller
  Hardware Class: network
  Vendor: pci 0x8086 "Intel Corporation"
  Serial ID: ""
`)

  test('entries have their class, and values lose the notation', () => {
    expect(entries.map((entry) => entry.hardwareClass)).toEqual(['bios', 'network'])
    expect(hwinfoText(entries[1], 'Vendor')).toBe('Intel Corporation')
    expect(hwinfoText(entries[1], 'Serial ID')).toBeNull()
  })

  test('a record that only refers to another is not that record', () => {
    const devices = hwinfoRecords(entries, 'Memory Device')
    expect(devices).toHaveLength(1)
    expect(hwinfoText(devices[0], 'Form Factor')).toBe('DIMM')
  })
})

test('system_profiler keys differ in case between versions', () => {
  const sections = parseSystemProfiler('Hardware:\n\n    Hardware Overview:\n\n      Total Number of Cores: 8\n')
  expect(profilerValue(profilerSection(sections, 'Hardware'), 'Total Number Of Cores')).toBe('8')
  expect(profilerSection(sections, 'Power')).toBeUndefined()
})
