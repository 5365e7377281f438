import { z } from 'zod'
import { command } from './define.ts'
import { PackedCarton } from './packing.ts'
import { PartView } from './parts.ts'
import { DeviceId } from './views.ts'

const Nothing = z.strictObject({})
const PartId = z.string().min(1).max(200)
const Count = z.number().int().nonnegative()

/** A type of charger as it matters to one device. */
export const FittingCharger = z.strictObject({
  partId: PartId,
  /** As it is printed on it. */
  model: z.string(),
  /** Lies on the shelf and is kept for nobody. */
  free: Count,
  /** So many devices of the same maker and model have it; 0: nobody knows whether it fits. */
  given: Count,
})
export type FittingCharger = z.infer<typeof FittingCharger>

/** Chargers from the shelf: which fits, which is in the carton, and back again. */
export const chargerCommands = {
  /** The charger whose model a scanned code or a typed text is, exactly but for spaces and dashes. */
  'charger.find': command({
    input: z.strictObject({ text: z.string().trim().min(1).max(120) }),
    output: PartView,
    refusals: ['part-not-found'],
  }),
  /** Those that devices of the same model have first, then every other that lies free. */
  'charger.listFor': command({
    input: z.strictObject({ deviceId: DeviceId }),
    output: z.strictObject({
      chargers: z.array(FittingCharger),
      /** The one from the shelf that is with the device; null: none, or its own. */
      own: PartId.nullable(),
    }),
    refusals: ['device-not-found'],
  }),
  /** Takes one from the shelf for a packed device, or the one that it was given before, and says that it is in. */
  'carton.takeCharger': command({
    input: z.strictObject({ tag: z.string().max(40), partId: PartId }),
    output: z.strictObject({
      packed: PackedCarton,
      /** Whether one left the shelf: false for one that the device had been given before. */
      isTaken: z.boolean(),
    }),
    refusals: [
      'bad-tag',
      'code-of-paper',
      'device-not-found',
      'not-packed',
      'carton-not-open',
      'charger-in-already',
      'part-not-found',
      'part-short',
    ],
  }),
  /** The charger that a device was given lies on the shelf again; in an open carton it is missing from then on. */
  'charger.giveBack': command({
    input: z.strictObject({ deviceId: DeviceId }),
    output: Nothing,
    refusals: ['device-not-found', 'no-charger-given', 'not-here', 'carton-not-open'],
  }),
}
