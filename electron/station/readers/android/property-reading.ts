import { best, notRead, read, type Reading } from '../../../../shared/report/reading.ts'
import { isPlaceholder, type IdentityField } from '../../../../shared/report/placeholder.ts'
import type { AndroidOutputs } from './outputs.ts'

/** The reading of a field that no source could tell: why the section it stands in did not answer. */
export const unanswered = (
  outputs: AndroidOutputs,
  section: Parameters<AndroidOutputs['status']>[0],
): Reading<never> => {
  const status = outputs.status(section)
  return notRead(status === 'read' ? 'unavailable' : status, section)
}

/** Android's API level; null where the system does not say it. */
export function apiLevel(outputs: AndroidOutputs): number | null {
  const level = outputs.properties.get('ro.build.version.sdk') ?? ''
  return /^\d{1,3}$/.test(level) ? Number(level) : null
}

/** One property as an identity text; a filler ("unknown", zeros) is no value. Null where it is not set. */
export function propertyText(outputs: AndroidOutputs, name: string, field: IdentityField): Reading<string> | null {
  const value = outputs.properties.get(name)
  if (value === undefined) return null
  const from = `getprop ${name}`
  return isPlaceholder(value, field) ? notRead('absent', from, value.slice(0, 500)) : read(value.slice(0, 500), from)
}

const sameText = (left: string, right: string) => left.trim().toLowerCase() === right.trim().toLowerCase()

/** The first of several properties that says something; others that disagree are kept beside it. */
export function bestProperty(
  outputs: AndroidOutputs,
  names: readonly string[],
  field: IdentityField,
  further: readonly (Reading<string> | null)[] = [],
): Reading<string> {
  return best<string>(
    [...names.map((name) => propertyText(outputs, name, field)), ...further, unanswered(outputs, 'getprop')],
    sameText,
  )
}
