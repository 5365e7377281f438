import { best, notRead, read, type Reading } from '../../../../shared/report/reading.ts'
import type { SmartctlOutput } from '../tools/smartctl-output.ts'

/** One vendor's wear attribute whose direction is established. */
type WearAttribute = {
  readonly id: number
  /** The attribute's name in smartmontools' drive database, which tells models of one family apart. */
  readonly name: RegExp
  /** Of which drives this holds, by smartctl's family and the model. */
  readonly drives: RegExp
  /** Which half of the row holds the share of life that is left, in percent. */
  readonly lifeLeft: 'normalised' | 'raw'
}

/**
 * Wear attributes of which it is known what they count. Any other attribute is no evidence: the same number means
 * spare blocks, erase cycles or nothing on the next maker's drive.
 * - 177 Samsung: the normalised value falls from 100 as rated erase cycles are spent (Samsung's SSD white paper).
 * - 231 Phison (Kingston A400 and its kin): the raw value is the percentage left. The normalised value is not: on one
 *   firmware it is what is used up, on another what is left.
 * - 202 Crucial/Micron: normalised is what remains of the rated life (Micron TN-FD-22), raw what is spent.
 * - 233 Intel: "media wearout indicator", normalised, from 100 down (Intel SSD 320 product specification).
 */
const wearAttributes: readonly WearAttribute[] = [
  { id: 177, name: /^Wear_Leveling_Count$/, drives: /\bsamsung\b/i, lifeLeft: 'normalised' },
  { id: 231, name: /^SSD_Life_Left$/, drives: /\bphison\b/i, lifeLeft: 'raw' },
  { id: 202, name: /^(?:Percent_Lifetime|Perc_Rated_Life)/, drives: /\b(?:crucial|micron)\b/i, lifeLeft: 'normalised' },
  { id: 233, name: /^Media_Wearout_Indicator$/, drives: /\bintel\b/i, lifeLeft: 'normalised' },
]

function byAttribute(output: SmartctlOutput, from: string): Reading<number> | null {
  const drive = `${output.family ?? ''} ${output.model ?? ''}`
  for (const { id, name, drives, lifeLeft } of wearAttributes) {
    const row = output.attributes.find((one) => one.id === id && name.test(one.name))
    if (row === undefined || !drives.test(drive)) continue
    const raw = Number(/^\d+$/.exec(row.raw)?.[0] ?? Number.NaN)
    const left = lifeLeft === 'normalised' ? row.normalised : raw
    // A raw percentage is one only where the normalised value is the same or what it lacks to 100; 0 is also "not kept".
    if (lifeLeft === 'raw' && raw !== row.normalised && (raw === 0 || raw + row.normalised !== 100)) continue
    // 253 is a fresh counter that was never updated; above 100 the row is not a percentage.
    if (!(left >= 0 && left <= 100)) continue
    return read(100 - left, `${from}, attribute ${id}`, `${row.name} ${row.normalised} (${row.raw})`.slice(0, 200))
  }
  return null
}

/**
 * The share of the rated life that is used up, in percent; may be over 100 on a drive worn beyond its rating.
 *
 * The standard figures come first: NVMe "percentage used" (NVMe 1.4 §5.14.1.2, byte 5, capped at 255 by the drive) and
 * the ATA statistic of the same meaning (ACS-4 §9.5.9). Vendor attributes count only by the table above. Hard disks
 * have no rated writes in this sense: null.
 */
export function lifeUsed(output: SmartctlOutput, from: string): Reading<number> {
  if (output.rotationsPerMinute !== null && output.rotationsPerMinute > 0) return notRead('absent', from)
  const standard = [
    { percent: output.percentageUsed, name: 'percentage used' },
    { percent: output.enduranceUsedPercent, name: 'percentage used endurance indicator' },
  ]
  const readings = standard.map(({ percent, name }) =>
    percent !== null && percent >= 0 && percent <= 255 ? read(percent, `${from}, ${name}`) : null,
  )
  // Firmware that keeps both does not always keep both well: a disagreement is shown beside the standard figure.
  return best(
    [...readings, byAttribute(output, from), notRead('unavailable', from)],
    (left, right) => Math.abs(left - right) <= 1,
  )
}
