import type { PrintJobView } from '../../../../shared/contract/views.ts'
import { canFollow } from '../../../../shared/label/print-state.ts'
import { statement } from '../connection.ts'
import { findDevice } from '../devices/device-rows.ts'
import { appendEvents } from '../journal/journal.ts'
import { appendCommand } from '../journal/outbox.ts'
import { getPrintJob, moveJob } from './print-jobs.ts'
import { recordProofs } from '../proofs/record-proof.ts'
import { inTransaction, type Act, type Store } from '../store.ts'

export type VoidResult =
  | { readonly result: 'voided'; readonly job: PrintJobView }
  | { readonly result: 'print-job-not-found' }
  /** It never came out, or was thrown away before. */
  | { readonly result: 'not-voidable'; readonly state: PrintJobView['state'] }

/**
 * Writes down that a printed label was thrown away or is lost. Its tag stays what it is: a device keeps its own, and a
 * blank one is given to nobody any more. Where this very label was the one that was scanned on its device, that proof
 * ends with it, and the device's gates are asked again.
 */
export function voidLabel(store: Store, act: Act, printJobId: string, reason: string): VoidResult {
  return inTransaction(store, (): VoidResult => {
    const job = getPrintJob(store, printJobId)
    if (job === null) return { result: 'print-job-not-found' }
    if (!canFollow(job.state, 'voided')) return { result: 'not-voidable', state: job.state }
    const { deviceId, tag, state } = job
    const payload = { printJobId, tag, reason, wasProof: state === 'verified' }
    const draft = { kind: 'label.void', version: 1, payload: { deviceId, ...payload } } as const
    const command = appendCommand(store, act, draft)
    const event = { type: 'label.voided', payload } as const
    const device = deviceId === null ? null : findDevice(store, deviceId)
    if (device === null) appendEvents(store, command, null, [event])
    else recordProofs(store, command, device, [event])
    return { result: 'voided', job: moveJob(store, act, job, { state: 'voided', reason }) }
  })
}

/** Whether a blank tag stands only on labels that were thrown away. */
export function isBlankVoided({ db }: Pick<Store, 'db'>, tag: string): boolean {
  const row = statement<{ jobs: number; voided: number }>(
    db,
    `SELECT count(*) AS jobs, coalesce(sum(state = 'voided'), 0) AS voided FROM print_jobs
     JOIN print_job_tags ON print_job_tags.print_job_id = print_jobs.id WHERE print_job_tags.tag = ?`,
  ).get(tag)
  return row !== undefined && row.jobs > 0 && row.jobs === row.voided
}
