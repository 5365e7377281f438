import type { DraftMemory } from '../../../../shared/report/compose.ts'
import { best, notRead, read, type Reading } from '../../../../shared/report/reading.ts'
import type { AndroidOutputs } from './outputs.ts'
import { unanswered } from './property-reading.ts'

const gibibyte = 2 ** 30

/** Sizes in GiB that tablets and phones are built with. */
const soldGibibytes = [0.5, 0.75, 1, 1.5, 2, 3, 4, 6, 8, 10, 12, 16, 18, 20, 24]

/** The kernel, the radio and the secure world keep back 3 to 8 %, on small devices up to a fifth; never more. */
const mostKeptBack = 0.25

/**
 * The size a device was sold with, in bytes, from what its kernel has left of it; null where the next size is so far
 * above that it would be a guess.
 */
export function soldMemoryBytes(usableBytes: number): number | null {
  const size = soldGibibytes.find((gibibytes) => gibibytes * gibibyte >= usableBytes)
  if (size === undefined || usableBytes < (1 - mostKeptBack) * size * gibibyte) return null
  return size * gibibyte
}

/** "6GB" or "6GB,Micron,LPDDR4X" as bootloaders state it. */
function statedSize(outputs: AndroidOutputs, name: string): Reading<number> | null {
  const value = outputs.properties.get(name) ?? ''
  const [, count, unit] = /^(\d+(?:\.\d+)?)\s*([GM])i?B?\b/i.exec(value) ?? []
  if (count === undefined) return null
  const bytes = Number(count) * (unit?.toUpperCase() === 'G' ? gibibyte : 2 ** 20)
  return bytes >= gibibyte / 2 && bytes <= 64 * gibibyte ? read(bytes, `getprop ${name}`, value) : null
}

/** Huawei states kibibytes. */
function huaweiSize(outputs: AndroidOutputs): Reading<number> | null {
  const value = outputs.properties.get('ro.config.hw_ramSize') ?? ''
  const bytes = /^\d{6,8}$/.test(value) ? Number(value) * 1024 : 0
  return bytes >= gibibyte / 2 ? read(bytes, 'getprop ro.config.hw_ramSize', value) : null
}

/** Memory of one soldered package; there are no slots. The kernel's own figure is kept as the usable one. */
export function readAndroidMemory(outputs: AndroidOutputs): DraftMemory {
  const line = /^MemTotal:\s*(\d+) kB/m.exec(outputs.text('meminfo') ?? '')
  const usableBytes = line === null ? null : Number(line[1]) * 1024
  const sold = usableBytes === null ? null : soldMemoryBytes(usableBytes)
  const ddr = outputs.properties.get('ro.boot.hardware.ddr') ?? ''
  const installed = best<number>([
    statedSize(outputs, 'ro.boot.hardware.ddr'),
    statedSize(outputs, 'ro.boot.ddrsize'),
    statedSize(outputs, 'ro.boot.ddr_size'),
    huaweiSize(outputs),
    sold === null ? null : read(sold, 'proc/meminfo MemTotal, next size that is sold', line?.[0]),
    line === null ? unanswered(outputs, 'meminfo') : notRead('unavailable', 'proc/meminfo', line[0]),
  ])
  const [, maker, type] = /^\d+GB,([^,]*),(LPDDR\w+)/.exec(ddr) ?? []
  const none = (field: string) => notRead<never>('unavailable', `Android ${field}`)
  return {
    installedBytes: installed,
    usableBytes:
      usableBytes === null ? unanswered(outputs, 'meminfo') : read(usableBytes, 'proc/meminfo MemTotal', line?.[0]),
    slots: notRead('absent', 'Android'),
    modules:
      type === undefined
        ? { status: 'unavailable', from: 'Android', entries: [] }
        : {
            status: 'read',
            from: 'getprop ro.boot.hardware.ddr',
            entries: [
              {
                locator: none('locator'),
                sizeBytes: installed,
                type: read(type, 'getprop ro.boot.hardware.ddr'),
                formFactor: none('form factor'),
                speedMegatransfers: none('speed'),
                manufacturer:
                  maker === undefined || maker === '' ? none('maker') : read(maker, 'getprop ro.boot.hardware.ddr'),
                partNumber: none('part number'),
                serial: none('serial'),
              },
            ],
          },
  }
}
