import { z } from 'zod'
import { command } from './define.ts'

/** Whether the station can be asked just now, as the shell sees it. */
export const StationState = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('starting') }),
  z.strictObject({ kind: z.literal('ready') }),
  /** It ended unasked and is started again after a pause. */
  z.strictObject({ kind: z.literal('restarting'), attempt: z.number().int().positive(), waitMs: z.number().int() }),
  /** It can't start until a person has done something. */
  z.strictObject({
    kind: z.literal('refused'),
    code: z.string(),
    what: z.string(),
    where: z.string().nullable(),
    remedy: z.string().nullable(),
  }),
])
export type StationState = z.infer<typeof StationState>

/** Everything a window may ask of the shell itself. Paths never cross: a chosen folder is named by its grant. */
export const shellContract = {
  /** Opens the system's folder dialog; null when the technician closed it. */
  'capture.choose': command({
    input: z.strictObject({}),
    output: z.strictObject({ grant: z.string(), name: z.string() }).nullable(),
    refusals: [],
  }),
  /**
   * Opens the system's save dialog and writes these bytes; null when the technician closed it. The name may hold what somebody typed
   * or a stranger's file is called: the shell makes one of it that every system takes.
   */
  'file.save': command({
    input: z.strictObject({
      suggestedName: z.string().max(1000),
      bytes: z.instanceof(Uint8Array),
    }),
    output: z.strictObject({ name: z.string() }).nullable(),
    refusals: ['not-written'],
  }),
  /**
   * Shows a PDF with the system's own viewer, from a copy whose name the shell draws by lot. It is a stranger's file: no page of
   * ours ever interprets it.
   */
  'document.view': command({
    input: z.strictObject({ bytes: z.instanceof(Uint8Array) }),
    output: z.strictObject({}),
    refusals: ['not-a-pdf', 'not-written', 'not-opened'],
  }),
  /** The window uses the camera from now on, or has finished; it can't have the camera otherwise. */
  'camera.allow': command({
    input: z.strictObject({ isAllowed: z.boolean() }),
    output: z.strictObject({}),
    refusals: [],
  }),
  /** The same for the microphone; a page never has both in one asking. */
  'microphone.allow': command({
    input: z.strictObject({ isAllowed: z.boolean() }),
    output: z.strictObject({}),
    refusals: [],
  }),
  /**
   * The window covers the whole screen and keeps it awake, for pictures that a screen is looked at by and for a screen on
   * the wall, or is what it was before.
   */
  'window.fillScreen': command({
    input: z.strictObject({ isFilled: z.boolean() }),
    output: z.strictObject({}),
    refusals: [],
  }),
  'station.state': command({ input: z.strictObject({}), output: StationState, refusals: [] }),
  /** Starts a refused station again, after the technician did what the screen said. */
  'station.retry': command({ input: z.strictObject({}), output: z.strictObject({}), refusals: [] }),
}

export const shellEvents = { 'station.changed': StationState }

export type ShellContract = typeof shellContract
export type ShellEvents = typeof shellEvents
