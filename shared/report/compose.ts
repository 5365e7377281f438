import type { z } from 'zod'
import type { AndroidAccounts, AndroidSystem } from './android.ts'
import type { Reading, ReadingRecord } from './reading.ts'
import {
  Report,
  reportSchemaId,
  type Battery,
  type Camera,
  type Cpu,
  type Disk,
  type Display,
  type Firmware,
  type Machine,
  type Memory,
  type MemoryModule,
  type NetworkAdapter,
  type Smart,
  type Source,
} from './report.ts'

/** The same shape with a reading in place of every scalar. */
type ReadingsOf<T> = { readonly [K in keyof T]: Reading<NonNullable<T[K]>> }

/**
 * A list that was read entry by entry. `status` speaks of the list itself: `read` with entries, `absent` when a
 * source that could tell says there are none (the report then holds an empty list), anything else when no source
 * could tell (the report then holds null).
 */
export type DraftList<T> = {
  readonly status: Reading<never>['status']
  readonly from: string
  readonly entries: readonly T[]
}

export type DraftMachine = ReadingsOf<z.infer<typeof Machine>>
export type DraftCpu = ReadingsOf<z.infer<typeof Cpu>>
export type DraftModule = ReadingsOf<MemoryModule>
export type DraftMemory = Omit<ReadingsOf<z.infer<typeof Memory>>, 'modules'> & {
  readonly modules: DraftList<DraftModule>
}
/** `kind` is a plain enumeration with a member for "unknown", so it is carried with its reading too. */
export type DraftDisk = Omit<ReadingsOf<Disk>, 'smart'> & { readonly smart: ReadingsOf<z.infer<typeof Smart>> }
export type DraftBattery = ReadingsOf<Battery>
export type DraftDisplay = ReadingsOf<z.infer<typeof Display>>
export type DraftNetworkAdapter = ReadingsOf<z.infer<typeof NetworkAdapter>>
export type DraftCamera = ReadingsOf<z.infer<typeof Camera>>
export type DraftFirmware = ReadingsOf<z.infer<typeof Firmware>>
export type DraftAndroid = Omit<ReadingsOf<AndroidSystem>, 'accounts'> & {
  readonly accounts: DraftList<ReadingsOf<z.infer<typeof AndroidAccounts>>>
}

/** Everything a reader found, each scalar still with its provenance. */
export type Draft = {
  readonly machine: DraftMachine
  readonly cpu: DraftCpu
  readonly memory: DraftMemory
  readonly disks: DraftList<DraftDisk>
  readonly batteries: DraftList<DraftBattery>
  readonly displays: DraftList<DraftDisplay>
  readonly network: DraftList<DraftNetworkAdapter>
  readonly cameras: DraftList<DraftCamera>
  readonly firmware: DraftFirmware
  /** Left out for what is no Android device. */
  readonly android?: DraftAndroid
}

type Records = Record<string, ReadingRecord>

const isReading = (node: object): node is Reading<unknown> => 'status' in node && 'value' in node
const isList = (node: object): node is DraftList<unknown> => 'status' in node && 'entries' in node

/** Kinds that have a member for "cannot tell" take it instead of null. */
const unknownMember: Record<string, string> = { 'disks.kind': 'unknown', 'network.kind': 'other' }

function settle(node: object, path: string, records: Records): unknown {
  if (isReading(node)) {
    records[path] = {
      status: node.status,
      from: node.from,
      ...(node.raw === undefined ? {} : { raw: node.raw }),
      ...(node.others === undefined ? {} : { others: [...node.others] }),
    }
    return node.value ?? unknownMember[path.replace(/\.\d+\./, '.')] ?? null
  }
  if (isList(node)) {
    records[path] = { status: node.status, from: node.from }
    if (node.status === 'absent') return []
    if (node.status !== 'read') return null
    return node.entries.map((entry, index) => settle(entry as object, `${path}.${index}`, records))
  }
  return Object.fromEntries(
    Object.entries(node).map(([key, child]) => [
      key,
      settle(child as object, path === '' ? key : `${path}.${key}`, records),
    ]),
  )
}

/**
 * Turns a draft into a report: values on one side, their readings by path on the other.
 *
 * @throws ZodError when a reader produced a value outside the schema: a bug of that reader, never of the machine.
 */
export function composeReport(draft: Draft, source: z.infer<typeof Source>): Report {
  const records: Records = {}
  const values = settle(draft, '', records) as Record<string, unknown>
  return Report.parse({ schema: reportSchemaId, ...values, source, readings: records })
}
