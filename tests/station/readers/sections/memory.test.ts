import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { captureOf } from '../../../../electron/station/readers/capture.ts'
import { memoryBytes } from '../../../../electron/station/readers/sections/memory-list.ts'
import { readMemory } from '../../../../electron/station/readers/sections/memory.ts'
import { captureFrom } from '../shared-captures.ts'

const MiB = 1024 ** 2
const GiB = 1024 ** 3

const array = (handle: string, use = 'System Memory') =>
  `Handle ${handle}, DMI type 16, 23 bytes\nPhysical Memory Array\n\tLocation: System Board Or Motherboard\n\tUse: ${use}\n\n`

let handle = 0x20
const device = (fields: Readonly<Record<string, string>>, arrayHandle = '0x0010') => {
  handle += 1
  const lines = Object.entries({ 'Array Handle': arrayHandle, ...fields }).map(([key, value]) => `\t${key}: ${value}\n`)
  return `Handle 0x00${handle.toString(16)}, DMI type 17, 40 bytes\nMemory Device\n${lines.join('')}\n`
}

const readDmi = (...records: readonly string[]) =>
  readMemory(captureFrom({ 'dmidecode.txt': `# dmidecode 3.3\n\n${array('0x0010')}${records.join('')}` }))

describe('memory sizes are binary, whatever their unit is called', () => {
  test.each([
    ['4 GB', 4 * GiB],
    ['4096 MB', 4 * GiB],
    ['1536 MB', 1536 * MiB],
    ['524288 kB', 512 * MiB],
    ['1 TB', 1024 * GiB],
    ['16 GiB', 16 * GiB],
    ['3,5 GB', 3.5 * GiB],
    ['256Mbyte', 256 * MiB],
    ['128 MB (Single-bank Connection)', 128 * MiB],
    ['1073741824 bytes', GiB],
  ])('%s', (printed, bytes) => {
    expect(memoryBytes(printed)).toBe(bytes)
  })

  test.each(['No Module Installed', 'Not Installed', 'Unknown', 'None', 'Empty', '0 MB', '', null])(
    '%s is none',
    (text) => {
      expect(memoryBytes(text)).toBeNull()
    },
  )
})

describe('modules of SMBIOS', () => {
  test('flash ROM, video memory and persistent modules are no system memory', () => {
    const memory = readDmi(
      device({ Size: '2 GB', Type: 'DDR3', Locator: 'XMM1' }),
      device({ Size: 'No Module Installed', Type: 'Unknown', Locator: 'XMM2' }),
      device({ Size: '4 MB', Type: 'Flash', 'Type Detail': 'Non-Volatile', Locator: 'SYSTEM ROM' }, '0x0011'),
      device({
        Size: '128 GB',
        Type: 'Logical non-volatile device',
        'Volatile Size': 'None',
        'Non-Volatile Size': '128 GB',
      }),
      device({ Size: '256 MB', Type: 'DRAM' }, '0x0012'),
      array('0x0012', 'Video Memory'),
    )
    expect(memory.installedBytes.value).toBe(2 * GiB)
    expect(memory.slots.value).toBe(2)
    expect(memory.modules.entries.map((module) => module.locator.value)).toEqual(['XMM1'])
  })

  test('JEDEC codes stay raw, fillers go, and the filler stays in the reading', () => {
    const [module] = readDmi(
      device({
        Size: '4 GB',
        'Form Factor': 'Row Of Chips',
        Type: '<OUT OF SPEC>',
        Speed: '667 MHz (1.5 ns)',
        Manufacturer: '7F7FFE0000000000',
        'Serial Number': '00000000',
        'Part Number': 'EBE21UE8ACUA-8G-E ',
      }),
    ).modules.entries
    expect(module?.manufacturer.value).toBe('7F7FFE0000000000')
    expect(module?.partNumber.value).toBe('EBE21UE8ACUA-8G-E')
    expect(module?.serial).toMatchObject({ value: null, status: 'absent', raw: '00000000' })
    expect(module?.type).toMatchObject({ value: null, raw: '<OUT OF SPEC>' })
    expect(module?.speedMegatransfers.value).toBe(667)
    expect(module?.formFactor.value).toBe('Row Of Chips')
  })

  test('the configured speed stands in only where the module gives none', () => {
    const speeds = readDmi(
      device({ Size: '8 GB', Speed: '3200 MT/s', 'Configured Memory Speed': '2667 MT/s' }),
      device({ Size: '8 GB', Speed: 'Unknown', 'Configured Clock Speed': '2400 MHz' }),
    ).modules.entries.map((module) => module.speedMegatransfers.value)
    expect(speeds).toEqual([3200, 2400])
  })

  test('a module of unknown size leaves the sum unread', () => {
    const memory = readDmi(device({ Size: '8 GB', Type: 'DDR4' }), device({ Size: 'Unknown', Type: 'DDR4' }))
    expect(memory.modules.entries).toHaveLength(2)
    expect(memory.installedBytes.value).toBeNull()
  })

  test('records of type 6 are read only where type 17 says nothing', () => {
    const banks =
      'Handle 0x0600\n\tDMI type 6, 12 bytes.\n\tMemory Bank\n\t\tSocket: DIMM1\n\t\tType: ECC DIMM SDRAM \n\t\tInstalled Size: 256Mbyte\n' +
      'Handle 0x0601\n\tDMI type 6, 12 bytes.\n\tMemory Bank\n\t\tSocket: DIMM2\n\t\tInstalled Size: Not Installed\n' +
      'Handle 0x1100\n\tDMI type 17, 23 bytes.\n\tMemory Device\n'
    const memory = readMemory(captureFrom({ 'dmidecode.txt': banks }))
    expect(memory.installedBytes.value).toBe(256 * MiB)
    expect(memory.slots.value).toBe(2)
    expect(memory.modules.entries[0]).toMatchObject({ type: { value: 'SDRAM' }, formFactor: { value: 'DIMM' } })
  })

  test('installed memory is the sum of the modules, however many and in whatever unit', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 64 }), { minLength: 1, maxLength: 24 })
    fc.assert(
      fc.property(sizes, fc.boolean(), (gibibytes, inMegabytes) => {
        const records = gibibytes.map((size) => device({ Size: inMegabytes ? `${size * 1024} MB` : `${size} GB` }))
        const memory = readDmi(...records)
        expect(memory.installedBytes.value).toBe(gibibytes.reduce((sum, size) => sum + size, 0) * GiB)
        expect(memory.slots.value).toBe(gibibytes.length)
      }),
      { numRuns: 30 },
    )
  })
})

describe('other sources', () => {
  test('what the system can use never stands in for what is installed', () => {
    const memory = readMemory(captureFrom({ 'proc/meminfo': 'MemTotal:       16259852 kB\nMemFree: 1 kB\n' }))
    expect(memory.usableBytes.value).toBe(16259852 * 1024)
    expect(memory.installedBytes).toMatchObject({ value: null, status: 'unavailable' })
    expect(memory.modules.status).toBe('unavailable')
  })

  test('without root the modules are denied, not missing', () => {
    const memory = readMemory(captureOf([{ name: 'dmidecode.txt', status: 'denied', bytes: null }]))
    expect(memory.installedBytes.status).toBe('denied')
    expect(memory.modules.status).toBe('denied')
  })

  test('the module that systeminformation makes up without root is not believed, nor is flash ROM', () => {
    const madeUp = { mem: { total: 8e9 }, memLayout: [{ size: 8e9, bank: '', type: '', formFactor: '' }] }
    const rom = { size: 4 * MiB, bank: 'ROM', type: 'Flash', formFactor: 'Chip' }
    const module = { size: 8 * GiB, bank: 'BANK 0', type: 'DDR4', formFactor: 'SODIMM', clockSpeed: 2667 }
    const installed = (library: unknown) =>
      readMemory(captureFrom({ 'systeminformation.json': JSON.stringify(library) })).installedBytes.value
    expect(installed(madeUp)).toBeNull()
    expect(installed({ memLayout: [module, rom] })).toBe(8 * GiB)
  })

  test('memory on an Apple chip has a size and no slots', () => {
    const text = 'Memory:\n\n      Memory: 16 GB\n      Type: LPDDR5\n      Manufacturer: Hynix\n'
    const memory = readMemory(captureFrom({ 'system_profiler.txt': text }))
    expect(memory.installedBytes.value).toBe(16 * GiB)
    expect(memory.slots).toMatchObject({ value: null, status: 'absent' })
    expect(memory.modules.entries[0]).toMatchObject({ type: { value: 'LPDDR5' }, manufacturer: { value: 'Hynix' } })
  })

  test('an empty slot of a Mac counts as a slot', () => {
    const text =
      'Memory:\n\n    Memory Slots:\n\n      ECC: Disabled\n      Upgradeable Memory: Yes\n\n        BANK 0/DIMM0:\n\n          Size: 4 GB\n' +
      '          Type: DDR3\n          Speed: 1600 MHz\n\n        BANK 1/DIMM0:\n\n          Size: Empty\n          Type: Empty\n'
    const memory = readMemory(captureFrom({ 'system_profiler.txt': text }))
    expect(memory.slots.value).toBe(2)
    expect(memory.modules.entries).toHaveLength(1)
  })
})
