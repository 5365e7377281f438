import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { readCapture } from '../../../electron/station/readers/capture/read-capture.ts'
import { Profile } from '../../../shared/profile/profile.ts'
import type { Report } from '../../../shared/report/report.ts'
import { judge } from '../../../shared/verdict/judge.ts'
import type { Verdict } from '../../../shared/verdict/verdict.ts'
import { sharedMachines } from '../../accuracy/machines.ts'
import { madeReport } from '../../station/store/made/made-intake.ts'

/** A machine as somebody's real one was read, and how it is judged. */
export type Shape = { readonly report: Report; readonly verdict: Verdict }

/** Real captures of other people's machines where they are at hand, else one that is made up. */
export async function machineShapes(profile: Profile): Promise<readonly Shape[]> {
  const reports: Report[] = []
  const names = existsSync(sharedMachines) ? readdirSync(sharedMachines) : []
  for (const name of names.filter((one) => !one.startsWith('_') && !one.endsWith('.md'))) {
    const reading = await readCapture(join(sharedMachines, name), { now: () => new Date('2026-03-02T08:00:00Z') })
    if (reading.ok) reports.push(reading.report)
  }
  if (reports.length === 0) reports.push(madeReport())
  return reports.map((report) => ({ report, verdict: judge(report, profile) }))
}

/** A serial number as makers print them: two letters and eight others, another one for each number. */
export function serialOf(number: number): string {
  // Multiplying by a prime and taking the rest scatters neighbours (a Lehmer step); 36^7 has no factor in common with it.
  const scattered = (number * 48_271) % 78_364_164_096
  return `PF${scattered.toString(36).toUpperCase().padStart(8, '0')}`
}

/** What a bench sees in one model of machine: some processors, and whatever disks its makers and its owners put in. */
const processors = Array.from({ length: 12 }, (_, index) => {
  const [line, generation] = [[3, 5, 7][index % 3], 6 + (index % 4)]
  return `Intel(R) Core(TM) i${line}-${generation}${(index % 4) * 50 + 200}U CPU @ ${(1.6 + index / 10).toFixed(2)}GHz`
})
const diskModels = Array.from({ length: 40 }, (_, index) => {
  const size = [128, 256, 512, 1024][index % 4]
  return [
    `SAMSUNG MZVLB${size}HAHQ-000L${index}`,
    `WDC PC SN5${index}0 SDAPNUW-${size}G`,
    `TOSHIBA KXG50ZNV${size}G-${index}`,
  ][index % 3]
})
const oneOf = (list: readonly (string | undefined)[], number: number) => list[number % list.length] ?? null

const hex = (number: number, digits: number) => number.toString(16).padStart(digits, '0')

/** The same model with a processor, disks, serials, UUID and addresses of its own. */
export function numbered(report: Report, number: number): Report {
  const serial = serialOf(number)
  return {
    ...report,
    machine: {
      ...report.machine,
      serial,
      uuid: `${hex((number * 7919) % 2 ** 32, 8)}-${hex(number % 65_536, 4)}-11e8-8c3e-${hex(number, 12)}`,
    },
    cpu: { ...report.cpu, model: report.cpu.model === null ? null : oneOf(processors, Math.floor(number / 7)) },
    disks:
      report.disks?.map((disk, index) => ({
        ...disk,
        model: oneOf(diskModels, Math.floor(number / 11) + index),
        serial: `S${index}${serial}`,
      })) ?? null,
    network:
      report.network?.map((adapter, index) => {
        const [high, low] = [Math.floor(number / 256) % 65_536, number % 256]
        const address = `54:e1:a${index % 10}:${hex(high >> 8, 2)}:${hex(high & 255, 2)}:${hex(low, 2)}`
        return { ...adapter, macAddress: adapter.macAddress === null ? null : address }
      }) ?? null,
  }
}
