import type { PrintJobView } from '../../../../shared/contract/views.ts'
import { canFollow } from '../../../../shared/label/print-state.ts'
import { statement } from '../connection.ts'
import type { PrintEvent } from '../journal/device-events.ts'
import { findDevice, recordDeviceEvents } from '../devices/device-rows.ts'
import { appendEvents } from '../journal/journal.ts'
import { appendCommand, type Command } from '../journal/outbox.ts'
import { inTransaction, type Act, type Store } from '../store.ts'

export type NewPrintJob = {
  /** Null for a blank tag or a test label. */
  readonly deviceId: string | null
  /** The blank tag that is printed; it was reserved before. */
  readonly blankTag?: string | undefined
  /** The code of a carton, a pallet or a kit whose label is printed. */
  readonly code?: string | undefined
  readonly format: string
  /** Of the bytes that are sent, so that a later label can be told from this one. */
  readonly payloadSha256: string
  readonly printer: string
  /** How the bytes go there: `spooler`, `ipp`, `zpl-tcp`… */
  readonly transport: string
  /** The job that this one repeats, and why; null for a first label. */
  readonly repeats: { readonly printJobId: string; readonly reason: string } | null
}

const jobSelect = `SELECT print_jobs.id AS printJobId, print_jobs.device_id AS deviceId,
    coalesce(devices.tag, (SELECT min(tag) FROM print_job_tags WHERE print_job_id = print_jobs.id),
      (SELECT code FROM print_job_codes WHERE print_job_id = print_jobs.id)) AS tag,
    printer, format, print_jobs.state, state_reason AS reason, parent_id AS repeats, repeat_reason AS repeatReason,
    actor, print_jobs.updated_at AS at
  FROM print_jobs LEFT JOIN devices ON devices.id = print_jobs.device_id`

export function getPrintJob({ db }: Pick<Store, 'db'>, printJobId: string): PrintJobView | null {
  return statement<PrintJobView>(db, `${jobSelect} WHERE print_jobs.id = ?`).get(printJobId) ?? null
}

/** The print jobs of a device, the newest first. */
export function listPrintJobs({ db }: Pick<Store, 'db'>, deviceId: string): PrintJobView[] {
  return statement<PrintJobView>(db, `${jobSelect} WHERE device_id = ? ORDER BY print_jobs.id DESC`).all(deviceId)
}

/** The print jobs of a carton's, a pallet's or a kit's label, the newest first. */
export function listCodePrintJobs({ db }: Pick<Store, 'db'>, code: string): PrintJobView[] {
  const ofCode = 'print_jobs.id IN (SELECT print_job_id FROM print_job_codes WHERE code = ?)'
  return statement<PrintJobView>(db, `${jobSelect} WHERE ${ofCode} ORDER BY print_jobs.id DESC`).all(code)
}

/** The newest print jobs of the bench, whatever they print, the newest first. */
export function listNewestPrintJobs({ db }: Pick<Store, 'db'>, limit: number): PrintJobView[] {
  return statement<PrintJobView>(db, `${jobSelect} ORDER BY print_jobs.id DESC LIMIT ?`).all(limit)
}

/** Prints of which no label is left, the newest first: thrown away, failed, cancelled. */
export function listSpoiltPrintJobs({ db }: Pick<Store, 'db'>, limit: number): PrintJobView[] {
  const spoilt = `print_jobs.state IN ('voided', 'failed', 'cancelled')`
  return statement<PrintJobView>(db, `${jobSelect} WHERE ${spoilt} ORDER BY print_jobs.id DESC LIMIT ?`).all(limit)
}

/** Of a device it is an event of the device; of a blank tag or a test label one of the bench. */
function recordPrintEvent(store: Store, command: Command, deviceId: string | null, event: PrintEvent): void {
  if (deviceId === null) appendEvents(store, command, null, [event])
  else recordDeviceEvents(store, command, deviceId, findDevice(store, deviceId), [event])
}

/** Writes down that a label is about to be printed, before a byte leaves. */
export function addPrintJob(
  store: Store,
  act: Act,
  job: NewPrintJob,
): { readonly result: 'added'; readonly job: PrintJobView } | { readonly result: 'device-not-found' } {
  return inTransaction(store, () => {
    const { deviceId, format, printer, transport, payloadSha256, repeats, blankTag = null, code = null } = job
    if (deviceId !== null && findDevice(store, deviceId) === null) return { result: 'device-not-found' } as const
    const printJobId = store.newId()
    const [parent, reason] = [repeats?.printJobId ?? null, repeats?.reason ?? null]
    statement(
      store.db,
      `INSERT INTO print_jobs (id, device_id, format, payload_sha256, printer, transport, copies, parent_id,
         repeat_reason, state, actor, created_at, updated_at)
       VALUES (?, ?, ?, ?, ?, ?, 1, ?, ?, 'prepared', ?, ?, ?)`,
    ).run(printJobId, deviceId, format, payloadSha256, printer, transport, parent, reason, act.actor, act.at, act.at)
    if (blankTag !== null) {
      statement(store.db, 'INSERT INTO print_job_tags (print_job_id, tag) VALUES (?, ?)').run(printJobId, blankTag)
    }
    if (code !== null) {
      statement(store.db, 'INSERT INTO print_job_codes (print_job_id, code) VALUES (?, ?)').run(printJobId, code)
    }
    const payload = { printJobId, format, printer, repeats: parent, reason, ...(code === null ? {} : { code }) }
    const command = appendCommand(store, act, {
      kind: 'label.record',
      version: 1,
      payload: { deviceId, blankTag, state: 'prepared', transport, payloadSha256, ...payload },
    })
    recordPrintEvent(store, command, deviceId, { type: 'label.prepared', payload })
    return { result: 'added', job: knownJob(store, printJobId) } as const
  })
}

function knownJob(store: Pick<Store, 'db'>, printJobId: string): PrintJobView {
  const job = getPrintJob(store, printJobId)
  if (job === null) throw new Error('a print job is gone in its own transaction')
  return job
}

/** What is new about a print job. `jobReference` is the printer's own name for it; left out, it stays. */
export type PrintStep = {
  readonly state: PrintJobView['state']
  readonly reason: string | null
  readonly jobReference?: string
}

/** Moves a job's row; the caller writes the event, in the same transaction. */
export function moveJob(
  store: Pick<Store, 'db'>,
  act: Act,
  { printJobId }: Pick<PrintJobView, 'printJobId'>,
  { state, reason, jobReference }: PrintStep,
): PrintJobView {
  statement(
    store.db,
    `UPDATE print_jobs SET state = ?, state_reason = ?, job_reference = coalesce(?, job_reference), updated_at = ?
     WHERE id = ?`,
  ).run(state, reason, jobReference ?? null, act.at, printJobId)
  return knownJob(store, printJobId)
}

/**
 * Writes down how far a print job is. The same state with the same reason again changes nothing, so that a poller
 * may call this each time; a step that cannot follow (see {@link canFollow}) changes nothing either.
 *
 * `sending` is to be written before the first byte leaves: only then is an interrupted job known to be in doubt.
 */
export function followPrintJob(store: Store, act: Act, printJobId: string, step: PrintStep): PrintJobView | null {
  return inTransaction(store, () => {
    const { state, reason, jobReference } = step
    const present = getPrintJob(store, printJobId)
    if (present === null) return null
    // A printer that still talks of a label which somebody scanned or settled meanwhile changes nothing of it.
    if (!canFollow(present.state, state)) return present
    if (present.state === state && present.reason === reason && jobReference === undefined) return present
    const moved = moveJob(store, act, present, step)
    const payload = { printJobId, state, reason }
    const command = appendCommand(store, act, {
      kind: 'label.record',
      version: 1,
      payload: { deviceId: present.deviceId, ...payload },
    })
    recordPrintEvent(store, command, present.deviceId, { type: 'label.followed', payload })
    return moved
  })
}

/**
 * At the start: jobs that a station left between the first byte and the end are `unknown`, and those it never began
 * to send are `cancelled`. None is sent again by itself: the label may be in somebody's hand.
 */
export function settleInterruptedJobs(store: Store, act: Act): number {
  const open = statement<{ id: string; state: PrintJobView['state'] }>(
    store.db,
    `SELECT id, state FROM print_jobs WHERE state IN ('prepared', 'sending', 'sent', 'blocked') ORDER BY id`,
  ).all()
  for (const { id, state } of open) {
    const isSent = state !== 'prepared'
    followPrintJob(store, act, id, { state: isSent ? 'unknown' : 'cancelled', reason: 'station-stopped' })
  }
  return open.length
}

/** Only inside a transaction. */
function drawLabelOf(store: Store, act: Act, deviceId: string, format: string): 'recorded' | 'device-not-found' {
  const device = findDevice(store, deviceId)
  if (device === null) return 'device-not-found'
  const command = appendCommand(store, act, {
    kind: 'label.record',
    version: 1,
    payload: { deviceId, format, state: 'drawn' },
  })
  recordDeviceEvents(store, command, deviceId, device, [{ type: 'label.drawn', payload: { format } }])
  return 'recorded'
}

/** Writes down that a label went into a file or onto a sheet, whose printing nobody follows. */
export function recordLabelDrawn(
  store: Store,
  act: Act,
  deviceId: string,
  format: string,
): 'recorded' | 'device-not-found' {
  return inTransaction(store, () => drawLabelOf(store, act, deviceId, format))
}

/** The same for many in one transaction; devices that are not there any more are left out. */
export function recordLabelsDrawn(store: Store, act: Act, deviceIds: readonly string[], format: string): void {
  inTransaction(store, () => {
    for (const deviceId of deviceIds) drawLabelOf(store, act, deviceId, format)
  })
}
