import { z } from 'zod'
import { command } from './define.ts'
import { FoundDevice } from './found-device.ts'
import { foundKinds } from './found-kinds.ts'

/** What has a screen of its own that other things are seen on. */
const seenKinds = ['lot', 'operation', 'device', 'carton', 'shipment'] as const

export const FoundThing = z.strictObject({
  kind: z.enum(foundKinds),
  id: z.string(),
  name: z.string(),
  /** What it belongs to: a lot's partner, a partner's network, the source that announced a device, a shipment's partner. */
  of: z.string().nullable(),
  /** What it is seen on; null for what its kind alone has a screen for. */
  seenOn: z.strictObject({ kind: z.enum(seenKinds), id: z.string() }).nullable(),
})
export type FoundThing = z.infer<typeof FoundThing>

/** A kind of which a search has looked at the newest only: at those from `below` on, where it found so many. */
export const FoundRest = z.strictObject({
  kind: z.enum(foundKinds),
  below: z.int().min(0),
  found: z.int().min(0).max(50),
})
export type FoundRest = z.infer<typeof FoundRest>

export const FoundEverything = z.strictObject({
  /** The newest first. */
  devices: z.array(FoundDevice),
  /** Kind by kind, in the order of `foundKinds`. */
  things: z.array(FoundThing),
  /** Kinds of which there are, or may be, more than are shown. */
  more: z.array(z.enum(['device', ...foundKinds])),
  /** What was not looked at yet, to be asked for next; null: nothing. */
  next: z.array(FoundRest).nullable(),
})
export type FoundEverything = z.infer<typeof FoundEverything>

export const searchCommands = {
  /**
   * Everything that a text is in: words of three letters and more anywhere, all of them in the same thing; shorter ones as
   * the beginning of a name, or anywhere beside a longer one. Upper and lower case and accents count nowhere.
   *
   * It answers with what it has found in some milliseconds. Where common words have little in common, `next` is what is
   * left to look at; asked with that, the search goes on with things, without devices.
   */
  'search.everything': command({
    input: z.strictObject({
      text: z.string().max(100),
      limit: z.number().int().min(1).max(50),
      after: z.array(FoundRest).max(foundKinds.length).nullable(),
    }),
    output: FoundEverything,
    refusals: [],
  }),
}
