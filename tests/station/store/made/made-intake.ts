import type { CaptureFile } from '../../../../electron/station/readers/capture.ts'
import { recordIntake, type Identification, type Intake } from '../../../../electron/station/store/devices/intakes.ts'
import { addLot, addPartner } from '../../../../electron/station/store/campaign/lots.ts'
import type { Act, Store } from '../../../../electron/station/store/store.ts'
import { Profile } from '../../../../shared/profile/profile.ts'
import { Report } from '../../../../shared/report/report.ts'
import { judge } from '../../../../shared/verdict/judge.ts'
import { madeAllocation } from './made-allocation.ts'

export const act: Act = { actor: 'Camille', at: '2026-11-23T09:00:00.000Z' }

export const gib = 1024 ** 3

/** A profile with one requirement, which a report meets with enough memory. */
export function memoryProfile(id = 'memory-8', minimumGib = 8, version = 1): Profile {
  return Profile.parse({
    schema: 'etabli.profile/1',
    id,
    version,
    title: { fr: 'Mémoire', en: 'Memory' },
    isExample: true,
    deviceKinds: ['laptop'],
    requirements: [{ id: 'memory', kind: 'at-least', subject: 'memory.installedBytes', minimum: minimumGib * gib }],
  })
}

export type Made = {
  readonly serial?: string | null
  readonly uuid?: string | null
  readonly memoryGib?: number | null
  readonly model?: string
  readonly manufacturer?: string
  readonly diskSerial?: string | null
}

/** A laptop's report with as little in it as the schema allows; null memory is memory that was not read. */
export function madeReport({ serial = 'PF1A2B3C', uuid = null, memoryGib = 8, ...made }: Made = {}): Report {
  const memoryReading = { status: memoryGib === null ? 'denied' : 'read', from: 'dmidecode type 17' }
  return Report.parse({
    schema: 'etabli.report/1',
    machine: {
      kind: 'laptop',
      manufacturer: made.manufacturer ?? 'LENOVO',
      model: made.model ?? '20L5CTO1WW',
      modelVersion: 'ThinkPad T480',
      serial,
      uuid,
    },
    cpu: {
      model: 'Intel(R) Core(TM) i5-8250U CPU @ 1.60GHz',
      manufacturer: 'Intel',
      cores: 4,
      threads: 8,
      architecture: 'x86_64',
      maxMegahertz: 3400,
      generation: 8,
    },
    memory: {
      installedBytes: memoryGib === null ? null : memoryGib * gib,
      usableBytes: null,
      slots: 2,
      modules: null,
    },
    disks: (made.diskSerial ?? null) === null ? null : [madeDisk(made.diskSerial ?? null)],
    batteries: null,
    displays: null,
    network: null,
    cameras: null,
    firmware: {
      vendor: null,
      version: null,
      releasedOn: null,
      bootMode: null,
      boardManufacturer: null,
      boardModel: null,
      boardSerial: null,
      chassisSerial: null,
    },
    source: { kind: 'capture', tool: 'etabli', toolVersion: '0.1.0', readAt: act.at },
    readings: {
      'machine.kind': { status: 'read', from: 'dmidecode type 3' },
      'memory.installedBytes': memoryReading,
      'memory.modules': { status: 'unavailable', from: 'no source' },
    },
  })
}

function madeDisk(serial: string | null) {
  const smart = { passed: null, powerOnHours: null, powerCycles: null, lifeUsedPercent: null }
  const sectors = { reallocatedSectors: null, pendingSectors: null, uncorrectable: null }
  const disk = { device: 'sda', model: 'Disk', sizeBytes: 256_060_514_304, kind: 'ssd', bus: 'sata', removable: false }
  return { ...disk, serial, smart: { ...smart, ...sectors } }
}

export const madeFiles: readonly CaptureFile[] = [
  { name: 'dmidecode.txt', status: 'read', bytes: Buffer.from('# dmidecode 3.3\nÉ\n') },
  { name: 'smartctl-sda.json', status: 'denied', bytes: null },
]

/** The report judged against the profile, as the station hands it to the store. */
export function madeIntake(made: Made = {}, profile = memoryProfile(), identification?: Identification): Intake {
  const report = madeReport(made)
  const verdict = judge(report, profile)
  return { report, files: madeFiles, verdict, profile, identification: identification ?? { by: 'signs' } }
}

/** Records a made intake that must be recorded. */
export function take(store: Store, made: Made = {}, profile = memoryProfile(), identification?: Identification) {
  const result = recordIntake(store, act, madeIntake(made, profile, identification))
  if (result.result !== 'recorded') throw new Error(`not recorded: ${JSON.stringify(result)}`)
  return result
}

/** A lot of a new partner, in an allocation of the number that it wants. */
export function madeLot(
  store: Store,
  wanted: number | null = null,
  profile = memoryProfile(),
  name = 'Vague 1',
): string {
  const partner = addPartner(store, act, `Partenaire ${store.newId()}`)
  if (partner.result !== 'added') throw new Error('the partner was not added')
  const allocationId = madeAllocation(store, partner.partner.partnerId, { profile, allocated: wanted })
  const added = addLot(store, act, { allocationId, name, wanted })
  if (added.result !== 'added') throw new Error(`the lot was not added: ${added.result}`)
  return added.lot.lotId
}
