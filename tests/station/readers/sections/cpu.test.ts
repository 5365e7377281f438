import { describe, expect, test } from 'vitest'
import { readCpu } from '../../../../electron/station/readers/sections/cpu.ts'
import { captureFrom } from '../shared-captures.ts'

type Fields = Readonly<Record<string, string>>

const processor = (fields: Fields, characteristics: readonly string[] = []) =>
  `Handle 0x0004, DMI type 4, 42 bytes\nProcessor Information\n\tType: Central Processor\n${Object.entries(fields)
    .map(([key, value]) => `\t${key}: ${value}\n`)
    .join('')}\tCharacteristics:\n${characteristics.map((line) => `\t\t${line}\n`).join('')}\n`

const xeon = {
  Version: 'Intel(R) Xeon(R) CPU E5-2680 v4 @ 2.40GHz',
  Status: 'Populated, Enabled',
  'Max Speed': '4000 MHz',
}
const readDmi = (...records: readonly string[]) => readCpu(captureFrom({ 'dmidecode.txt': records.join('') }))

describe('SMBIOS processors', () => {
  test('cores and threads of all populated sockets are added', () => {
    const counted = { ...xeon, 'Core Count': '14', 'Core Enabled': '14', 'Thread Count': '28' }
    const cpu = readDmi(processor(counted, ['64-bit capable']), processor(counted, ['64-bit capable']))
    expect(cpu).toMatchObject({
      cores: { value: 28 },
      threads: { value: 56 },
      architecture: { value: 'x86_64' },
      manufacturer: { value: 'Intel' },
    })
  })

  test('the sockets that a virtual machine could have are not processors', () => {
    const counted = { ...xeon, 'Core Count': '1', 'Thread Count': '1' }
    const empty = { Version: xeon.Version, Status: 'Unpopulated', 'Core Count': '1' }
    const disabled = { ...counted, Status: 'Populated, Disabled By BIOS' }
    expect(readDmi(processor(counted), ...Array.from({ length: 63 }, () => processor(empty))).cores.value).toBe(1)
    expect(readDmi(processor(counted), processor(disabled)).cores.value).toBe(1)
  })

  test('one processor without a count leaves the sum unread', () => {
    expect(readDmi(processor({ ...xeon, 'Core Count': '8' }), processor(xeon)).cores.value).toBeNull()
  })

  test('fewer threads than cores are threads of something else', () => {
    const cpu = readDmi(processor({ ...xeon, 'Core Count': '4', 'Thread Count': '1' }))
    expect(cpu.cores.value).toBe(4)
    expect(cpu.threads.value).toBeNull()
  })

  test.each(['pc-q35-6.2', 'Not Specified', 'None', 'To Be Filled By O.E.M.', '00000000000000000000000000000000'])(
    '%s is no processor',
    (version) => {
      expect(readDmi(processor({ Version: version })).model.value).toBeNull()
    },
  )

  test("the socket's highest clock is not the processor's", () => {
    expect(readDmi(processor(xeon)).maxMegahertz.value).toBeNull()
  })

  test('without the 64-bit flag nothing is known of the instruction set', () => {
    expect(readDmi(processor(xeon, ['Multi-Core'])).architecture.value).toBeNull()
  })
})

const lscpu = (lines: Fields) =>
  Object.entries(lines)
    .map(([key, value]) => `${key}: ${value}\n`)
    .join('')

const i3 = { Architecture: 'x86_64', 'Model name': 'Intel(R) Core(TM) i3-7020U CPU @ 2.30GHz' }

describe('which source counts', () => {
  test('the kernel outweighs the firmware, and a disagreement is shown', () => {
    const cpu = readCpu(
      captureFrom({
        'lscpu.txt': lscpu({ ...i3, 'CPU(s)': '4', 'Core(s) per socket': '2', 'Socket(s)': '1' }),
        'dmidecode.txt': processor({ Version: 'Unknown CPU', 'Core Count': '4', 'Thread Count': '4' }),
      }),
    )
    expect(cpu.model.value).toBe('Intel(R) Core(TM) i3-7020U CPU @ 2.30GHz')
    expect(cpu.cores).toMatchObject({ value: 2, from: 'lscpu.txt', others: [{ from: 'dmidecode type 4', value: 4 }] })
    expect(cpu.generation.value).toBe(7)
  })

  test("another machine's lscpu gives what belongs to the model: cores, not threads", () => {
    const other = lscpu({
      ...i3,
      'CPU(s)': '4',
      'Core(s) per socket': '2',
      'Socket(s)': '1',
      'CPU max MHz': '2300.0000',
    })
    const cpu = readCpu(
      captureFrom({ 'lscpu.same-model.txt': other, 'dmidecode.txt': processor({ Version: i3['Model name'] }) }),
    )
    expect(cpu).toMatchObject({
      model: { from: 'dmidecode type 4' },
      cores: { value: 2, from: 'lscpu.same-model.txt' },
      threads: { value: null },
      maxMegahertz: { value: 2300 },
      architecture: { value: 'x86_64' },
    })
  })

  test("another machine's lscpu of another processor gives nothing", () => {
    const other = lscpu({ ...i3, 'CPU(s)': '4', 'Core(s) per socket': '2', 'Socket(s)': '1' })
    const cpu = readCpu(captureFrom({ 'lscpu.same-model.txt': other, 'dmidecode.txt': processor(xeon) }))
    expect(cpu.cores.value).toBeNull()
    expect(cpu.architecture.value).toBeNull()
  })

  test('a 32-bit system on a 64-bit processor is x86_64, on a 32-bit one i686', () => {
    const architecture = (lines: Fields) => readCpu(captureFrom({ 'lscpu.txt': lscpu(lines) })).architecture.value
    expect(architecture({ Architecture: 'i686', 'CPU op-mode(s)': '32-bit, 64-bit' })).toBe('x86_64')
    expect(architecture({ Architecture: 'i686', 'CPU op-mode(s)': '32-bit' })).toBe('i686')
    expect(architecture({ Architecture: 'i686' })).toBeNull()
    expect(architecture({ Architecture: 'aarch64' })).toBe('aarch64')
  })

  test('systeminformation joins maker and brand, with its counts', () => {
    const cpu = { manufacturer: 'Intel', brand: 'Core™ i5-8250U', cores: 8, physicalCores: 4, speedMax: 3.4 }
    expect(readCpu(captureFrom({ 'systeminformation.json': JSON.stringify({ cpu }) }))).toMatchObject({
      model: { value: 'Intel Core™ i5-8250U' },
      cores: { value: 4 },
      threads: { value: 8 },
      maxMegahertz: { value: 3400 },
      generation: { value: 8 },
    })
  })

  test("an Apple chip's cores of both kinds are its threads", () => {
    const text =
      'Hardware:\n\n    Hardware Overview:\n\n      Chip: Apple M2 Pro\n      Total Number of Cores: 10 (6 performance and 4 efficiency)\n'
    expect(readCpu(captureFrom({ 'system_profiler.txt': text }))).toMatchObject({
      model: { value: 'Apple M2 Pro' },
      cores: { value: 10 },
      threads: { value: 10 },
      architecture: { value: 'aarch64' },
      generation: { value: 2 },
    })
  })

  test('an Intel Mac says whether its cores run two threads', () => {
    const threads = (line: string) => {
      const text = `Hardware:\n\n    Hardware Overview:\n\n      Processor Name: Dual-Core Intel Core i5\n      Total Number of Cores: 2\n${line}`
      return readCpu(captureFrom({ 'system_profiler.txt': text })).threads.value
    }
    expect(threads('      Hyper-Threading Technology: Enabled\n')).toBe(4)
    expect(threads('')).toBeNull()
  })
})
