import { describe, expect, test } from 'vitest'
import {
  parseDmidecode,
  smbiosList,
  smbiosOfType,
  smbiosText,
} from '../../../../electron/station/readers/tools/dmidecode.ts'

const tabs = `# dmidecode 3.3
SMBIOS 2.8 present.

Handle 0x0100, DMI type 1, 27 bytes
System Information
\tManufacturer: Example
\tProduct Name: Bench: One
\tSerial Number:

Handle 0x0400, DMI type 4, 42 bytes
Processor Information
\tFlags:
\t\tFPU (Floating-point unit on-chip)
\t\tVersion: not this one
\tVersion: Example CPU
\tCharacteristics:
\t\t64-bit capable
\t\tMulti-Core

Handle 0x7F00, DMI type 127, 4 bytes
End Of Table
`

describe('the same structures in every layout', () => {
  test.each([
    ['tabs', tabs],
    ['blanks, as Windows builds print', tabs.replaceAll('\t', '        ')],
    ['two blanks', tabs.replaceAll('\t', '  ')],
    ['CRLF', tabs.replaceAll('\n', '\r\n')],
  ])('%s', (_, text) => {
    const records = parseDmidecode(text)
    expect(records.map((record) => record.type)).toEqual([1, 4, 127])
    const [system, processor] = records
    expect(system?.handle).toBe('0x0100')
    expect(smbiosText(system, 'Product Name')).toBe('Bench: One')
    expect(smbiosText(system, 'Serial Number')).toBeNull()
    expect(smbiosText(processor, 'Version')).toBe('Example CPU')
    expect(smbiosList(processor, 'Characteristics')).toEqual(['64-bit capable', 'Multi-Core'])
  })

  test('lost indentation still gives the values', () => {
    const records = parseDmidecode(tabs.replaceAll('\t', ''))
    expect(smbiosText(smbiosOfType(records, 1)[0], 'Manufacturer')).toBe('Example')
  })

  test('the three-line layout of before 2.6', () => {
    const records = parseDmidecode(
      'Handle 0x0001\n\tDMI type 1, 25 bytes.\n\tSystem Information Block\n\t\tVendor: IBM\n\t\tProduct: -[84803AX]-\n' +
        'Handle 0x1100\n\tDMI type 17, 23 bytes.\n\tMemory Device\n',
    )
    expect(smbiosText(records[0], 'Product Name', 'Product')).toBe('-[84803AX]-')
    expect(smbiosOfType(records, 17)[0]?.fields.size).toBe(0)
  })
})

test('text that is not dmidecode gives no structures', () => {
  expect(parseDmidecode('/dev/mem: Permission denied\n')).toEqual([])
  expect(parseDmidecode(null)).toEqual([])
})
