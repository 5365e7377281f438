import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { readCapture } from '../../electron/station/readers/capture/read-capture.ts'
import type { Report } from '../../shared/report/report.ts'
import { root } from '../architecture/sources.ts'
import { laptop } from '../fixtures/laptop-changes.ts'

/** Laptops of people's own captures that a profile of 2020 takes, once their battery is read. */
const capturedLaptops = [
  'acer-a315-53-4gb',
  'acer-a315-53-8gb',
  'dell-latitude-e7240',
  'lenovo-b570',
  'lenovo-g50-80',
  'lenovo-v330-15ikb',
  'toshiba-satellite-l655',
]

export const machinesFolder = join(root, '../shared/machines')
export const hasMachines = existsSync(machinesFolder)

async function reportOf(folder: string): Promise<Report> {
  const reading = await readCapture(folder, { now: () => new Date('2020-05-07T08:00:00Z') })
  if (!reading.ok) throw new Error(`${folder}: ${reading.refusal.what}`)
  return reading.report
}

/** One machine as its report is written down, with every number of it that tells it from the others. */
export type DrawnMachine = {
  readonly serial: string
  readonly manufacturer: string
  readonly model: string
  readonly diskSerials: readonly string[]
  /** The report as a file. */
  readonly bytes: Uint8Array
  /** The battery was not read: a person types what its tester said. */
  readonly isBatteryUnread: boolean
}

/** A text of the same length and characters that no other index gives: digits and letters at its end are counted up. */
const numbered = (text: string, index: number): string => {
  const digits = String(index).padStart(6, '0')
  return `${text.slice(0, Math.max(0, text.length - digits.length))}${digits}`
}

type Base = { readonly text: string; readonly report: Report; readonly isBatteryUnread: boolean }

/** The machine's text with every serial and hardware address of it changed to one of this index's own. */
function draw({ text, report, isBatteryUnread }: Base, index: number): DrawnMachine {
  const { machine, disks, batteries, memory, network } = report
  const serials = [
    machine.serial,
    report.firmware.boardSerial,
    ...(disks ?? []).map((disk) => disk.serial),
    ...(batteries ?? []).map((battery) => battery.serial),
    ...(memory.modules ?? []).map((module) => module.serial),
  ].filter((serial): serial is string => serial !== null && serial.length >= 4)
  const changes = new Map<string, string>(serials.map((serial) => [serial, numbered(serial, index)]))
  if (machine.uuid !== null) {
    changes.set(machine.uuid, `${machine.uuid.slice(0, 24)}${index.toString(16).padStart(12, '0')}`)
  }
  const tail = index
    .toString(16)
    .padStart(6, '0')
    .replaceAll(/(..)(?=.)/g, '$1:')
  for (const { macAddress } of network ?? []) {
    if (macAddress !== null) changes.set(macAddress, `${macAddress.slice(0, 9)}${tail}`)
  }
  let own = text
  for (const [before, after] of changes) own = own.replaceAll(`"${before}"`, `"${after}"`)
  return {
    serial: numbered(machine.serial ?? '', index),
    manufacturer: machine.manufacturer ?? '',
    model: machine.model ?? '',
    diskSerials: (disks ?? []).map(({ serial }) => numbered(serial ?? '', index)),
    bytes: new TextEncoder().encode(own),
    isBatteryUnread,
  }
}

/**
 * Reads the captures once and draws machines from them: a real machine's report, with numbers of its own.
 *
 * The captures of people say nothing of batteries: nine of ten get the made-up laptop's reading of one, the tenth stays
 * unread, as it would be where a battery is dead.
 */
export async function machineDrawer(): Promise<(index: number) => DrawnMachine> {
  const own = await reportOf(laptop)
  const reports = await Promise.all(
    hasMachines ? capturedLaptops.map((name) => reportOf(join(machinesFolder, name))) : [],
  )
  const isOfBattery = (path: string) => path === 'batteries' || path.startsWith('batteries.')
  const batteryReadings = Object.entries(own.readings).filter(([path]) => isOfBattery(path))
  const withBattery = reports.map((report): Report => {
    const others = Object.entries(report.readings).filter(([path]) => !isOfBattery(path))
    return { ...report, batteries: own.batteries, readings: Object.fromEntries([...others, ...batteryReadings]) }
  })
  const base = (report: Report, isBatteryUnread: boolean) => ({
    text: JSON.stringify(report),
    report,
    isBatteryUnread,
  })
  const read = [own, ...withBattery].map((report) => base(report, false))
  const unread = (hasMachines ? reports : [own]).map((report) => base(report, hasMachines))
  return (index) => {
    const bases = index % 10 === 9 ? unread : read
    const chosen = bases[Math.floor(index / 10) % bases.length]
    if (chosen === undefined) throw new Error('no machine to draw from')
    return draw(chosen, index)
  }
}
