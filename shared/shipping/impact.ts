import type { MachineKind } from '../report/report.ts'

/** What one device stands for, and who says so. */
export type ImpactFactor = {
  readonly grams: number
  readonly source: string
  readonly url: string | null
  /** Whether somebody has compared it with its source; pages say of the others that it is to be done. */
  readonly isVerified: boolean
}

/** Null: no figure with a source is known, and nothing is counted for devices of this kind. */
export type KindFactors = {
  readonly kind: MachineKind
  readonly waste: ImpactFactor | null
  readonly carbon: ImpactFactor | null
}

/** A figure as somebody enters it, without any claim about itself. */
export type EnteredFactor = Omit<ImpactFactor, 'isVerified'>

/**
 * A figure that somebody enters, with what the station makes of it. It counts as compared with its source by whoever
 * names that source with it: a sentence of three letters at least. Another figure under the source that stood there
 * before is not, since that source never said it; what was left as it was stays as it was.
 *
 * @param before what stood there; null for nothing.
 */
export function factorAsEntered(entered: EnteredFactor, before: ImpactFactor | null): ImpactFactor {
  const { grams, source, url } = entered
  const isSameSource = before !== null && before.source === source
  const isSaid = (source.match(/\p{L}/gu)?.length ?? 0) >= 3
  const isVerified = isSameSource ? before.grams === grams && before.isVerified : isSaid
  return { grams, source, url, isVerified }
}

export type ImpactMeasure = 'waste' | 'carbon'

/** Devices of one kind; null is a kind that was not read. */
export type CountedKind = { readonly kind: MachineKind | null; readonly devices: number }

export type Avoided = {
  readonly grams: number
  /** Devices that nothing is counted for, since no factor is known for their kind: their part is not nothing. */
  readonly uncountedDevices: number
}

/**
 * What is avoided by devices that are used again: the sum of devices × factor over the kinds that have one.
 *
 * A factor of carbon is what one device used again avoids over a new one; one of waste is the weight that does not
 * become waste now. Neither says that every device replaces a new one.
 */
export function avoidedBy(
  measure: ImpactMeasure,
  counts: readonly CountedKind[],
  factors: readonly KindFactors[],
): Avoided {
  const parts = counts.map(({ kind, devices }) => {
    const factor = factors.find((one) => one.kind === kind)?.[measure] ?? null
    return factor === null
      ? { grams: 0, uncountedDevices: devices }
      : { grams: devices * factor.grams, uncountedDevices: 0 }
  })
  return {
    grams: parts.reduce((sum, { grams }) => sum + grams, 0),
    uncountedDevices: parts.reduce((sum, { uncountedDevices }) => sum + uncountedDevices, 0),
  }
}
