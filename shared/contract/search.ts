import { z } from 'zod'
import { command } from './define.ts'
import { FoundDevice } from './found-device.ts'

/** What can be found beside devices. */
export const foundKinds = [
  ...(['lot', 'partner', 'operation', 'source', 'expected'] as const),
  ...(['carton', 'pallet', 'kit', 'shipment', 'paper', 'person'] as const),
] as const

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

export const FoundEverything = z.strictObject({
  /** The newest first. */
  devices: z.array(FoundDevice),
  /** Kind by kind, in the order of `foundKinds`. */
  things: z.array(FoundThing),
  /** Kinds of which there are more than are shown. */
  more: z.array(z.enum(['device', ...foundKinds])),
})
export type FoundEverything = z.infer<typeof FoundEverything>

export const searchCommands = {
  /**
   * Everything that a text is in: words of three letters and more anywhere, all of them in the same thing; shorter ones as
   * the beginning of a name. Upper and lower case count nowhere, nor do accents in words of three letters and more.
   */
  'search.everything': command({
    input: z.strictObject({ text: z.string().max(100), limit: z.number().int().min(1).max(50) }),
    output: FoundEverything,
    refusals: [],
  }),
}
