import { composeReport } from '../../../../shared/report/compose.ts'
import type { Report } from '../../../../shared/report/report.ts'
import { captureOf, type CaptureFile } from '../capture.ts'
import { draftFrom } from '../compose-draft.ts'

export const transferRefusalCodes = [
  'transfer-not-json',
  'transfer-too-deep',
  'transfer-newer',
  'transfer-invalid',
  'transfer-damaged',
  'transfer-too-large',
  'transfer-name-refused',
  'transfer-not-an-archive',
  'transfer-says-nothing',
  'capture-file-empty',
  'capture-file-binary',
  'capture-file-truncated',
] as const

/** Why what a machine sent can't be read: what is wrong, in which of its fields or outputs, and what to do. */
export type TransferRefusal = {
  readonly code: (typeof transferRefusalCodes)[number]
  readonly what: string
  readonly where?: string | undefined
  readonly remedy: string
}

/** The raw outputs as they were sent, or why they can't be used. */
export type SentCapture =
  | { readonly ok: true; readonly files: readonly CaptureFile[]; readonly tool: string; readonly toolVersion: string }
  | { readonly ok: false; readonly refusal: TransferRefusal }

export type SentReading =
  | { readonly ok: true; readonly report: Report; readonly files: readonly CaptureFile[] }
  | { readonly ok: false; readonly refusal: TransferRefusal }

export const refuseTransfer = (
  code: TransferRefusal['code'],
  what: string,
  remedy: string,
  where?: string,
): { readonly ok: false; readonly refusal: TransferRefusal } => ({
  ok: false,
  refusal: { code, what, remedy, ...(where === undefined ? {} : { where: where.slice(0, 300) }) },
})

/**
 * Reads sent raw outputs as the bench reads its own, so that no sent report can claim what its outputs don't hold.
 *
 * @param readAt the bench's moment: the clock of a machine with a flat cell is years off.
 */
export function readSentCapture(sent: SentCapture, readAt: Date): SentReading {
  if (!sent.ok) return sent
  const report = composeReport(draftFrom(captureOf(sent.files)), {
    kind: 'probe',
    tool: sent.tool,
    toolVersion: sent.toolVersion,
    readAt: readAt.toISOString(),
  })
  if (Object.values(report.readings).some(({ status }) => status === 'read')) {
    return { ok: true, report, files: sent.files }
  }
  const remedy = 'Run the probe or the capture script on the machine again.'
  return refuseTransfer('transfer-says-nothing', 'Nothing could be understood in what was sent', remedy)
}
