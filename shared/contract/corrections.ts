import { z } from 'zod'
import { Day, Id, Many, Name } from './campaign-terms.ts'
import { command } from './define.ts'
import { plainTypedOrEmpty } from './plain-typed.ts'

const Nothing = z.strictObject({})

/**
 * What was mistyped is put right, in the journal with the name before. Papers that were numbered, and what the journal told
 * already, keep the name they were given out with.
 */
export const correctionCommands = {
  'operation.rename': command({
    input: z.strictObject({ operationId: Id, name: Name }),
    output: Nothing,
    refusals: ['operation-not-found', 'name-taken'],
  }),
  'wave.change': command({
    input: z.strictObject({ waveId: Id, name: Name, promisedOn: Day.nullable() }),
    output: Nothing,
    refusals: ['wave-not-found', 'name-taken'],
  }),
  'partner.rename': command({
    input: z.strictObject({ partnerId: Id, name: Name }),
    output: Nothing,
    refusals: ['partner-not-found', 'name-taken'],
  }),
  'lot.rename': command({
    input: z.strictObject({ lotId: Id, name: Name }),
    output: Nothing,
    refusals: ['lot-not-found', 'name-taken'],
  }),
  /** A purchase stays one, and a donation too: other devices would be counted as given in kind. */
  'source.change': command({
    input: z.strictObject({
      sourceId: Id,
      name: Name,
      reference: plainTypedOrEmpty(120),
      announced: Many.nullable(),
    }),
    output: Nothing,
    refusals: ['source-not-found', 'name-taken'],
  }),
}
