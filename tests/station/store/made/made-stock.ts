import { recordIntake } from '../../../../electron/station/store/devices/intakes.ts'
import type { Store } from '../../../../electron/station/store/store.ts'
import type { Report } from '../../../../shared/report/report.ts'
import { judge } from '../../../../shared/verdict/judge.ts'
import { act, gib, madeReport, memoryProfile } from './made-intake.ts'

/** A laptop with one DDR4 module of this size in the first of two slots. */
export const reportWithModule = (serial: string, memoryGib: number): Report =>
  withModule(madeReport({ serial, memoryGib }), memoryGib)

/** The same report with such a module read. */
export function withModule(report: Report, memoryGib: number): Report {
  const module = {
    locator: 'ChannelA-DIMM0',
    sizeBytes: memoryGib * gib,
    type: 'DDR4',
    formFactor: 'SODIMM',
    speedMegatransfers: null,
    manufacturer: null,
    partNumber: null,
    serial: null,
  }
  const read = { status: 'read', from: 'dmidecode type 17' } as const
  return {
    ...report,
    memory: { ...report.memory, modules: [module] },
    readings: { ...report.readings, 'memory.modules': read },
  }
}

/** Records such laptops, judged against the profile; their ids in the order of the sizes. */
export function takeStock(store: Store, memoryGib: readonly number[], profile = memoryProfile()): string[] {
  return memoryGib.map((size, index) => {
    const report = reportWithModule(`STOCK${index}`, size)
    const verdict = judge(report, profile)
    const recorded = recordIntake(store, act, { report, files: [], verdict, profile, identification: { by: 'signs' } })
    if (recorded.result !== 'recorded') throw new Error(`not recorded: ${recorded.result}`)
    return recorded.deviceId
  })
}
