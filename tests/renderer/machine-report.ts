import { composeReport, type Draft } from '../../shared/report/compose.ts'
import { notRead, read, type Reading } from '../../shared/report/reading.ts'
import type { Report } from '../../shared/report/report.ts'

const smbios = 'dmidecode -t 17'
const none = <T>(from = 'no source'): Reading<T> => notRead('unavailable', from)

type Shape = {
  readonly memoryGibibytes: number
  /** False: SMART and serials were refused, as without administrator rights. */
  readonly isAdministrator: boolean
  readonly batteryPercent: number | null
}

function draftOf({ memoryGibibytes, isAdministrator, batteryPercent }: Shape): Draft {
  const kept = <T>(value: T, from: string): Reading<T> =>
    isAdministrator ? read(value, from) : notRead('denied', from)
  const module = (locator: string, gibibytes: number) => ({
    locator: read(locator, smbios),
    sizeBytes: read(gibibytes * 2 ** 30, smbios),
    type: read('DDR4', smbios),
    formFactor: read('SODIMM', smbios),
    speedMegatransfers: read(2400, smbios),
    manufacturer: read('Samsung', smbios),
    partNumber: read('M471A5244CB0-CRC', smbios),
    serial: kept('35E8A1B2', smbios),
  })
  return {
    machine: {
      kind: read('laptop', 'dmidecode type 3'),
      manufacturer: read('LENOVO', 'dmidecode type 1'),
      model: read('20L5CTO1WW', 'dmidecode type 1'),
      modelVersion: read('ThinkPad T480', 'dmidecode type 1'),
      serial: kept('PF15ABCD', 'dmidecode type 1'),
      uuid: kept('c2f1a0cc-2f5a-11b2-a85c-d5a1e5a0f6d1', 'dmidecode type 1'),
    },
    cpu: {
      model: read('Intel(R) Core(TM) i5-8250U CPU @ 1.60GHz', 'lscpu'),
      manufacturer: read('Intel', 'lscpu'),
      cores: read(4, 'lscpu'),
      threads: read(8, 'lscpu'),
      architecture: read('x86_64', 'lscpu'),
      maxMegahertz: read(3400, 'lscpu'),
      generation: read(8, 'processor name'),
    },
    memory: {
      installedBytes: read(memoryGibibytes * 2 ** 30, smbios),
      usableBytes: read(memoryGibibytes * 2 ** 30 - 400_000_000, '/proc/meminfo'),
      slots: read(2, 'dmidecode type 16'),
      modules: { status: 'read', from: smbios, entries: [module('ChannelA-DIMM0', memoryGibibytes)] },
    },
    disks: {
      status: 'read',
      from: 'lsblk --json',
      entries: [
        {
          device: read('nvme0n1', 'lsblk --json'),
          model: { ...read('SAMSUNG MZVLB256HAHQ-000L7', 'lsblk --json'), others: [{ from: 'lshw', value: 'PM981' }] },
          serial: kept('S41GNX0K812345', 'smartctl --json'),
          sizeBytes: read(256_060_514_304, 'lsblk --json'),
          kind: read('ssd', 'lsblk --json'),
          bus: read('nvme', 'lsblk --json'),
          removable: read(false, 'lsblk --json'),
          smart: {
            passed: kept(true, 'smartctl --json'),
            powerOnHours: kept(9412, 'smartctl --json'),
            powerCycles: kept(2210, 'smartctl --json'),
            lifeUsedPercent: kept(14, 'smartctl --json'),
            reallocatedSectors: notRead('absent', 'smartctl --json'),
            pendingSectors: notRead('absent', 'smartctl --json'),
            uncorrectable: kept(0, 'smartctl --json'),
          },
        },
      ],
    },
    batteries:
      batteryPercent === null
        ? { status: 'unavailable', from: 'no source', entries: [] }
        : {
            status: 'read',
            from: '/sys/class/power_supply',
            entries: [
              {
                id: read('BAT0', '/sys/class/power_supply'),
                manufacturer: read('SONY', '/sys/class/power_supply'),
                model: read('01AV489', '/sys/class/power_supply'),
                serial: read('2113', '/sys/class/power_supply'),
                chemistry: read('Li-poly', '/sys/class/power_supply'),
                designMilliwattHours: read(23_950, '/sys/class/power_supply'),
                fullMilliwattHours: read(Math.round(239.5 * batteryPercent), '/sys/class/power_supply'),
                cycles: read(312, '/sys/class/power_supply'),
                healthPercent: read(batteryPercent, 'full against design'),
                chargePercent: read(64, '/sys/class/power_supply'),
              },
            ],
          },
    displays: {
      status: 'read',
      from: 'edid',
      entries: [
        {
          connector: read('eDP-1', '/sys/class/drm'),
          manufacturer: read('AUO', 'edid'),
          model: read('B140HAN04.0', 'edid'),
          serial: notRead('absent', 'edid'),
          isInternal: read(true, '/sys/class/drm'),
          widthPixels: read(1920, 'edid'),
          heightPixels: read(1080, 'edid'),
          widthMillimetres: read(309, 'edid'),
          heightMillimetres: read(174, 'edid'),
          diagonalInches: read(14, 'edid'),
        },
      ],
    },
    network: {
      status: 'read',
      from: '/sys/class/net',
      entries: [
        {
          name: read('wlp3s0', '/sys/class/net'),
          kind: read('wifi', '/sys/class/net'),
          manufacturer: read('Intel', 'lspci'),
          model: read('Wireless 8265', 'lspci'),
          macAddress: read('9c:b6:d0:00:11:22', '/sys/class/net'),
        },
      ],
    },
    cameras: {
      status: 'read',
      from: '/sys/class/video4linux',
      entries: [{ name: read('Integrated Camera', '/sys/class/video4linux'), device: read('video0', '/sys/class') }],
    },
    firmware: {
      vendor: read('LENOVO', 'dmidecode type 0'),
      version: read('N24ET56W (1.31 )', 'dmidecode type 0'),
      releasedOn: read('2020-02-19', 'dmidecode type 0', '02/19/2020'),
      bootMode: read('uefi', '/sys/firmware/efi'),
      boardManufacturer: read('LENOVO', 'dmidecode type 2'),
      boardModel: read('20L5CTO1WW', 'dmidecode type 2'),
      boardSerial: notRead('absent', 'dmidecode type 2', 'Not Specified'),
      chassisSerial: none('dmidecode type 3'),
    },
  }
}

/** A laptop's report made by the real composer: every kind of reading is in it. */
export function machineReport(shape: Partial<Shape> = {}): Report {
  const draft = draftOf({ memoryGibibytes: 8, isAdministrator: true, batteryPercent: 87, ...shape })
  return composeReport(draft, {
    kind: 'local',
    tool: 'etabli',
    toolVersion: '0.1.0',
    readAt: '2026-11-23T05:00:00.000Z',
  })
}
