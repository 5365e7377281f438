/** What one source says of one battery. Null is always "this source does not say". Texts are as printed. */
export type BatteryEvidence = {
  /** The system's name of the battery: "BAT0"; where firmware puts it: "Front". */
  readonly id: string | null
  readonly from: string
  readonly manufacturer: string | null
  readonly model: string | null
  readonly serial: string | null
  readonly chemistry: string | null
  readonly designMilliwattHours: number | null
  readonly fullMilliwattHours: number | null
  readonly designMilliampereHours: number | null
  readonly fullMilliampereHours: number | null
  /** The voltage that capacities in mAh are rated at; never the present one, which moves with the charge. */
  readonly designMillivolts: number | null
  readonly cycles: number | null
  /** The text of a cycle count that is no number ("N/A"). */
  readonly cyclesText: string | null
  readonly chargePercent: number | null
  /** The system's own "maximum capacity", for systems that tell no capacities. */
  readonly statedHealthPercent: number | null
  /** The capacities' own text, where the numbers were not simply printed so. */
  readonly capacityText: string | null
  /** `system`: the running system sees it. `firmware`: a table written in the factory, which says nothing of today. */
  readonly basis: 'system' | 'firmware'
}

const silent: Omit<BatteryEvidence, 'from'> = {
  id: null,
  manufacturer: null,
  model: null,
  serial: null,
  chemistry: null,
  designMilliwattHours: null,
  fullMilliwattHours: null,
  designMilliampereHours: null,
  fullMilliampereHours: null,
  designMillivolts: null,
  cycles: null,
  cyclesText: null,
  chargePercent: null,
  statedHealthPercent: null,
  capacityText: null,
  basis: 'system',
}

/** Evidence of which only what a source says is written down. */
export function batteryEvidence(from: string, said: Partial<Omit<BatteryEvidence, 'from'>>): BatteryEvidence {
  return { ...silent, from, ...said }
}

const bare = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase()

/** Whether two printed names are of the same pack: equal, or one with the maker's name before it. */
export function isSameModel(left: string | null, right: string | null): boolean {
  const [one, other] = [bare(left ?? ''), bare(right ?? '')]
  return one.length >= 3 && other.length >= 3 && (one.endsWith(other) || other.endsWith(one))
}

/** Serial numbers are the same also where one source prints the 16 bits in hexadecimal and the other in decimal. */
export function isSameSerial(left: string | null, right: string | null): boolean {
  const [one, other] = [bare(left ?? ''), bare(right ?? '')]
  if (one === '' || other === '') return false
  const numbers = (text: string): readonly number[] => [Number.parseInt(text, 10), Number.parseInt(text, 16)]
  const isShort = /^[0-9a-f]{1,5}$/.test(one) && /^[0-9a-f]{1,5}$/.test(other)
  return one === other || (isShort && numbers(one).some((number) => number > 0 && numbers(other).includes(number)))
}

/** "power_supply/BAT0" and "power_supply/BAT1" are one source that lists several. */
const sourceOf = ({ from }: BatteryEvidence): string => from.split('/')[0] ?? from

/** Two names of the system are two batteries; a source that prints a battery twice prints the same name and model. */
function canJoin(one: BatteryEvidence, group: readonly BatteryEvidence[]): boolean {
  return group.every(
    (other) =>
      (sourceOf(other) !== sourceOf(one) || (isSameId(one, other) && isSameModel(one.model, other.model))) &&
      (one.basis !== other.basis || one.id === null || other.id === null || isSameId(one, other)),
  )
}

const isSameId = (one: BatteryEvidence, other: BatteryEvidence): boolean =>
  one.id !== null && other.id !== null && one.id.toLowerCase() === other.id.toLowerCase()

function homeOf(
  one: BatteryEvidence,
  groups: readonly BatteryEvidence[][],
  isOnly: boolean,
): BatteryEvidence[] | undefined {
  const open = groups.filter((group) => canJoin(one, group))
  const where = (isSame: (other: BatteryEvidence) => boolean): BatteryEvidence[] | undefined =>
    open.find((group) => group.some(isSame))
  return (
    where((other) => isSameId(one, other)) ??
    where((other) => isSameSerial(one.serial, other.serial) && isSameModel(one.model, other.model)) ??
    where((other) => isSameModel(one.model, other.model)) ??
    (isOnly && groups.length === 1 ? open[0] : undefined)
  )
}

/**
 * Puts together what different sources say of the same battery: by the system's name for it, else by serial number and
 * model, else by model. A source with one battery joins the only one there is. Records of the firmware join a battery
 * that the system sees or are left aside; they stand alone only where the system was not asked.
 */
export function groupBatteries(all: readonly BatteryEvidence[]): readonly (readonly BatteryEvidence[])[] {
  const groups: BatteryEvidence[][] = []
  const system = all.filter((one) => one.basis === 'system')
  for (const one of system) {
    const isOnly = system.filter((other) => sourceOf(other) === sourceOf(one)).length === 1
    const home = homeOf(one, groups, isOnly)
    if (home === undefined) groups.push([one])
    else home.push(one)
  }
  for (const one of all.filter((candidate) => candidate.basis === 'firmware')) {
    const home = groups.find(
      (group) => canJoin(one, group) && group.some((other) => isSameModel(one.model, other.model)),
    )
    if (home !== undefined) home.push(one)
    else if (system.length === 0) groups.push([one])
  }
  return groups
}
