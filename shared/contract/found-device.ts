import { z } from 'zod'
import { DeviceSummary } from './views.ts'

/** Where a search looks for its words in a device. */
export const foundFields = [
  ...(['tag', 'serial', 'manufacturer', 'model', 'processor', 'disk'] as const),
  ...(['diskSerial', 'batterySerial', 'moduleSerial', 'boardSerial', 'address'] as const),
] as const

/** A field that words of the search are in, as it was read. */
export const FoundIn = z.strictObject({ field: z.enum(foundFields), text: z.string() })
export type FoundIn = z.infer<typeof FoundIn>

/** A device with why it was found: each field that one of the words was found in, once; empty without a search. */
export const FoundDevice = DeviceSummary.extend({ foundIn: z.array(FoundIn) })
export type FoundDevice = z.infer<typeof FoundDevice>
