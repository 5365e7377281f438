import type { ReadingStatus } from '../../../../shared/report/reading.ts'
import { captureOf, type Capture, type CaptureFile } from '../capture.ts'
import { parseProperties, type Properties } from './properties.ts'
import { withoutPersonal } from './personal.ts'
import { androidSectionNames, type AndroidSection } from './sections.ts'

/** What an Android device answered, ready to be read. */
export type AndroidOutputs = {
  readonly properties: Properties
  /** The text of a section, or null when it was not answered. */
  text(section: AndroidSection): string | null
  status(section: AndroidSection): ReadingStatus
}

const denial = /permission den|requires (?:the )?android\.permission|operation not permitted|SecurityException/i
const missing =
  /^(?:(?:\/system\/bin\/)?sh: .*|.*(?:can't find service|no such file or directory|inaccessible or not found|: not found|unknown (?:command|service|option)|must be root|error: could not access).*)$/i

const isEmpty = (line: string) => line.trim() === ''

/** Whether a section answered, refused, or was not known to this device. Lines of error beside an answer don't count. */
export function sectionStatus(text: string): ReadingStatus {
  const lines = text.split('\n').filter((line) => !isEmpty(line))
  const useful = lines.filter((line) => !denial.test(line) && !missing.test(line.trim()))
  if (useful.length > 0) return 'read'
  return lines.some((line) => denial.test(line)) ? 'denied' : 'unavailable'
}

/** One answered section as it is stored: without what is personal, and with what became of asking. */
export function sectionFile(section: AndroidSection, text: string): CaptureFile {
  const status = sectionStatus(text)
  const bytes = status === 'read' ? new TextEncoder().encode(withoutPersonal(section, text)) : null
  return { name: `android/${section}.txt`, status, bytes }
}

/** Names under which recordings made by hand keep the same outputs. */
const otherNames: Partial<Record<AndroidSection, readonly string[]>> = {
  getprop: ['getprop.txt', 'build.prop', 'build.prop.keys'],
  power: ['sysfs_battery.txt', 'power_supply.txt'],
  features: ['features.txt', 'pm_list_features.txt'],
  device_policy: ['dumpsys_device_policy.txt'],
  display: ['dumpsys_display.txt'],
  capacity: ['dumpsys_batterystats.txt'],
  wlan: ['wlan0_address.txt'],
  cpu_frequency: ['cpu_max_freq.txt'],
}

/** The station's own name of a section first, then the plain one, then others. */
const namesOf = (section: AndroidSection): readonly string[] => [
  `android/${section}.txt`,
  `${section}.txt`,
  ...(otherNames[section] ?? []),
]

function capturedName(capture: Capture, section: AndroidSection): string | null {
  return namesOf(section).find((name) => capture.text(name) !== null) ?? null
}

/** Whether a capture is of an Android device: its properties or its battery service are in it. */
export function isAndroidCapture(capture: Capture): boolean {
  if (capture.names.some((name) => name.startsWith('android/'))) return true
  const properties = capturedName(capture, 'getprop')
  return properties !== null || capture.text('dumpsys_battery.txt') !== null
}

/**
 * Files of an Android capture as they may be stored, whoever made them: each known section without its personal parts.
 * A file that is no section passes unchanged.
 */
export function withoutPersonalFiles(files: readonly CaptureFile[]): readonly CaptureFile[] {
  const capture = captureOf(files)
  if (!isAndroidCapture(capture)) return files
  const sections = new Map<string, AndroidSection>(
    androidSectionNames.flatMap((section) => namesOf(section).map((name): [string, AndroidSection] => [name, section])),
  )
  return files.map((file) => {
    const section = sections.get(file.name)
    const text = section === undefined ? null : capture.text(file.name)
    if (section === undefined || text === null) return file
    return { ...file, bytes: new TextEncoder().encode(withoutPersonal(section, text)) }
  })
}

/** The answers in a capture, personal parts taken out again in case somebody else made it. */
export function androidOutputs(capture: Capture): AndroidOutputs {
  const texts = new Map<AndroidSection, string>()
  const statuses = new Map<AndroidSection, ReadingStatus>()
  for (const section of androidSectionNames) {
    const name = capturedName(capture, section)
    const text = name === null ? null : (capture.text(name) ?? '')
    const status = text === null ? capture.status(`android/${section}.txt`) : sectionStatus(text)
    statuses.set(section, status)
    if (text !== null && status === 'read') texts.set(section, withoutPersonal(section, text))
  }
  return {
    properties: parseProperties(texts.get('getprop') ?? ''),
    text: (section) => texts.get(section) ?? null,
    status: (section) => statuses.get(section) ?? 'unavailable',
  }
}
