import type { ImpactView } from '../../shared/contract/impact.ts'
import type { OrganisationView } from '../../shared/contract/organisation.ts'

const factor = (grams: number, source: string, isVerified = true) => ({
  grams,
  source,
  url: 'https://example.org/factors',
  isVerified,
})

/** What an operation reached in its third week, in the figures of spring 2020. */
export function impactView(change: Partial<ImpactView> = {}): ImpactView {
  return {
    operationId: 'operation-1',
    operationName: 'Connexion d’Urgence',
    sums: { delivered: 6210, inTransit: 824 },
    byKind: [
      { kind: 'laptop', delivered: 4800, inTransit: 700 },
      { kind: 'tablet', delivered: 1400, inTransit: 124 },
      { kind: null, delivered: 10, inTransit: 0 },
    ],
    waves: [
      { waveId: 'wave-1', waveName: 'Vague 1', delivered: 6210, inTransit: 624 },
      { waveId: 'wave-2', waveName: 'Vague 2', delivered: 0, inTransit: 200 },
    ],
    partners: [
      { partnerId: 'partner-2', partnerName: 'Aide Sociale à l’Enfance', delivered: 3120, inTransit: 424 },
      {
        partnerId: 'partner-3',
        partnerName: 'Fédération des Acteurs de la Solidarité et associations partenaires d’Emmaüs Connect',
        delivered: 2000,
        inTransit: 400,
      },
      { partnerId: 'partner-1', partnerName: 'Collectif Mentorat', delivered: 1090, inTransit: 0 },
    ],
    waste: {
      delivered: { grams: 9_858_000, uncountedDevices: 10 },
      inTransit: { grams: 1_310_160, uncountedDevices: 0 },
    },
    carbon: {
      delivered: { grams: 263_520_000, uncountedDevices: 1410 },
      inTransit: { grams: 38_430_000, uncountedDevices: 124 },
    },
    factors: [
      {
        kind: 'laptop',
        waste: factor(1590, 'Statistics Netherlands, ewaste, UNU-KEY 0303, 2012'),
        carbon: factor(54_900, 'MiNumEco, 2023, d’après l’ADEME : 54,9 t CO2e évitées pour 1 000 portables'),
      },
      { kind: 'tablet', waste: factor(1590, 'Statistics Netherlands, ewaste, UNU-KEY 0303', false), carbon: null },
    ],
    hasOwnFactors: false,
    ...change,
  }
}

export const organisationView: OrganisationView = {
  organisation: 'Atelier Réemploi Solidaire',
  addressLines: ['12 rue des Établis', '93200 Saint-Denis'],
  siret: '73282932000074',
  contact: { name: 'Nadège Lefèvre', phone: '01 23 45 67 89', email: null },
  logo: { widthPixels: 16, heightPixels: 8, bits: 'ffff8001bffda005a005bffd8001ffff' },
}
