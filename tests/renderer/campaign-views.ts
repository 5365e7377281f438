import type { LotAllocationView } from '../../shared/contract/lots.ts'
import type { AllocationView, OperationView } from '../../shared/contract/campaign.ts'
import type { DashboardView } from '../../shared/contract/dashboard.ts'

export const operationView: OperationView = {
  operationId: 'operation-1',
  name: 'Connexion d’Urgence',
  waves: [{ waveId: 'wave-1', name: 'Vague 1', position: 1, promisedOn: null }],
  figures: [],
}

const allocation = (number: number, partnerName: string, change: Partial<AllocationView>): AllocationView => ({
  allocationId: `allocation-${number}`,
  operationId: 'operation-1',
  waveId: 'wave-1',
  waveName: 'Vague 1',
  wavePosition: 1,
  partnerId: `partner-${number}`,
  partnerName,
  deviceKind: null,
  profileId: null,
  profileVersion: null,
  announced: 0,
  allocated: 0,
  overAllowed: 0,
  queued: 0,
  packed: 0,
  inTransit: 0,
  delivered: 0,
  priority: 5,
  promisedOn: null,
  ...change,
})

const decided = { profileId: 'laptop-2026', profileVersion: 1 } as const

const figure = (
  subject: DashboardView['figures'][number]['subject'],
  announced: number | null,
  counted: number | null,
  isAbout = false,
): DashboardView['figures'][number] => {
  const by = announced === null || counted === null ? null : counted - announced
  const difference = by === null ? 'not-comparable' : by === 0 ? 'agrees' : by > 0 ? 'over' : 'under'
  return { subject, announced, isAbout, wording: null, counted, difference, by }
}

/** What a partner's allocation still gives to lots. */
export const lotAllocationView = (change: Partial<LotAllocationView> = {}): LotAllocationView => ({
  ...allocation(1, 'Écoles de la deuxième chance', { allocated: 60, announced: 60, queued: 14, ...decided }),
  operationName: 'Connexion d’Urgence',
  roomForLots: 20,
  ...change,
})

/** An operation in its third week, in the figures of spring 2020. */
export function dashboardView(change: Partial<DashboardView> = {}): DashboardView {
  const worked = [0, 0, 0, 0, 0, 0, 0, 0, 14, 31, 28, 12, 3, 19, 22, 8]
  return {
    operation: operationView,
    figures: [
      figure('goal', 10_000, 6210),
      figure('devices', 12_400, 12_413, true),
      figure('in-kind', 3090, 3090),
      figure('delivered-or-in-transit', null, 7034),
      figure('next-wave', 5000, null),
      figure('euros', 2_000_000, null, true),
    ],
    allocations: [
      allocation(2, 'Aide Sociale à l’Enfance', {
        announced: 5660,
        allocated: 5660,
        delivered: 3120,
        inTransit: 512,
        packed: 180,
        queued: 204,
        promisedOn: '2026-12-18',
      }),
      allocation(1, 'Collectif Mentorat', {
        announced: 1100,
        allocated: 1100,
        delivered: 1090,
        queued: 13,
        overAllowed: 3,
      }),
      allocation(3, 'Fédération des Acteurs de la Solidarité', {
        announced: 5653,
        allocated: 5653,
        delivered: 2000,
        inTransit: 312,
        packed: 96,
        queued: 410,
      }),
    ],
    sums: { announced: 12_413, allocated: 12_413, queued: 627, packed: 276, inTransit: 824, delivered: 6210 },
    devicesByState: { received: 41, audited: 318, repair: 57, ready: 122, queued: 627, packed: 276, 'in-transit': 824 },
    today: {
      received: 137,
      audited: 131,
      queued: 118,
      delivered: 40,
      hours: Array.from({ length: 24 }, (_, hour) => ({
        hour,
        received: worked[hour] ?? 0,
        queued: Math.max(0, (worked[hour - 1] ?? 0) - 3),
      })),
    },
    days: [96, 131, 142, 118, 0, 0, 127, 109, 140, 151, 122, 0, 0, 118].map((queued, index) => ({
      daysAgo: 13 - index,
      received: queued === 0 ? 0 : queued + 19,
      queued,
    })),
    forecast: {
      waveName: 'Vague 1',
      end: {
        kind: 'days',
        remaining: 4476,
        perDay: 118.4,
        daysSeen: 21,
        earliestDays: 32,
        likelyDays: 38,
        latestDays: 49,
      },
    },
    ...change,
  }
}
