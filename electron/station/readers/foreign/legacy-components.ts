import { listAt, textAt } from '../tools/json-value.ts'

/** The source that a reading of a component names. */
export const componentSource = (type: string): string => `eReuse snapshot components ${type}`

/** The components of these classes, in the order listed. */
export const componentsOf = (document: unknown, ...types: readonly string[]): readonly unknown[] =>
  listAt(document, 'components').filter((one) => types.includes(textAt(one, 'type') ?? ''))
