import { makeTag } from '../../../shared/label/tag.ts'
import type { ExpectedDeviceView, ExpectedList, ManifestView, SourceView } from '../../../shared/contract/arrivals.ts'
import type { PartnerPlaceView } from '../../../shared/contract/campaign.ts'
import type { StationHandlers } from '../fake-bench.ts'
import { dashboardView } from '../campaign-views.ts'

const place = (
  number: number,
  name: string,
  level: PartnerPlaceView['level'],
  parent: number | null,
): PartnerPlaceView => ({
  partnerId: `partner-${number}`,
  name,
  level,
  parentId: parent === null ? null : `partner-${parent}`,
})

const partners = [
  place(1, 'Collectif Mentorat', 'network', null),
  place(4, 'Afev', 'association', 1),
  place(5, 'Afev Lyon, quartier des États-Unis', 'site', 4),
  place(6, 'Article 1', 'association', 1),
  place(7, 'Chemins d’avenirs', 'association', 1),
  place(2, 'Aide Sociale à l’Enfance', 'network', null),
  place(3, 'Fédération des Acteurs de la Solidarité', 'network', null),
]

const sources: SourceView[] = [
  {
    sourceId: 'source-1',
    kind: 'purchase',
    name: 'Reconditionneurs du marché français',
    reference: 'BC-2020-014',
    announced: null,
    expected: 9323,
    arrived: 5120,
    missing: 14,
    offered: 1,
  },
  {
    sourceId: 'source-2',
    kind: 'in-kind',
    name: 'Dons en nature d’entreprises',
    reference: '',
    announced: 3090,
    expected: 2210,
    arrived: 812,
    missing: 0,
    offered: 0,
  },
]

export const galleryExpected = (number: number, show: ExpectedList): ExpectedDeviceView => ({
  expectedId: `expected-${number}`,
  line: number + 2,
  kind: number % 3 === 0 ? 'desktop' : 'laptop',
  manufacturer: number % 3 === 0 ? 'HP' : 'Dell Inc.',
  model: number % 3 === 0 ? 'ProDesk 600 G3' : 'Latitude 5490',
  serial: number % 4 === 0 ? null : `7XK2P${number}2`,
  partNumber: null,
  supplierReference: `LOT12-${String(number + 41).padStart(4, '0')}`,
  pallet: number % 2 === 0 ? 'P-07' : null,
  ...(show === 'arrived'
    ? { deviceId: 'device-9', tag: makeTag('T7', number + 41), arrivedAt: '2026-11-23T08:12:00.000Z' }
    : { deviceId: null, tag: null, arrivedAt: null }),
  missing:
    show === 'missing'
      ? { at: '2026-11-23T08:00:00.000Z', reason: 'Palette P-07 reçue incomplète, vendeur prévenu' }
      : null,
  offered:
    number === 2 && show !== 'missing' && show !== 'arrived'
      ? [{ deviceId: 'device-9', tag: 'T70000097', manufacturer: 'Alienware', model: 'Alienware 15 R3' }]
      : [],
})

export const galleryManifests: readonly ManifestView[] = [
  {
    manifestId: 'manifest-2',
    fileName: 'lot-12-corrigé.xlsx',
    importedAt: '2026-11-22T15:40:00.000Z',
    lines: 4323,
    arrived: 120,
    withdrawn: null,
  },
  {
    manifestId: 'manifest-1',
    fileName: 'lot-12.xlsx',
    importedAt: '2026-11-21T09:12:00.000Z',
    lines: 3,
    arrived: 3,
    withdrawn: { at: '2026-11-22T15:38:00.000Z', reason: 'Liste d’une autre commande' },
  },
]

/** An operation as coordination enters it: partners, allocations, and two sources with their lists. */
export function galleryCoordination(scene = 'busy'): StationHandlers {
  return {
    'partner.tree': () => (scene === 'empty' ? [] : partners),
    'partner.addressOf': ({ partnerId }) => ({
      partnerId,
      addressLines: ['12 rue des Lilas', 'Bâtiment C', '42000 Saint-Étienne'],
      contact: 'L’accueil',
    }),
    'allocation.list': () => dashboardView().allocations,
    'promise.ofAllocation': ({ allocationId }) =>
      allocationId === 'allocation-1'
        ? { connection: 'sim', hasCharger: true, accessories: ['souris', 'housse'] }
        : { connection: 'none', hasCharger: false, accessories: [] },
    'source.list': () => (scene === 'empty' ? [] : sources),
    'expected.list': ({ show }) => ({
      devices: Array.from({ length: show === 'missing' ? 2 : 8 }, (_, number) => galleryExpected(number, show)),
      next: 'expected-8',
    }),
    'expected.misses': () => [
      { missId: 'miss-1', at: '2026-11-23T08:00:00.000Z', reason: 'Camion perdu, vendeur prévenu', lines: 1240 },
    ],
    'manifest.list': () => [...galleryManifests],
    'manifest.import': () => ({
      result: 'refused',
      problems: [
        { line: 3, code: 'kind-unknown', what: 'grille-pain', heading: 'Type' },
        { line: 17, code: 'serial-twice', what: '7XK2PQ2 (2)', heading: 'Numéro de série' },
        { line: 41, code: 'number-not-exact', what: '1,23457E+14', heading: 'Référence' },
      ],
    }),
  }
}
