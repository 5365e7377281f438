import type { ProofsView } from '../../../shared/contract/gates.ts'
import type { MachineKind } from '../../../shared/report/report.ts'
import type { Report } from '../../../shared/report/report.ts'
import type { DeviceState } from '../../../shared/device/states.ts'
import type { Verdict } from '../../../shared/verdict/verdict.ts'

/**
 * Everything that a conformity sheet says of one device at one moment: what was read, judged, tested, erased, graded and
 * accepted. What it must say that nobody proved is worked out from these.
 */
export type ConformitySheet = {
  /** As people write it: "FC-T7-2026-000012". */
  readonly number: string
  /** XP…: no code of a device, so that scanning the sheet never counts as scanning the device. */
  readonly code: string
  /** The bench's own time, `2026-11-23 14:05`. */
  readonly issuedAt: string
  /** Prefix and name of the bench, and the version of its program. */
  readonly bench: { readonly prefix: string; readonly name: string; readonly stationVersion: string }
  readonly device: {
    readonly tag: string
    readonly state: DeviceState
    readonly kind: MachineKind | null
    /** Null when neither maker nor model was read. */
    readonly name: string | null
    readonly serial: string | null
  }
  readonly report: Report
  /** Null when nobody judged it. */
  readonly verdict: Verdict | null
  readonly profileTitle: { readonly fr: string; readonly en: string } | null
  /** Its moments are the bench's own time, `2026-11-23 14:05`; its actors are names. */
  readonly proofs: ProofsView
}

/** One line of the sheet. */
export type SheetRow = {
  /** ✓ good, ✗ bad, ? open, ! warning, – neither. */
  readonly mark: '✓' | '✗' | '?' | '!' | '–' | null
  readonly text: string
  /** Stands small at the right: where a value is from, who did it and when. */
  readonly aside?: string | null
  readonly isBold?: boolean
  /** Belongs to the line above. */
  readonly isUnder?: boolean
}

/** Rows under a heading, which stay together in one column. */
export type SheetSection = { readonly title: string; readonly rows: readonly SheetRow[] }
