import { setImmediate } from 'node:timers/promises'
import { Refusal } from '../../../shared/contract/refusal.ts'
import type { PrintJobView } from '../../../shared/contract/views.ts'
import type { StationContext } from '../context.ts'
import { listPrintJobs } from '../store/labels/print-jobs.ts'
import { printDeviceLabel, type DeviceLabelOrder } from './print-label.ts'

export type ManyLabels = {
  readonly jobs: PrintJobView[]
  readonly leftOut: { deviceId: string; code: string }[]
}

/**
 * Prints the labels of many devices in this order, one job each, so that each has its own fate. A device whose label
 * is under way, in doubt or printed already is left out with the refusal's code: a batch never makes a second label.
 */
export async function printManyLabels(
  context: StationContext,
  deviceIds: readonly string[],
  order: Omit<DeviceLabelOrder, 'deviceId' | 'repeatReason'>,
): Promise<ManyLabels> {
  const [jobs, leftOut]: [PrintJobView[], ManyLabels['leftOut']] = [[], []]
  for (const deviceId of deviceIds) {
    try {
      const before = listPrintJobs(context.store, deviceId).length
      // oxlint-disable-next-line no-await-in-loop -- in order, as they lie in the cartons
      const job = await printDeviceLabel(context, { ...order, deviceId, repeatReason: null })
      const isNew = listPrintJobs(context.store, deviceId).length > before
      if (isNew) jobs.push(job)
      else leftOut.push({ deviceId, code: 'label-under-way' })
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      leftOut.push({ deviceId, code: error.code })
    }
    // oxlint-disable-next-line no-await-in-loop -- other calls are answered in between
    await setImmediate()
  }
  return { jobs, leftOut }
}
