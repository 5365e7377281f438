import type { Report } from '../../../../shared/report/report.ts'
import type { RefusalText } from '../../../../shared/contract/refusal.ts'
import type { CaptureFile } from '../capture.ts'

/** The formats that other tools (and this one) leave on sticks and in mails. */
export const foreignFormats = [
  'ereuse-snapshot',
  'ereuse-legacy',
  'glpi-inventory',
  'peracotta',
  'etabli-report',
  'etabli-intake',
] as const
export type ForeignFormat = (typeof foreignFormats)[number]

/** One file as it was dropped on the window or named on the command line. */
export type ForeignFile = { readonly name: string; readonly bytes: Uint8Array }

export const foreignRefusalCodes = [
  'foreign-empty',
  'foreign-too-large',
  'foreign-too-deep',
  'foreign-not-text',
  'foreign-archive',
  'foreign-truncated',
  'foreign-not-json',
  'foreign-not-known',
  'foreign-is-a-table',
  'foreign-not-a-computer',
  'foreign-not-valid',
  'foreign-several-machines',
  'foreign-says-nothing',
] as const
export type ForeignRefusalCode = (typeof foreignRefusalCodes)[number]

/** Why a file cannot be read: in which file or part of it, and what to do. */
export type ForeignRefusal = RefusalText & {
  readonly code: ForeignRefusalCode
  readonly where: string
  readonly remedy: string
}

export type Refused = { readonly kind: 'unreadable'; readonly refusal: ForeignRefusal }

/** A reading of other tools' files, before it is known whether the same content came before. */
export type ForeignReading =
  | Refused
  | {
      readonly kind: 'read'
      readonly format: ForeignFormat
      readonly report: Report
      /** What the report was made from, without the dropped sections: to be stored beside it. */
      readonly files: readonly CaptureFile[]
      /** The sections that were left out before anything is stored, by their path in the document ("content.users"). */
      readonly dropped: readonly string[]
    }

/** The longest place that a refusal names; names of files are other people's and may be of any length. */
const longestPlace = 300

export function refused(code: ForeignRefusalCode, what: string, where: string, remedy: string): Refused {
  const place = where.replaceAll(/\p{Cc}/gu, ' ').slice(0, longestPlace)
  return { kind: 'unreadable', refusal: { code, what, where: place, remedy } }
}

/** A document that is well formed and lists more than a machine can have. */
export const oversized = (where: string): Refused =>
  refused('foreign-too-large', 'This lists more parts than any machine has', where, 'Choose the report of one machine.')

/** The longest output of one tool; real ones have some tens of kilobytes, those of servers some hundreds. */
export const mostCharacters = 1024 * 1024
