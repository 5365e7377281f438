import type { PersonView, PresenceView } from '../../../shared/contract/people.ts'
import { Refusal } from '../../../shared/contract/refusal.ts'
import type { JournalEntry } from '../../../shared/contract/views.ts'
import type { StationHandlers } from '../fake-bench.ts'

const person = (number: number, name: string | null, changes: Partial<PersonView> = {}): PersonView => ({
  personId: `01890a5d-ac96-774b-bcce-b302099a80${String(number).padStart(2, '0')}`,
  number,
  name,
  roles: ['technician'],
  status: 'active',
  hasPin: true,
  badge: 'printed',
  ...changes,
})

export const galleryPeople: readonly PersonView[] = [
  person(1, 'Awa Diop', { roles: ['quality-lead', 'coordination'] }),
  person(2, 'Noé Martin', { badge: 'foreign' }),
  person(3, 'Marie-Antoinette Vandenbroucke', { roles: ['technician', 'logistics'], badge: null }),
  person(4, 'Karim Benali', { hasPin: false, badge: null }),
  person(5, 'Léa Roy', { status: 'left', hasPin: false, badge: null }),
  person(6, null, { status: 'pseudonymised', hasPin: false, badge: null }),
]

/**
 * The scenes in which people work by name: `people` at the bench, `signing` when an act asks who answers for it, `nobody`
 * where the role that is asked for is nobody's.
 */
const hasPeople = (scene: string): boolean => ['people', 'signing', 'nobody'].includes(scene)

const peopleOf = (scene: string): PersonView[] => {
  if (!hasPeople(scene)) return []
  if (scene !== 'nobody') return [...galleryPeople]
  return galleryPeople.map((one) => ({ ...one, roles: one.roles.filter((role) => role !== 'coordination') }))
}

export function galleryPeopleHandlers(scene: string): StationHandlers {
  const presence = (): PresenceView => ({
    hasPeople: hasPeople(scene),
    person: hasPeople(scene) ? (galleryPeople[1] ?? null) : null,
    idleMinutes: 15,
  })
  return {
    'person.list': () => peopleOf(scene),
    'organisation.change': () => {
      throw new Refusal({ code: 'role-needed', what: 'This needs a badge', where: 'coordination' })
    },
    'person.presence': presence,
    'person.configure': () => {
      throw new Refusal({ code: 'role-needed', what: 'This needs a badge', where: 'quality-lead' })
    },
    'person.arrive': () => {
      throw new Refusal({ code: 'pin-wrong', what: 'This is not the PIN' })
    },
    'person.grant': () => {
      throw new Refusal({ code: 'pin-wait', what: 'Too many wrong ones', where: '30' })
    },
    'person.leave': () => {
      throw new Refusal({ code: 'role-needed', what: 'This needs a badge', where: 'quality-lead' })
    },
  }
}

const [awa, noe] = galleryPeople.map(({ personId }) => `person:${personId}`)

/** A device's life over some days, with persons, prints and scans. */
export const galleryLife: readonly JournalEntry[] = (
  [
    ['2026-11-19T08:02:00.000Z', 'device.tickedOff', 'technician', { sourceName: 'Mairie de Lyon', line: 14 }],
    ['2026-11-19T08:02:00.000Z', 'device.received', 'technician', { tag: 'T70000012' }],
    [
      '2026-11-19T08:02:01.000Z',
      'report.recorded',
      noe,
      { specLine: 'i5-8350U · 8 GiB · 256 GB SSD NVMe · 14″ 1920×1080' },
    ],
    [
      '2026-11-19T08:02:01.000Z',
      'verdict.reached',
      noe,
      { profileId: 'laptop-2026', profileVersion: 1, outcome: 'fail' },
    ],
    ['2026-11-19T08:02:01.000Z', 'device.audited', noe, { from: 'received', to: 'audited' }],
    ['2026-11-19T08:02:04.000Z', 'label.prepared', noe, { printJobId: 'p1', format: '62x29@1', printer: 'QL-820' }],
    ['2026-11-19T08:02:05.000Z', 'label.followed', noe, { printJobId: 'p1', state: 'sent' }],
    ['2026-11-19T08:02:07.000Z', 'label.followed', noe, { printJobId: 'p1', state: 'printed?' }],
    ['2026-11-19T08:03:00.000Z', 'label.mismatched', noe, { tag: 'T70000012', scannedTag: 'T70000023' }],
    ['2026-11-19T08:03:40.000Z', 'label.verified', noe, { tag: 'T70000012', printJobId: 'p1' }],
    ['2026-11-20T13:11:00.000Z', 'device.sentToRepair', noe, { from: 'audited', to: 'repair' }],
    [
      '2026-11-20T15:40:00.000Z',
      'erasure.recorded',
      awa,
      { serial: 'S41GNX0K812345', result: 'erased', erasedBy: noe, verifiedBy: awa },
    ],
    ['2026-11-23T07:20:00.000Z', 'grade.given', noe, { grade: 'B' }],
    [
      '2026-11-23T07:31:00.000Z',
      'gate.waived',
      awa,
      { gate: 'verdict', waivedBy: awa, reason: 'Batterie à 68 %, destinée à un poste fixe' },
    ],
    ['2026-11-23T07:32:00.000Z', 'device.readied', noe, { from: 'prepared', to: 'ready' }],
    ['2026-11-23T07:32:10.000Z', 'device.queued', noe, { lotName: 'Vague 1', partnerName: 'Croix-Rouge' }],
  ] as const
).map(([at, type, actor = 'technician', payload], index) => ({
  seq: index + 1,
  at,
  type,
  actor,
  bench: 'T7',
  payload: { ...payload },
}))
