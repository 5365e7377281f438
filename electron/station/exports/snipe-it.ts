import type { DeviceSummary } from '../../../shared/contract/views.ts'
import { modelName } from '../../../shared/device/device-name.ts'
import type { DeviceState } from '../../../shared/device/states.ts'
import type { MachineKind } from '../../../shared/report/report.ts'
import { specLineIn } from '../../../shared/label/spec-line-in.ts'
import type { Cell } from './csv.ts'

/**
 * The headings that Snipe-IT's importer knows by itself (its import screen's own list of fields). No custom field is
 * among them: one that stands in the heading is cleared on the server for every row that leaves it empty.
 */
export const snipeItHeadings = [
  'Item Name',
  'Asset Tag',
  'Category',
  'Manufacturer',
  'Model Name',
  'Model Number',
  'Serial Number',
  'Status',
  'Asset Notes',
] as const

const categories: Readonly<Record<MachineKind, string>> = {
  laptop: 'Laptop',
  desktop: 'Desktop',
  tablet: 'Tablet',
  phone: 'Phone',
  server: 'Server',
  vm: 'Virtual Machine',
}

const deployable: ReadonlySet<DeviceState> = new Set(['ready', 'queued', 'packed', 'in-transit', 'delivered'])
const ended: ReadonlySet<DeviceState> = new Set(['parts', 'recycled', 'missing', 'lost'])

/** One of the three status labels that every Snipe-IT begins with. */
const statusOf = (state: DeviceState): string => {
  if (ended.has(state)) return 'Archived'
  return deployable.has(state) ? 'Ready to Deploy' : 'Pending'
}

/** A device as a row of the table that Snipe-IT imports. */
export function snipeItCells(summary: DeviceSummary): Cell[] {
  const name = modelName(summary)
  return [
    name ?? summary.tag,
    summary.tag,
    summary.kind === null ? 'Unknown' : categories[summary.kind],
    summary.manufacturer,
    name ?? 'Unknown',
    summary.model,
    summary.serial,
    statusOf(summary.state),
    specLineIn(summary.specLine, 'en'),
  ]
}
