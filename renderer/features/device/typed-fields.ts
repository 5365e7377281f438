import type { TypedDetails } from '../../../shared/contract/import.ts'
import { typedWhole } from '../../text/typed-number.ts'

/** Disks that a person can tell by looking at them. */
export const typedDiskKinds = ['ssd', 'hdd', 'emmc'] as const

const texts = ['manufacturer', 'model', 'serial', 'cpuModel'] as const
const numbers = ['memoryGibibytes', 'diskGigabytes', 'batteryHealthPercent'] as const

/**
 * What a filled form says of a machine: only fields in which something was typed.
 *
 * @param diskKind null when it was not chosen.
 */
export function typedFields(form: FormData, diskKind: TypedDetails['diskKind'] | null): TypedDetails {
  const typed = (name: string) => {
    const value = form.get(name)
    return typeof value === 'string' ? value.trim() : ''
  }
  const words = texts.flatMap((name) => (typed(name) === '' ? [] : [[name, typed(name)] as const]))
  const amounts = numbers.flatMap((name) => {
    const amount = typedWhole(typed(name))
    return Number.isFinite(amount) ? [[name, amount] as const] : []
  })
  const kind = diskKind === null || diskKind === undefined ? {} : { diskKind }
  return { ...Object.fromEntries([...words, ...amounts]), ...kind }
}
