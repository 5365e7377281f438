import type { DraftDisk } from '../../../../shared/report/compose.ts'
import { read, type Reading } from '../../../../shared/report/reading.ts'
import { numberAt, textAt } from '../tools/json-value.ts'
import { parseWorkbenchComponents } from '../tools/workbench-components.ts'
import { diskBytes, smartUnread, statedCount, statedText, unavailable } from './foreign-readings.ts'
import { kindOfListed } from './hard-disk-name.ts'
import { componentsOf, componentSource } from './legacy-components.ts'

const storage = new Set(['HardDrive', 'SolidStateDrive', 'DataStorage'])
/** The disks of a legacy snapshot without those on USB: sizes in decimal MB, health by the last self-test. */
export function legacyDisks(document: unknown): readonly DraftDisk[] {
  const components = componentsOf(document, ...storage)
  const parsed = parseWorkbenchComponents(JSON.stringify(document))?.disks ?? []
  return parsed.flatMap((disk, index): readonly DraftDisk[] => {
    const printed = components[index]
    const from = componentSource(textAt(printed, 'type') ?? 'DataStorage')
    const bus = textAt(printed, 'interface')?.toLowerCase() ?? null
    if (bus === 'usb') return []
    const kind = kindOfListed(disk.kind, disk.model)
    const count = (value: number | null): Reading<number> => statedCount(value, `${from} TestDataStorage`, 10_000_000)
    return [
      {
        device: unavailable(from),
        model: statedText(disk.model, from, 'model'),
        serial: statedText(disk.serial, from, 'serial'),
        sizeBytes: diskBytes(numberAt(printed, 'size'), from),
        kind: kind === null ? unavailable(from, textAt(printed, 'type') ?? undefined) : read(kind, from),
        bus: bus === null || bus === '' ? unavailable(from) : read(bus, from),
        removable: unavailable(from),
        smart: disk.isTested
          ? {
              passed: disk.passed === null ? unavailable(from) : read(disk.passed, `${from} TestDataStorage`),
              powerOnHours: count(disk.powerOnHours),
              powerCycles: count(disk.powerCycles),
              lifeUsedPercent: unavailable(from),
              reallocatedSectors: count(disk.reallocatedSectors),
              pendingSectors: count(disk.pendingSectors),
              uncorrectable: count(disk.uncorrectable),
            }
          : smartUnread(from),
      },
    ]
  })
}
