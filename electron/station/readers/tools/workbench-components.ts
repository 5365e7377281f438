import { countAt, flagAt, listAt, numberAt, parseJson, textAt } from './json-value.ts'
import { cleanName } from './printed-text.ts'

/** A disk as eReuse's legacy workbench lists it, with its last SMART self-test. */
export type WorkbenchDisk = {
  readonly model: string | null
  readonly serial: string | null
  readonly sizeBytes: number | null
  /** The workbench's own class; it says "hdd" of solid-state drives it does not know. */
  readonly kind: 'ssd' | 'hdd' | null
  readonly passed: boolean | null
  readonly powerOnHours: number | null
  readonly powerCycles: number | null
  readonly reallocatedSectors: number | null
  readonly pendingSectors: number | null
  readonly uncorrectable: number | null
  readonly isTested: boolean
}

/** A battery of the same list: capacities in mAh, as the kernel counted them. */
export type WorkbenchBattery = {
  readonly manufacturer: string | null
  readonly model: string | null
  readonly serial: string | null
  readonly chemistry: string | null
  readonly designMilliampereHours: number | null
  readonly fullMilliampereHours: number | null
  readonly cycles: number | null
}

const classes: Record<string, WorkbenchDisk['kind']> = { HardDrive: 'hdd', SolidStateDrive: 'ssd', DataStorage: null }

function actionOf(component: unknown, type: string): unknown {
  return listAt(component, 'actions').findLast((action) => textAt(action, 'type') === type)
}

function diskOf(component: unknown, kind: WorkbenchDisk['kind']): WorkbenchDisk {
  const test = actionOf(component, 'TestDataStorage')
  const megabytes = numberAt(component, 'size')
  return {
    model: cleanName(textAt(component, 'model')),
    serial: cleanName(textAt(component, 'serialNumber')),
    // Older versions rounded to whole megabytes: those are no exact size.
    sizeBytes:
      megabytes === null || megabytes <= 0 || megabytes > 1e9 || Number.isInteger(megabytes)
        ? null
        : Math.round(megabytes * 1_000_000),
    kind,
    passed: flagAt(test, 'assessment'),
    powerOnHours: countAt(test, 'lifetime'),
    powerCycles: countAt(test, 'powerCycleCount'),
    reallocatedSectors: countAt(test, 'reallocatedSectorCount'),
    pendingSectors: countAt(test, 'currentPendingSectorCount'),
    uncorrectable: countAt(test, 'offlineUncorrectable'),
    isTested: test !== undefined,
  }
}

function batteryOf(component: unknown): WorkbenchBattery {
  const measure = actionOf(component, 'MeasureBattery')
  return {
    manufacturer: cleanName(textAt(component, 'manufacturer')),
    model: cleanName(textAt(component, 'model')),
    serial: cleanName(textAt(component, 'serialNumber')),
    chemistry: cleanName(textAt(component, 'technology')),
    designMilliampereHours: numberAt(component, 'size'),
    fullMilliampereHours: numberAt(measure, 'size'),
    cycles: numberAt(measure, 'cycleCount'),
  }
}

/**
 * Reads the component list of eReuse's legacy workbench (`{ device, components: [...] }`): disks with sizes in MB and
 * batteries in mAh.
 *
 * @returns null when the text is no such list.
 * Source: eReuse devicehub, schemas of devices and actions (facts about the format).
 */
export function parseWorkbenchComponents(
  text: string,
): { disks: readonly WorkbenchDisk[]; batteries: readonly WorkbenchBattery[] } | null {
  const root = parseJson(text)
  if (typeof root !== 'object' || root === null || !('components' in root)) return null
  const components = listAt(root, 'components')
  return {
    disks: components.flatMap((component) => {
      const kind = classes[textAt(component, 'type') ?? '']
      return kind === undefined ? [] : [diskOf(component, kind)]
    }),
    batteries: components.flatMap((one) => (textAt(one, 'type') === 'Battery' ? [batteryOf(one)] : [])),
  }
}
