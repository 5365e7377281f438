import { z } from 'zod'

/**
 * What became of one attempt to read one field. The five are never folded into one another:
 * - `read`: a value was obtained.
 * - `absent`: the source was asked, answered, and says that there is nothing (a desktop has no battery).
 * - `denied`: the source exists but refused (root or administrator rights are needed).
 * - `unavailable`: no source that could tell was at hand (a tool is missing, a dump does not mention it).
 * - `timed-out`: the source did not answer within its time limit.
 */
export const readingStatuses = ['read', 'absent', 'denied', 'unavailable', 'timed-out'] as const
export type ReadingStatus = (typeof readingStatuses)[number]

/**
 * One field as it was read, before the report separates values from their provenance.
 *
 * `value` is null exactly when `status` is not `read`. `from` names the source ("dmidecode type 1", "smartctl -x").
 * `raw` keeps the source's own text where the value is not simply that text: a refused placeholder serial, a text
 * with a unit. `others` holds what further sources said where they disagree with the chosen value.
 */
export type Reading<T> = {
  readonly value: T | null
  readonly status: ReadingStatus
  readonly from: string
  readonly raw?: string | undefined
  readonly others?: readonly { readonly from: string; readonly value: string | number | boolean }[] | undefined
}

/** The provenance half of a reading, as the report keeps it under the field's path. */
export const ReadingRecord = z.strictObject({
  status: z.enum(readingStatuses),
  from: z.string().min(1).max(200),
  raw: z.string().max(2000).optional(),
  others: z
    .array(
      z.strictObject({
        from: z.string().min(1).max(200),
        value: z.union([z.string().max(2000), z.number(), z.boolean()]),
      }),
    )
    .optional(),
})
export type ReadingRecord = z.infer<typeof ReadingRecord>

/** A value that was obtained. */
export function read<T>(value: T, from: string, raw?: string): Reading<T> {
  return raw === undefined ? { value, status: 'read', from } : { value, status: 'read', from, raw }
}

/** No value: why not, from which source, and what the source printed where it printed something unusable. */
export function notRead<T>(status: Exclude<ReadingStatus, 'read'>, from: string, raw?: string): Reading<T> {
  return raw === undefined ? { value: null, status, from } : { value: null, status, from, raw }
}

/** How much each failed status tells a reader; the most telling one survives when no source has a value. */
const telling: Record<ReadingStatus, number> = { read: 5, absent: 4, denied: 3, 'timed-out': 2, unavailable: 1 }

/**
 * Chooses between several readings of one field, the most trusted source first.
 *
 * The first that has a value wins; later ones that have another value are kept in `others`, so that a
 * disagreement is shown and never averaged (`agree` says when two values mean the same). Without any value the
 * most telling status survives (absent, denied, timed-out, unavailable), the earlier source first.
 *
 * @param ranked at least one reading; a `null` or `undefined` entry is a source that was not there.
 */
export function best<T extends string | number | boolean>(
  ranked: readonly (Reading<T> | null | undefined)[],
  agree: (left: T, right: T) => boolean = Object.is,
): Reading<T> {
  const present = ranked.filter((one): one is Reading<T> => one !== null && one !== undefined)
  const chosen = present.find((one) => one.status === 'read')
  if (chosen === undefined || chosen.value === null) {
    const sorted = present.toSorted((left, right) => telling[right.status] - telling[left.status])
    return sorted[0] ?? notRead('unavailable', 'no source')
  }
  const { value } = chosen
  const others = present.flatMap((one) =>
    one !== chosen && one.value !== null && !agree(value, one.value) ? [{ from: one.from, value: one.value }] : [],
  )
  return others.length === 0 ? chosen : { ...chosen, others }
}
