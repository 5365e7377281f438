import { z } from 'zod'
import type { Printer, PrintProgress } from './print-job.ts'

/** One line of what the scripts say. */
export const WindowsEvent = z.discriminatedUnion('event', [
  z.strictObject({
    event: z.literal('printers'),
    printers: z.array(
      z.strictObject({
        name: z.string(),
        status: z.number().int(),
        error: z.number().int(),
        offline: z.boolean(),
        isDefault: z.boolean(),
      }),
    ),
  }),
  z.strictObject({ event: z.literal('refused'), reason: z.string() }),
  z.strictObject({ event: z.literal('cancelled') }),
  z.strictObject({ event: z.literal('sending') }),
  z.strictObject({ event: z.literal('handed-over') }),
  z.strictObject({ event: z.literal('queued'), id: z.number().int(), status: z.number().int() }),
  z.strictObject({ event: z.literal('left-queue'), seen: z.boolean(), cancelAsked: z.boolean() }),
])
export type WindowsEvent = z.infer<typeof WindowsEvent>

/** Bits of JOB_STATUS (winspool.h) that need a person, and their keyword. */
const blockingBits: readonly (readonly [bit: number, reason: string])[] = [
  [0x40, 'media-empty'],
  [0x20, 'offline'],
  [0x400, 'user-intervention'],
  [0x200, 'driver-refuses'],
  [0x02, 'error'],
  [0x01, 'paused'],
]
const deletedBits = 0x04 | 0x100
const printedBit = 0x80

function queuedProgress(status: number, jobReference: string): PrintProgress {
  if ((status & deletedBits) !== 0) return { state: 'sent', reason: 'deleting', jobReference }
  const blocking = (status & printedBit) === 0 ? blockingBits.find(([bit]) => (status & bit) !== 0) : undefined
  return blocking === undefined
    ? { state: 'sent', reason: null, jobReference }
    : { state: 'blocked', reason: blocking[1], jobReference }
}

/**
 * What an event says of a print.
 *
 * @param before what was known until now; a job that leaves the queue while it was blocked left unseen.
 * @returns null for an event that says nothing of a print.
 */
export function progressOf(event: WindowsEvent, before: PrintProgress): PrintProgress | null {
  const { jobReference } = before
  switch (event.event) {
    case 'printers':
      return null
    case 'refused':
      return { state: 'failed', reason: event.reason, jobReference }
    case 'cancelled':
      return { state: 'cancelled', reason: null, jobReference }
    case 'sending':
      return { state: 'sending', reason: null, jobReference }
    case 'handed-over':
      return { state: 'sent', reason: null, jobReference }
    case 'queued':
      return queuedProgress(event.status, String(event.id))
    case 'left-queue': {
      if (event.cancelAsked || before.reason === 'deleting') return { state: 'cancelled', reason: null, jobReference }
      // Somebody removed it at the printer, or it went through between two looks: nobody can tell.
      if (before.state === 'blocked') return { state: 'unknown', reason: before.reason, jobReference }
      return { state: 'printed?', reason: null, jobReference }
    }
    default:
      return event satisfies never
  }
}

/** Win32_Printer: PrinterStatus 3 idle, 4 printing, 6 stopped, 7 offline; DetectedErrorState from 4 on is trouble. */
export function printersOf(event: WindowsEvent): Printer[] {
  if (event.event !== 'printers') return []
  const errors = new Map([
    [4, 'media-empty'],
    [6, 'toner-empty'],
    [7, 'door-open'],
    [8, 'media-jam'],
    [9, 'offline'],
    [10, 'service-requested'],
    [11, 'output-area-full'],
  ])
  const states = new Map<number, Printer['state']>([
    [3, 'idle'],
    [4, 'printing'],
    [5, 'printing'],
    [6, 'stopped'],
    [7, 'stopped'],
  ])
  return event.printers.map(({ name, status, error, offline, isDefault }) => {
    const reason = offline ? 'offline' : errors.get(error)
    return {
      name,
      state: offline ? 'stopped' : (states.get(status) ?? 'unknown'),
      reasons: reason === undefined ? [] : [reason],
      isDefault,
    }
  })
}
