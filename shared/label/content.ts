import { z } from 'zod'

const Line = z.string().max(300)

/** What one label says, before it is laid out. A null part is left out of the label; the tag never is. */
export const LabelContent = z.strictObject({
  /** The asset tag without spaces; the only thing the code holds. */
  tag: z.string().min(1).max(20),
  /** As `specLine` writes it; null when the tag is stuck before the machine is read. */
  specLine: Line.nullable(),
  profileTitle: Line.nullable(),
  /** Null when the device was not judged yet. */
  verdict: z.enum(['pass', 'fail', 'incomplete']).nullable(),
  manufacturer: Line.nullable(),
  model: Line.nullable(),
  /** The maker's serial, as it was read; null when there is none. */
  serial: Line.nullable(),
  /** The calendar day of the bench, ISO 8601. */
  date: z.iso.date(),
  benchName: Line.nullable(),
})
export type LabelContent = z.infer<typeof LabelContent>
