import { recordIntake } from '../../electron/station/store/devices/intakes.ts'
import { openStore } from '../../electron/station/store/open-store.ts'
import { Profile } from '../../shared/profile/profile.ts'
import { Report } from '../../shared/report/report.ts'
import { judge } from '../../shared/verdict/judge.ts'
import { machineDrawer } from '../operation/machines.ts'
import { gib } from '../station/store/made/made-intake.ts'

const profileOf = (version: number, id: string, minimumGib: number, minimumBytes: number): Profile =>
  Profile.parse({
    schema: 'etabli.profile/1',
    id,
    version,
    title: { fr: id, en: id },
    isExample: true,
    deviceKinds: ['laptop'],
    requirements: [
      { id: 'memory', kind: 'at-least', subject: 'memory.installedBytes', minimum: minimumGib * gib },
      { id: 'disk', kind: 'at-least', subject: 'storage.largestSolidStateBytes', minimum: minimumBytes },
    ],
  })

/** An easy and a demanding profile; both are missed for memory, for a disk, or for both. */
export const stockProfiles = [profileOf(1, 'stock-easy', 4, 120e9), profileOf(1, 'stock-demanding', 8, 240e9)] as const

const types = ['DDR3', 'DDR4'] as const

/** A real machine's report with the memory and the disk of this index: laptops of a pile that lack one thing or another. */
function varied(text: string, index: number): Report {
  const report = Report.parse(JSON.parse(text))
  const sizeGib = [2, 4, 4, 8][index % 4] ?? 4
  const module = {
    locator: 'DIMM0',
    sizeBytes: sizeGib * gib,
    type: types[Math.floor(index / 4) % 2] ?? 'DDR4',
    formFactor: 'SODIMM',
    speedMegatransfers: null,
    manufacturer: null,
    partNumber: null,
    serial: null,
  }
  const read = { status: 'read', from: 'dmidecode type 17' } as const
  const sizeBytes = [64e9, 120e9, 256e9, 500e9][Math.floor(index / 8) % 4] ?? 256e9
  return {
    ...report,
    machine: { ...report.machine, kind: 'laptop' },
    memory: { ...report.memory, installedBytes: sizeGib * gib, slots: 2, modules: [module] },
    disks: report.disks?.slice(0, 1).map((disk) => ({ ...disk, sizeBytes })) ?? null,
    readings: { ...report.readings, 'memory.installedBytes': read, 'memory.modules': read, 'machine.kind': read },
  }
}

/** Records so many machines in the folder; real reports with numbers of their own. */
export async function fillStock(folder: string, count: number): Promise<void> {
  const draw = await machineDrawer()
  const store = openStore({ folder, newBench: { prefix: 'T7' } })
  const act = { actor: 'benchmark', at: '2026-11-23T09:00:00.000Z' }
  const [easy] = stockProfiles
  for (let index = 0; index < count; index += 1) {
    const report = varied(new TextDecoder().decode(draw(index).bytes), index)
    const identification = { by: 'signs' } as const
    const intake = { report, files: [], verdict: judge(report, easy), profile: easy, identification }
    const { result } = recordIntake(store, act, intake)
    if (result !== 'recorded') throw new Error(`machine ${index}: ${result}`)
  }
  store.close()
}
