import { describe, expect, test } from 'vitest'
import { parseCpuinfo } from '../../../../electron/station/readers/tools/cpuinfo.ts'
import { parseLscpu } from '../../../../electron/station/readers/tools/lscpu.ts'

const english = `Architecture:             x86_64
  CPU op-mode(s):         32-bit, 64-bit
CPU(s):                   8
Vendor ID:                GenuineIntel
  BIOS Vendor ID:         Intel(R) Corporation
  Model name:             Intel(R) Core(TM) i5-8250U CPU @ 1.60GHz
    BIOS Model name:      To Be Filled By O.E.M. CPU @ 1.6GHz
    Thread(s) per core:   2
    Core(s) per socket:   4
    Socket(s):            1
    CPU max MHz:          3400.0000
`

describe('lscpu', () => {
  test('reads the model of cpuid, never that of the firmware', () => {
    expect(parseLscpu(english)).toMatchObject({
      model: 'Intel(R) Core(TM) i5-8250U CPU @ 1.60GHz',
      vendor: 'GenuineIntel',
      cores: 4,
      threads: 8,
      maxMegahertz: 3400,
      hypervisor: null,
    })
  })

  test('adds the cores of all sockets', () => {
    expect(parseLscpu(english.replace(/Socket\(s\): +1/, 'Socket(s): 2'))?.cores).toBe(8)
  })

  test('adds the two kinds of cores of one processor', () => {
    const twoKinds = `Architecture: aarch64
CPU(s): 8
Model name: Cortex-A55
Core(s) per cluster: 4
Socket(s): -
Cluster(s): 1
Model name: Cortex-A76
Core(s) per cluster: 4
Socket(s): -
Cluster(s): 1
`
    const read = parseLscpu(twoKinds)
    expect(read).toMatchObject({ cores: 8, threads: 8, model: 'Cortex-A55', isCapableOf64Bit: null })
  })

  test('reads French with decimal commas', () => {
    const french = `Architecture :                              i686
Mode(s) opératoire(s) des processeurs :     32-bit, 64-bit
Processeur(s) :                             4
Thread(s) par cœur :                        2
Cœur(s) par socket :                        2
Socket(s) :                                 1
Identifiant constructeur :                  GenuineIntel
Nom de modèle :                             Intel(R) Core(TM) i3-4130 CPU @ 3.40GHz
`
    expect(parseLscpu(french)).toMatchObject({
      architecture: 'i686',
      isCapableOf64Bit: true,
      cores: 2,
      threads: 4,
      model: 'Intel(R) Core(TM) i3-4130 CPU @ 3.40GHz',
    })
  })

  test('reads its own JSON, nested or flat', () => {
    const nested = {
      lscpu: [
        { field: 'Architecture:', data: 'x86_64', children: [{ field: 'CPU op-mode(s):', data: '32-bit, 64-bit' }] },
        { field: 'CPU(s):', data: '2' },
        { field: 'Core(s) per socket:', data: '2' },
        { field: 'Socket(s):', data: '1' },
        { field: 'Hypervisor vendor:', data: 'KVM' },
      ],
    }
    const expected = { cores: 2, threads: 2, isCapableOf64Bit: true, hypervisor: 'KVM' }
    expect(parseLscpu(JSON.stringify(nested))).toMatchObject(expected)
  })

  test('is null for other text', () => {
    expect(parseLscpu('bash: lscpu: command not found\n')).toBeNull()
  })
})

describe('/proc/cpuinfo', () => {
  const processor = (id: number, packageId: number) =>
    `processor\t: ${id}\nvendor_id\t: GenuineIntel\nmodel name\t: Example CPU\nphysical id\t: ${packageId}\ncpu cores\t: 4\nflags\t\t: fpu lm ht\n\n`

  test('adds the cores of the packages and counts the logical processors', () => {
    const text = [0, 1, 2, 3].map((id) => processor(id, id % 2)).join('')
    expect(parseCpuinfo(text)).toMatchObject({ cores: 8, threads: 4, isCapableOf64Bit: true, isVirtual: false })
  })

  test('knows no cores where no topology is printed', () => {
    expect(parseCpuinfo('processor\t: 0\nBogoMIPS\t: 38.40\nCPU implementer\t: 0x41\n')).toMatchObject({
      cores: null,
      threads: 1,
      isArm: true,
      model: null,
    })
  })
})
