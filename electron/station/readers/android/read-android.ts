import type { RefusalText } from '../../../../shared/contract/refusal.ts'
import type { ReportPart } from '../../../../shared/contract/views.ts'
import { composeReport } from '../../../../shared/report/compose.ts'
import type { ReadingStatus } from '../../../../shared/report/reading.ts'
import type { Report } from '../../../../shared/report/report.ts'
import { AndroidDisconnected, type AndroidConnection } from '../../usb/adb/android-connection.ts'
import { captureOf, type CaptureFile } from '../capture.ts'
import { androidDraft } from './draft.ts'
import { sectionFile } from './outputs.ts'
import { androidScript, androidSectionNames, splitSections, type AndroidSection } from './sections.ts'

export type ReadAndroidOptions = {
  /** Called once, when everything is read. */
  readonly now: () => Date
  /** The version of the station, for the report's source. */
  readonly toolVersion: string
  readonly signal: AbortSignal
  readonly onPart?: ((part: ReportPart, status: 'reading' | ReadingStatus) => void) | undefined
  readonly limitMs?: number | undefined
}

export type AndroidReading =
  | { readonly ok: true; readonly report: Report; readonly files: readonly CaptureFile[] }
  | { readonly ok: false; readonly refusal: RefusalText }

/** A tablet that is asleep or updating its apps may take half of this for one of its services. */
const readLimitMs = 60_000

/** The section after which everything about a part was asked. */
const lastOf: Partial<Record<AndroidSection, ReportPart>> = {
  meminfo: 'memory',
  kernel: 'cpu',
  wm_density: 'machine',
  features: 'cameras',
  blocks: 'disks',
  capacity: 'batteries',
  dumpsys_wifi: 'network',
  display: 'displays',
}

/** All sections of a full tablet are about 100 kB; a device that talks without end is not read further. */
const mostText = 8 * 1024 * 1024

const limitReached = Symbol('limit')

/** Runs the whole script; what was printed until the limit is kept. */
async function ask(connection: AndroidConnection, options: ReadAndroidOptions, onText: (all: string) => void) {
  const limit = new AbortController()
  const timer = setTimeout(() => limit.abort(limitReached), options.limitMs ?? readLimitMs)
  let printed = ''
  try {
    const signal = AbortSignal.any([options.signal, limit.signal])
    await connection.run(
      androidScript(),
      (text) => {
        printed += text
        if (printed.length > mostText) limit.abort(limitReached)
        onText(printed)
      },
      signal,
    )
    // A shell whose device goes away ends like one that has said all.
    if (!splitSections(printed).isWhole) throw new AndroidDisconnected('the answer broke off')
  } catch (error) {
    if (error !== limitReached) throw error
  } finally {
    clearTimeout(timer)
  }
  return printed
}

/** Each section as it is stored: answered, or not reached before the time was over. */
function filesFrom(printed: string): readonly CaptureFile[] {
  const { texts } = splitSections(printed)
  return androidSectionNames.map((section) => {
    const text = texts.get(section)
    if (text !== undefined) return sectionFile(section, text)
    return { name: `android/${section}.txt`, status: 'timed-out', bytes: null }
  })
}

/**
 * Reads an Android device that let the bench in: one shell call, nothing on the device is changed. Personal parts of
 * what it answers are dropped before anything is kept.
 *
 * @returns a refusal when the device went away meanwhile or did not answer at all; sections that came too late are
 *   `timed-out` in the report.
 * @throws the signal's reason when aborted.
 */
export async function readAndroid(connection: AndroidConnection, options: ReadAndroidOptions): Promise<AndroidReading> {
  const told = new Set<AndroidSection>()
  const tell = (printed: string) => {
    for (const section of splitSections(printed).texts.keys()) {
      const part = lastOf[section]
      if (part !== undefined && !told.has(section)) options.onPart?.(part, 'read')
      told.add(section)
    }
  }
  let printed: string
  try {
    printed = await ask(connection, options, tell)
  } catch (error) {
    if (!(error instanceof AndroidDisconnected)) throw error
    return {
      ok: false,
      refusal: {
        code: 'android-disconnected',
        what: 'The device went away while it was read',
        remedy: 'Plug it in again; nothing was recorded.',
      },
    }
  }
  const files = filesFrom(printed)
  if (files.every(({ status }) => status !== 'read')) {
    return {
      ok: false,
      refusal: {
        code: 'android-no-answer',
        what: 'The device let the bench in and answered nothing',
        remedy: 'Unlock its screen, unplug it and plug it in again.',
      },
    }
  }
  const report = composeReport(androidDraft(captureOf(files), connection.usbSerial), {
    kind: 'android',
    tool: 'etabli',
    toolVersion: options.toolVersion,
    readAt: options.now().toISOString(),
  })
  return { ok: true, report, files }
}
