import { z } from 'zod'
import { command } from './define.ts'
import { plainTypedOrEmpty } from './plain-typed.ts'

const Line = plainTypedOrEmpty(120)
const orNull = z
  .string()
  .trim()
  .max(120)
  .nullable()
  .transform((text) => (text === '' ? null : text))

/** The organisation that the bench works for, as its papers say it. */
export const OrganisationView = z.strictObject({
  /** Empty while nobody entered one: papers then say that it is missing. */
  organisation: Line,
  /** As on an envelope. */
  addressLines: z
    .array(Line)
    .max(6)
    .transform((lines) => lines.filter((line) => line !== '')),
  /** Fourteen digits; null for none. */
  siret: z.string().max(40).nullable(),
  contact: z.strictObject({ name: orNull, phone: orNull, email: orNull }),
  /** In black and white, as that of a label template: rows of whole bytes, 1 is black. */
  logo: z
    .strictObject({
      widthPixels: z.number().int().min(1).max(600),
      heightPixels: z.number().int().min(1).max(600),
      bits: z.hex().max(90_000),
    })
    .nullable(),
})
export type OrganisationView = z.infer<typeof OrganisationView>

export const organisationCommands = {
  'organisation.show': command({ input: z.strictObject({}), output: OrganisationView, refusals: [] }),
  'organisation.change': command({ input: OrganisationView, output: OrganisationView, refusals: ['siret-not-valid'] }),
}

export const organisationEvents = {
  'organisation.changed': OrganisationView,
}
