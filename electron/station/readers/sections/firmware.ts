import type { DraftFirmware } from '../../../../shared/report/compose.ts'
import type { IdentityField } from '../../../../shared/report/placeholder.ts'
import { best, notRead, read, type Reading } from '../../../../shared/report/reading.ts'
import type { Capture } from '../capture.ts'
import { smbiosOfType, smbiosText } from '../tools/dmidecode.ts'
import { hwinfoRecords, hwinfoText } from '../tools/hwinfo.ts'
import { inxiBlocks, inxiValue } from '../tools/inxi.ts'
import { listAt, parseJson, textAt } from '../tools/json-value.ts'
import { lshwOfClass } from '../tools/lshw.ts'
import { profilerSection, profilerValue } from '../tools/system-profiler.ts'
import { parsedOutputs } from './parsed-outputs.ts'
import { missingOutput, printedText, sameText } from './printed-reading.ts'

const sysfs = 'sys/class/dmi/id/'

/**
 * A firmware date as a calendar day. SMBIOS prints month/day/year, with two digits for the years before 2000; a year
 * written first is ISO's order. Null for a date that no calendar has.
 *
 * Source: DSP0134 clause 7.1, "BIOS Release Date".
 */
export function firmwareDay(printed: string | null): string | null {
  const us = /^\s*(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})\s*$/.exec(printed ?? '')
  const iso = /^\s*(\d{4})-(\d{2})-(\d{2})/.exec(printed ?? '')
  const [year, month, day] =
    us === null ? [Number(iso?.[1]), Number(iso?.[2]), Number(iso?.[3])] : [Number(us[3]), Number(us[1]), Number(us[2])]
  if (us === null && iso === null) return null
  const fullYear = year >= 100 ? year : year < 80 ? 2000 + year : 1900 + year
  const date = new Date(Date.UTC(fullYear, month - 1, day))
  // A day or month beyond the calendar rolls over: then it was not one.
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null
  return date.toISOString().slice(0, 10)
}

function dayReading(printed: string | null | undefined, from: string): Reading<string> | null {
  if (printed === null || printed === undefined || printed.trim() === '') return null
  const day = firmwareDay(printed)
  return day === null ? notRead('absent', from, printed) : read(day, from, printed)
}

function bootMode(capture: Capture): Reading<'uefi' | 'bios'> {
  const { lshw, inxi } = parsedOutputs(capture)
  const folder = capture.status('sys/firmware/efi')
  const kernel: Reading<'uefi' | 'bios'> | null =
    folder === 'read' ? read('uefi', 'sys/firmware/efi') : folder === 'absent' ? read('bios', 'sys/firmware/efi') : null
  const windows = listAt(parseJson(capture.text('windows-firmware.json')), 'Firmware')[0]
  const started = { uefi: 'uefi', legacy: 'bios' } as const
  const type = Object.entries(started).find(([word]) => word === textAt(windows, 'type')?.toLowerCase())?.[1]
  // inxi names the firmware by how the system was started from it; lshw only lists what the firmware can do.
  const machine = inxiBlocks(inxi, 'Machine').flat()
  const named = machine.find((field) => /^(?:UEFI|BIOS|UEFI-\[Legacy\]|UEFI \[Legacy\])$/i.test(field.key))?.key
  const boot = lshw[0]?.configuration['boot'] === 'uefi' ? 'uefi' : null
  return best<'uefi' | 'bios'>([
    kernel,
    type === undefined ? null : read(type, 'windows-firmware.json'),
    boot === null ? null : read(boot, 'lshw'),
    named === undefined ? null : read(named === 'UEFI' ? 'uefi' : 'bios', 'inxi -M', named),
  ])
}

/**
 * Reads the firmware, the board and the serials of board and case.
 *
 * systeminformation's date is taken on Windows only by way of its ISO form: on Linux it reads month/day/year as
 * day/month/year, and its date ranks last.
 */
export function readFirmware(capture: Capture): DraftFirmware {
  const { smbios, lshw, hwinfo, inxi, profiler, library } = parsedOutputs(capture)
  const bios = smbiosOfType(smbios, 0)[0]
  const board = smbiosOfType(smbios, 2)[0]
  const chassis = smbiosOfType(smbios, 3)[0]
  const core = lshw[0]?.children.find((node) => node.id === 'core')
  const flash = lshwOfClass(lshw, 'memory').find(({ node }) => node.id.startsWith('firmware'))?.node
  const [biosInfo, boardInfo, chassisInfo] = ['BIOS Info', 'Board Info', 'Chassis Info'].map(
    (name) => hwinfoRecords(hwinfo, name)[0],
  )
  const hardware = profilerSection(profiler, 'Hardware')
  const apple = 'system_profiler SPHardwareDataType'
  const rom = profilerValue(hardware, 'System Firmware Version') ?? profilerValue(hardware, 'Boot ROM Version')
  const blocks = inxiBlocks(inxi, 'Machine')
  const mobo = blocks.find((block) => block.some((field) => field.key === 'Mobo')) ?? []
  const kernel = (name: string) => capture.text(`${sysfs}${name}`)
  const choose = (
    field: IdentityField,
    file: string,
    stated: readonly (readonly [string | null | undefined, string])[],
  ) =>
    best<string>(
      [
        ...stated.slice(0, 1).map(([text, from]) => printedText(text, from, field)),
        printedText(kernel(file), `${sysfs}${file}`, field),
        ...stated.slice(1).map(([text, from]) => printedText(text, from, field)),
        missingOutput(capture, `${sysfs}${file}`),
        missingOutput(capture, 'dmidecode.txt'),
      ],
      sameText,
    )
  return {
    vendor: choose('manufacturer', 'bios_vendor', [
      [smbiosText(bios, 'Vendor'), 'dmidecode type 0'],
      [flash?.vendor, 'lshw'],
      [hwinfoText(biosInfo, 'Vendor'), 'hwinfo BIOS Info'],
      [textAt(library, 'bios', 'vendor'), 'systeminformation bios'],
    ]),
    version: choose('version', 'bios_version', [
      [smbiosText(bios, 'Version'), 'dmidecode type 0'],
      [flash?.version, 'lshw'],
      [hwinfoText(biosInfo, 'Version'), 'hwinfo BIOS Info'],
      [rom, apple],
      [textAt(library, 'bios', 'version'), 'systeminformation bios'],
    ]),
    releasedOn: best<string>([
      dayReading(smbiosText(bios, 'Release Date', 'Release'), 'dmidecode type 0'),
      dayReading(kernel('bios_date'), `${sysfs}bios_date`),
      dayReading(flash?.date, 'lshw'),
      dayReading(hwinfoText(biosInfo, 'Date'), 'hwinfo BIOS Info'),
      dayReading(inxiValue(mobo, 'date'), 'inxi -M'),
      capture.status('sys/class/dmi/id/bios_date') === 'unavailable'
        ? dayReading(textAt(library, 'bios', 'releaseDate'), 'systeminformation bios')
        : null,
      missingOutput(capture, 'dmidecode.txt'),
    ]),
    bootMode: bootMode(capture),
    boardManufacturer: choose('manufacturer', 'board_vendor', [
      [smbiosText(board, 'Manufacturer'), 'dmidecode type 2'],
      [core?.vendor, 'lshw'],
      [hwinfoText(boardInfo, 'Manufacturer'), 'hwinfo Board Info'],
      [inxiValue(mobo, 'Mobo'), 'inxi -M'],
      [textAt(library, 'baseboard', 'manufacturer'), 'systeminformation baseboard'],
    ]),
    boardModel: choose('model', 'board_name', [
      [smbiosText(board, 'Product Name'), 'dmidecode type 2'],
      [core?.product, 'lshw'],
      [hwinfoText(boardInfo, 'Product'), 'hwinfo Board Info'],
      [inxiValue(mobo, 'model'), 'inxi -M'],
      [textAt(library, 'baseboard', 'model'), 'systeminformation baseboard'],
    ]),
    boardSerial: choose('serial', 'board_serial', [
      [smbiosText(board, 'Serial Number'), 'dmidecode type 2'],
      [core?.serial, 'lshw'],
      [hwinfoText(boardInfo, 'Serial'), 'hwinfo Board Info'],
      [inxiValue(mobo, 'serial', 'Mobo'), 'inxi -M'],
      [textAt(library, 'baseboard', 'serial'), 'systeminformation baseboard'],
    ]),
    chassisSerial: choose('serial', 'chassis_serial', [
      [smbiosText(chassis, 'Serial Number'), 'dmidecode type 3'],
      [hwinfoText(chassisInfo, 'Serial'), 'hwinfo Chassis Info'],
      [inxiValue(blocks[0] ?? [], 'serial', 'Chassis'), 'inxi -M'],
      [textAt(library, 'chassis', 'serial'), 'systeminformation chassis'],
    ]),
  }
}
