import type { PartReservationView, PartView } from '../../../shared/contract/parts.ts'
import type { AssignmentView, RefusedPlacement, UpgradeView } from '../../../shared/contract/planning.ts'
import type { WhatIfView } from '../../../shared/contract/what-if.ts'
import type { PartKind } from '../../../shared/shipping/part-kind.ts'
import { dashboardView } from '../campaign-views.ts'
import { laptop } from '../profiles.ts'

const gib = 2 ** 30
const names = [
  'LENOVO ThinkPad T480',
  'Dell Latitude 5490',
  'HP EliteBook 840 G5',
  'Apple MacBook Air',
  'ASUS VivoBook',
]
const device = (number: number) => ({
  deviceId: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
  tag: `T70${String(100_000 + number * 7).slice(-5)}K`,
  name: names[number % names.length] ?? '',
})
const module8: PartKind = { category: 'memory', memoryType: 'DDR4', socket: 'SODIMM', sizeBytes: 8 * gib }
const disk: PartKind = { category: 'ssd', form: 'sata-2.5', sizeBytes: 256e9 }
const pack: PartKind = { category: 'battery', model: '45N1775' }
const parts: PartView[] = [
  { partId: 'memory', kind: module8, onShelf: 64, reserved: 12 },
  { partId: 'disk', kind: disk, onShelf: 31, reserved: 9 },
  { partId: 'battery', kind: pack, onShelf: 6, reserved: 0 },
]

const eight = { kind: 'quantity', subject: 'memory.installedBytes', low: 8 * gib, high: 8 * gib } as const
const percent = (low: number) => ({ kind: 'quantity', subject: 'battery.healthPercent', low, high: low }) as const

/** A requirement of the draft that a device does not meet. */
function short(requirementId: string, actual: typeof eight | ReturnType<typeof percent>) {
  const judged = { severity: 'block', unknown: 'incomplete', outcome: 'unmet', reason: 'below' } as const
  const rest = { readings: new Array<never>(), remedy: null, noRemedy: null, waivableBy: 'quality-lead' as const }
  const finding = { requirementId, subject: actual.subject, actual: [actual], ...judged, ...rest }
  return { requirementId, before: null, after: 'fails' as const, finding }
}

/** A pile of three hundred between three partners, one of them nearly full. */
export function galleryPlanning() {
  const allocations = dashboardView()
    .allocations.slice(0, 3)
    .map((one, index) => ({
      ...one,
      profileId: 'laptop-2026',
      profileVersion: 1,
      allocated: [90, 40, null][index] ?? null,
      queued: 0,
      packed: 0,
      inTransit: 0,
      delivered: 0,
    }))
  const ids = allocations.map(({ allocationId }) => allocationId)
  const assignment: AssignmentView = {
    allocations,
    undecided: dashboardView()
      .allocations.slice(2, 3)
      .map((one) => ({ ...one, allocationId: 'later', waveName: 'Vague 2' })),
    profiles: [{ profileId: laptop.id, version: laptop.version, title: laptop.title }],
    waiting: 14,
    proposals: Array.from({ length: 180 }, (_, number) => {
      const place = number < 84 ? 0 : number < 124 ? 1 : number < 160 ? 2 : null
      return {
        ...device(number),
        allocationId: place === null ? null : (ids[place] ?? null),
        reason:
          place === null
            ? number % 2 === 0
              ? 'no-room'
              : 'fits-none'
            : number % 5 === 0
              ? 'leaves-room'
              : 'most-demanding',
        fits: place === null ? [] : ids.slice(0, 2 + (number % 2)),
      } as const
    }),
  }
  const plan: UpgradeView = {
    allocations,
    machines: Array.from({ length: 74 }, (_, number) => ({
      ...device(number + 300),
      allocationId: ids[number % 3] ?? '',
      parts: [{ partId: 'memory', quantity: 1 }, ...(number % 3 === 0 ? [{ partId: 'disk', quantity: 1 }] : [])],
    })),
    conformAlready: 212,
    isProven: true,
    atMost: 286,
    leftOut: { notRead: 8, otherWork: 41, reserved: 21 },
    toBuy: [
      { kind: module8, quantity: 40 },
      { kind: { category: 'ssd', form: 'm2-nvme', sizeBytes: 240e9 }, quantity: 12 },
    ],
    moreWithBought: 47,
  }
  const whatIf: WhatIfView = {
    judged: 361,
    rows: [
      {
        allocationId: ids[0] ?? '',
        partnerName: allocations[0]?.partnerName ?? '',
        waveName: 'Vague 1',
        changes: [
          { before: 'pass', after: 'pass', devices: 61 },
          { before: 'pass', after: 'fail', devices: 29 },
        ],
      },
      {
        allocationId: null,
        partnerName: null,
        waveName: null,
        changes: [
          { before: 'pass', after: 'pass', devices: 120 },
          { before: 'pass', after: 'fail', devices: 55 },
          { before: 'fail', after: 'fail', devices: 70 },
          { before: 'incomplete', after: 'incomplete', devices: 26 },
        ],
      },
    ],
    otherKinds: 12,
    kinds: [
      {
        kind: 'laptop',
        changes: [
          { before: 'pass', after: 'pass', devices: 181 },
          { before: 'pass', after: 'fail', devices: 84 },
          { before: 'fail', after: 'fail', devices: 70 },
        ],
      },
      { kind: null, changes: [{ before: 'incomplete', after: 'incomplete', devices: 26 }] },
    ],
    states: [
      {
        state: 'audited',
        changes: [
          { before: 'pass', after: 'pass', devices: 120 },
          { before: 'pass', after: 'fail', devices: 55 },
          { before: 'fail', after: 'fail', devices: 70 },
          { before: 'incomplete', after: 'incomplete', devices: 26 },
        ],
      },
      {
        state: 'queued',
        changes: [
          { before: 'pass', after: 'pass', devices: 49 },
          { before: 'pass', after: 'fail', devices: 24 },
        ],
      },
      {
        state: 'packed',
        changes: [
          { before: 'pass', after: 'pass', devices: 12 },
          { before: 'pass', after: 'fail', devices: 5 },
        ],
      },
    ],
    open: allocations.slice(0, 2).map(({ allocationId, partnerName, waveName }, index) => ({
      allocationId,
      partnerName,
      waveName,
      deviceKind: 'laptop',
      profileVersion: 1,
      room: [150, 40][index] ?? null,
      conformNow: 175,
      conformThen: 120,
    })),
    requirements: [
      { requirementId: 'memory', stopped: 71, freed: 0 },
      { requirementId: 'battery', stopped: 20, freed: 0 },
    ],
    changed: 84,
    devices: Array.from({ length: 84 }, (_, number) => ({
      ...device(number),
      state: number < 24 ? ('queued' as const) : ('audited' as const),
      partnerName: number < 24 ? (allocations[0]?.partnerName ?? '') : null,
      before: 'pass' as const,
      after: 'fail' as const,
      why: [number % 4 === 0 ? short('battery', percent(61 + (number % 8))) : short('memory', eight)],
    })),
  }
  const reservations: PartReservationView[] = plan.machines.slice(0, 4).map(({ deviceId, tag, parts: own }, index) => ({
    deviceId,
    tag,
    partId: own[0]?.partId ?? '',
    quantity: 1,
    allocationId: ids[index % 3] ?? '',
    partnerName: allocations[index % 3]?.partnerName ?? '',
    reservedAt: '2026-11-20T09:00:00.000Z',
  }))
  const refused: RefusedPlacement[] = assignment.proposals
    .slice(3, 7)
    .map(({ deviceId, tag }, index) => ({ deviceId, tag, code: index === 0 ? 'already-queued' : 'gates-not-met' }))
  return {
    'planning.assign': () => assignment,
    'planning.upgrade': () => plan,
    'planning.whatIf': () => whatIf,
    'planning.cancel': () => ({}),
    'planning.accept': () => ({ queued: 0, refused, left: 0 }),
    'part.list': () => ({ parts, reservations }),
  }
}
