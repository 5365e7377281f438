import type { FoundIn } from '../../shared/contract/found-device.ts'
import type { DeviceSummary } from '../../shared/contract/views.ts'

/** A device of a list; where a search found it, with the fields that its words are in. */
export type ListedDevice = DeviceSummary & { readonly foundIn?: readonly FoundIn[] }

/** Devices one under the other, of which some are not asked for yet. */
export type ListedDevices = {
  /** What they are a list of; the last answer stays while the next one is on its way, and so does this. */
  readonly listed: string
  /** How many rows there are to go through, as far as is known. */
  readonly count: number
  /** Undefined: on its way. */
  readonly deviceAt: (row: number) => ListedDevice | undefined
  /** To be told which rows are drawn, so that they are asked for. */
  readonly onSight: (first: number, last: number) => void
  /** A search has answered with what it found at once, and is still looking through older devices. */
  readonly isLookingFurther: boolean
}

/** A list that may still be unanswered, or refused. */
export type DeviceList = {
  /** Undefined until the first answer. */
  readonly devices: ListedDevices | undefined
  readonly error: Error | null
}

/** So many devices a question: more than fill a high screen. */
export const devicesOfAQuestion = 60
