type Scalar = string | number | boolean | null
export type Expected = { readonly [key: string]: Scalar | undefined | readonly Expected[] | readonly string[] }

/** One field of one machine, by what a careful human reads and by what the station reads. */
export type Comparison = {
  readonly machine: string
  readonly field: string
  readonly expected: Scalar
  readonly read: Scalar
}

export type Outcome = 'right' | 'wrong' | 'not read'

/** A value that is not stated must not be read either: it would come from nowhere, or be a filler. */
export function outcomeOf({ expected, read }: Comparison): Outcome {
  if (Object.is(expected, read)) return 'right'
  return read === null ? 'not read' : 'wrong'
}

const isScalar = (value: Expected[string]): value is Scalar => typeof value !== 'object' || value === null

/**
 * Compares one object of expected.json with the station's, field by field: only the fields that both know, and of
 * those only the ones that expected.json has.
 */
export function compareFields(
  machine: string,
  group: string,
  expected: Expected | undefined,
  read: Readonly<Record<string, Scalar>> | undefined,
  fields: readonly string[],
): readonly Comparison[] {
  if (expected === undefined) return []
  return fields.flatMap((field) => {
    const wanted = expected[field]
    if (wanted === undefined || !isScalar(wanted)) return []
    return [{ machine, field: `${group}${field}`, expected: wanted, read: read?.[field] ?? null }]
  })
}

/** The entries of a list in expected.json, or null where it states none. */
export function entriesOf(expected: Expected, list: string): readonly Expected[] | null | undefined {
  const value = expected[list]
  if (value === undefined || value === null) return value
  return Array.isArray(value) ? (value as readonly Expected[]) : undefined
}
