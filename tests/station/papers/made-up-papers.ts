import { makeTag } from '../../../shared/label/tag.ts'
import { paperCode } from '../../../shared/label/station-code.ts'
import type { Paper, PaperCarton, PaperDevice, PaperKind } from '../../../shared/shipping/papers/paper.ts'
import type { CartonLabel } from '../../../shared/shipping/papers/parcel-label.ts'

const models = [
  'LENOVO ThinkPad T480',
  'Dell Inc. Latitude E7240',
  'HP EliteBook x360 1040 G8 Notebook PC — écran tactile, clavier français rétroéclairé',
  null,
]

/** A device that no paper has twice: everything follows from its number. */
export function madeUpDevice(index: number): PaperDevice {
  return {
    tag: makeTag('T7', index + 1),
    kind: index % 11 === 10 ? null : index % 5 === 4 ? 'tablet' : 'laptop',
    model: models[index % models.length] ?? null,
    serial: index % 7 === 6 ? null : `PF1${String(index * 7919).padStart(6, '0')}`,
    grade: index % 13 === 12 ? null : index % 3 === 0 ? 'A' : 'B',
    kit:
      index % 4 === 3
        ? null
        : { kitCode: paperCode('carton', 'T7', index + 500), kind: index % 6 === 5 ? 'router' : 'sim' },
    charger: 'packed',
    accessories: index % 9 === 0 ? ['souris', 'housse'] : [],
    notProven: index % 8 === 5 ? ['grade', 'erasure'] : ['grade'],
  }
}

/** Cartons of at most twenty devices each, the third of which nobody weighed. */
export function madeUpCartons(devices: number): PaperCarton[] {
  const perCarton = 20
  return Array.from({ length: Math.ceil(devices / perCarton) }, (_, carton) => ({
    code: paperCode('carton', 'T7', carton + 1),
    palletCode: devices > 100 ? paperCode('carton', 'T7', 900 + Math.floor(carton / 12)) : null,
    weightGrams: carton === 2 ? null : 41_300 + carton * 130,
    devices: Array.from({ length: Math.min(perCarton, devices - carton * perCarton) }, (__, index) =>
      madeUpDevice(carton * perCarton + index),
    ),
  }))
}

/** What every paper of a made-up shipment says, but for its kind. */
export function madeUpPaper<K extends PaperKind>(
  kind: K,
  cartons: readonly PaperCarton[],
): Paper & { readonly number: Paper['number'] & { readonly kind: K } } {
  return {
    number: { kind, prefix: 'T7', year: 2026, sequence: 12 },
    code: paperCode('paper', 'T7', 31),
    issuedAt: '2026-11-23T10:00:00.000Z',
    issuedOn: '2026-11-23',
    isVoid: false,
    sender: {
      organisation: 'Atelier Réemploi Solidaire',
      addressLines: ['12 rue des Établis', '93200 Saint-Denis'],
      siret: '73282932000074',
      contact: { name: 'Nadège Lefèvre', phone: '01 23 45 67 89', email: 'logistique@atelier.example' },
      logo: null,
    },
    partner: {
      name: 'Maison d’accueil Les Érables',
      place: ['Fédération des Acteurs de la Solidarité', 'Association Horizon'],
      addressLines: ['Service éducatif, bâtiment C', '8 allée du Château-d’Eau', '69100 Villeurbanne'],
      contact: 'Mme Gaëlle Çelik',
    },
    shipment: {
      name: '42',
      operationName: 'Connexion d’Urgence',
      waveName: 'Vague 1',
      lotNames: ['Lot FAS 3'],
      carrier: 'Transports Dupré',
      trackingNumber: '6A12345678901',
      handedOverOn: null,
    },
    cartons,
  }
}

export const longName =
  'Société d’entraide et d’hébergement des jeunes isolés du Val-de-Marne, antenne de Villeneuve-Saint-Georges – Bois-Matard'

export const madeUpCartonLabel: CartonLabel = {
  holds: 'devices',
  code: paperCode('carton', 'T7', 3),
  sender: {
    organisation: 'Atelier Réemploi Solidaire',
    addressLines: ['12 rue des Établis', '93200 Saint-Denis'],
    logo: null,
    phone: '01 23 45 67 89',
  },
  partner: madeUpPaper('packing-list', []).partner,
  shipmentName: '42',
  deliveryNote: { kind: 'delivery-note', prefix: 'T7', year: 2026, sequence: 12 },
  issuedAt: '2026-11-23T10:00:00.000Z',
  issuedOn: '2026-11-23',
  weightGrams: 41_300,
  contents: [
    { kind: 'laptop', devices: 16 },
    { kind: 'tablet', devices: 4 },
  ],
  place: { position: 3, of: 12 },
}
