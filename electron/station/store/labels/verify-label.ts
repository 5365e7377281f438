import type { PrintJobView } from '../../../../shared/contract/views.ts'
import { mayHaveComeOut } from '../../../../shared/label/print-state.ts'
import { findDevice } from '../devices/device-rows.ts'
import { findDeviceByTag } from '../devices/devices.ts'
import { appendCommand } from '../journal/outbox.ts'
import { listPrintJobs, moveJob } from './print-jobs.ts'
import { recordProofs } from '../proofs/record-proof.ts'
import { inTransaction, type Act, type Store } from '../store.ts'

export type LabelCheck =
  /** `job` is the print that this label is taken to come from; null when none is known (a PDF, a roll of blank tags). */
  | { readonly result: 'verified'; readonly tag: string; readonly job: PrintJobView | null }
  /** The label belongs elsewhere; `otherDeviceId` is null when the scanned tag is nobody's here. */
  | {
      readonly result: 'other-tag'
      readonly tag: string
      readonly scannedTag: string
      readonly otherDeviceId: string | null
    }

/**
 * Writes down what the scan of a stuck label showed: it carries the device's own tag, which verifies its newest print
 * that may have come out, or another one, which is an alarm. Both stand in the journal.
 *
 * @param scannedTag nine characters whose check holds.
 */
export function verifyLabel(
  store: Store,
  act: Act,
  deviceId: string,
  scannedTag: string,
): LabelCheck | { readonly result: 'device-not-found' } {
  return inTransaction(store, () => {
    const device = findDevice(store, deviceId)
    if (device === null) return { result: 'device-not-found' } as const
    const { tag } = device
    const isOwn = scannedTag === tag
    const job = isOwn ? listPrintJobs(store, deviceId).find(({ state }) => mayHaveComeOut(state)) : undefined
    const command = appendCommand(store, act, {
      kind: 'label.verify',
      version: 1,
      payload: { deviceId, tag, scannedTag, printJobId: job?.printJobId ?? null },
    })
    if (!isOwn) {
      recordProofs(store, command, device, [{ type: 'label.mismatched', payload: { tag, scannedTag } }])
      return { result: 'other-tag', tag, scannedTag, otherDeviceId: findDeviceByTag(store, scannedTag) } as const
    }
    const payload = { tag, printJobId: job?.printJobId ?? null }
    recordProofs(store, command, device, [{ type: 'label.verified', payload }])
    const verified =
      job === undefined || job.state === 'verified'
        ? (job ?? null)
        : moveJob(store, act, job, { state: 'verified', reason: null })
    return { result: 'verified', tag, job: verified } as const
  })
}
