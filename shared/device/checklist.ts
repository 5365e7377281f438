import { z } from 'zod'
import { LocalizedText } from '../profile/profile.ts'
import { machineKinds } from '../report/report.ts'

const Id = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)

/** `absent`: the machine has no such part, which is no fault where the list allows it. */
export const itemResults = ['pass', 'fail', 'absent', 'not-tested'] as const
export const ItemResult = z.enum(itemResults)
export type ItemResult = z.infer<typeof ItemResult>

export const ChecklistItem = z.strictObject({
  id: Id,
  title: LocalizedText,
  /** What to do, and what is to be seen or heard. */
  how: LocalizedText,
  isRequired: z.boolean(),
  /** Whether a machine may be without it: a camera of a tower, a SIM slot. */
  mayBeAbsent: z.boolean(),
})
export type ChecklistItem = z.infer<typeof ChecklistItem>

/** What a person tries on a machine of these kinds. A list that says something else gets the next version. */
export const Checklist = z
  .strictObject({
    schema: z.literal('etabli.checklist/1'),
    id: Id,
    version: z.number().int().min(1),
    title: LocalizedText,
    /** It is proposed for these; a person may take another one (an all-in-one is read as a desktop). */
    kinds: z.array(z.enum(machineKinds)),
    items: z.array(ChecklistItem).min(1).max(40),
  })
  .refine(({ items }) => new Set(items.map(({ id }) => id)).size === items.length, 'two items of one id')
  .refine(({ items }) => items.some(({ isRequired }) => isRequired), 'a list that asks for nothing proves nothing')
export type Checklist = z.infer<typeof Checklist>

/** The newest result of each item, by its id; an item that is not there was not tested. */
export type ItemResults = Readonly<Record<string, ItemResult>>

/**
 * Where a list stands. Any failed item fails it, asked for or not: nobody delivers what is known to be broken.
 * A required part that is absent where it may not be counts as failed. `missing` are the required items nobody tested.
 */
export function checklistStanding(
  { items }: Checklist,
  results: ItemResults,
): { readonly missing: readonly string[]; readonly failed: readonly string[] } {
  const resultOf = (id: string): ItemResult => results[id] ?? 'not-tested'
  const isFailed = ({ id, isRequired, mayBeAbsent }: ChecklistItem) =>
    resultOf(id) === 'fail' || (resultOf(id) === 'absent' && isRequired && !mayBeAbsent)
  const isMissing = ({ id, isRequired }: ChecklistItem) => isRequired && resultOf(id) === 'not-tested'
  return {
    failed: items.filter(isFailed).map(({ id }) => id),
    missing: items.filter(isMissing).map(({ id }) => id),
  }
}
