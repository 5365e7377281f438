import type { Act, Store } from '../../../../electron/station/store/store.ts'
import type { ErasureRecord } from '../../../../shared/device/erasure.ts'
import { Checklist } from '../../../../shared/device/checklist.ts'
import { Profile } from '../../../../shared/profile/profile.ts'
import type { TestSubject } from '../../../../shared/profile/subjects.ts'
import type { Report } from '../../../../shared/report/report.ts'
import { madeReport, memoryProfile } from '../made/made-intake.ts'
import { withModule } from '../made/made-stock.ts'

/** Which disk was last put into a device, as the walk itself remembers it: a serial, none seen, or not read. */
export type DiskInside = { readonly serial: string } | 'none' | 'unread'

/** A bench on which things happen at random, repeatable by its seed. */
export type World = {
  readonly store: Store
  readonly profiles: readonly Profile[]
  readonly checklist: Checklist
  readonly lots: string[]
  readonly allocations: string[]
  readonly devices: string[]
  readonly kits: string[]
  readonly inside: Map<string, DiskInside>
  /** How many of each part lie on the shelf, as the walk itself put them there and took them away. */
  readonly shelf: Map<string, number>
  /** How often each action had each result. */
  readonly tally: Map<string, number>
  steps: number
  focus: string
  /** A whole number from 0 up to, not including, this. */
  below(limit: number): number
  oneOf<T>(choices: readonly T[]): T
  /** A minute after the act before it. */
  act(): Act
}

/** Park and Miller's generator: the run is repeated by its seed. */
function generator(seed: number): (limit: number) => number {
  let state = seed
  return (limit) => {
    state = (state * 48_271) % 2_147_483_647
    return state % limit
  }
}

const waivable = (id: string, minimumGib: number, tests: readonly TestSubject[] = []): Profile => {
  const profile = memoryProfile(id, minimumGib)
  const tried = tests.map((subject) => ({ id: subject.replace('.', '-'), kind: 'tested', subject }))
  return Profile.parse({
    ...profile,
    requirements: [...profile.requirements, ...tried].map((one) => ({ ...one, waivableBy: 'quality-lead' })),
  })
}

const item = (id: string, mayBeAbsent: boolean) => {
  const text = { fr: id, en: id }
  return { id, title: text, how: text, isRequired: true, mayBeAbsent }
}

export const walkChecklist = Checklist.parse({
  schema: 'etabli.checklist/1',
  id: 'walk',
  version: 1,
  title: { fr: 'Essais', en: 'Tests' },
  kinds: ['laptop'],
  items: [item('keyboard', false), item('camera', true)],
})

export function newWorld(store: Store, seed: number): World {
  const below = generator(seed)
  let minutes = 0
  return {
    store,
    profiles: [waivable('memory-8', 8), waivable('memory-4', 4, ['test.keyboard'])],
    checklist: walkChecklist,
    lots: [],
    allocations: [],
    devices: [],
    kits: [],
    inside: new Map(),
    shelf: new Map(),
    tally: new Map(),
    steps: 0,
    focus: '',
    below,
    oneOf: (choices) => choices[below(choices.length)] as (typeof choices)[number],
    act() {
      minutes += 1
      return { actor: 'Camille', at: new Date(Date.UTC(2026, 0, 1) + minutes * 60_000).toISOString() }
    },
  }
}

/** Disks that go from machine to machine. */
export const diskSerials = Array.from({ length: 400 }, (_, index) => `WALK-DISK-${String(index).padStart(3, '0')}`)

/** A report of a laptop with this disk, usually with enough memory. */
export function walkReport(world: World, serial: string, inside: DiskInside): Report {
  const memoryGib = [8, 8, 8, 8, 8, 8, 8, 16, 16, 16, 4, null][world.below(12)]
  const made = madeReport({
    serial,
    ...(memoryGib === undefined ? {} : { memoryGib }),
    diskSerial: typeof inside === 'string' ? null : inside.serial,
  })
  const report = typeof memoryGib === 'number' ? withModule(made, memoryGib) : made
  return inside === 'none' ? { ...report, disks: [] } : report
}

/** What an imported log, a certificate or two people say of this disk. */
export function walkErasure(world: World, serial: string): ErasureRecord {
  const result = world.oneOf([
    'erased',
    'erased',
    'erased',
    'erased',
    'erased',
    'erased',
    'failed',
    'aborted',
    'unknown',
  ] as const)
  const day = String(1 + world.below(28)).padStart(2, '0')
  return {
    source: result === 'unknown' ? 'nwipe-certificate' : 'nwipe-log',
    result,
    disk: { serial, model: 'Disk', sizeBytes: world.below(12) === 0 ? 128_035_676_160 : 256_060_514_304 },
    method: 'Fill With Zeros',
    passes: 1,
    rounds: 1,
    verification: world.oneOf(['last', 'last', 'last', 'none', null] as const),
    errors: result === 'unknown' ? null : { pass: 0, verification: 0, synchronisation: 0 },
    startedAt: null,
    finishedAt: world.below(3) === 0 ? null : `2026-01-${day}T10:00:00`,
    tool: 'nwipe',
    toolVersion: '0.34',
    erasedBy: null,
    verifiedBy: null,
  }
}
