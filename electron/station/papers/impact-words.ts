import { counted } from '../../../shared/report/plural.ts'
import { formatNumber, type Language } from '../../../shared/report/quantities.ts'

const french = {
  title: 'Bilan d’impact',
  asOf: 'au',
  reached: (devices: number) =>
    counted(devices, 'appareil distribué', 'appareils distribués', 'fr') + ' ou en cours d’acheminement',
  ofThese: (delivered: number, inTransit: number) =>
    `dont ${counted(delivered, 'distribué', 'distribués', 'fr')} et ${formatNumber(inTransit, 'fr')} en cours d’acheminement`,
  partners: (partners: number) => counted(partners, 'structure servie', 'structures servies', 'fr'),
  waste: 'de déchets électroniques évités',
  carbon: 'de CO2e évitées',
  uncounted: (devices: number) =>
    counted(
      devices,
      'appareil sans facteur connu n’est pas compté',
      'appareils sans facteur connu ne sont pas comptés',
      'fr',
    ),
  kind: 'Type',
  wave: 'Vague',
  partner: 'Structure',
  delivered: 'Distribués',
  inTransit: 'En route',
  total: 'Total',
  factors: 'Facteurs et sources',
  perDevice: 'par appareil',
  wasteOf: 'déchets évités',
  carbonOf: 'CO2e évité',
  noFactor: 'aucun facteur sourcé : rien n’est compté pour ce type, la somme est un minimum',
  toVerify: 'à vérifier',
  method:
    'Calcul : appareils distribués ou en route × facteur de leur type. Un appareil réemployé ne remplace pas toujours un neuf : ce sont des ordres de grandeur. Tout est compté appareil par appareil ; rien n’est repris des annonces. « À vérifier » : le chiffre vient d’une source qui en cite une autre, ou vaut pour plusieurs types.',
}
export type ImpactWords = typeof french

const english: ImpactWords = {
  title: 'Impact report',
  asOf: 'on',
  reached: (devices) => `${counted(devices, 'device', 'devices', 'en')} delivered or in transit`,
  ofThese: (delivered, inTransit) =>
    `${formatNumber(delivered, 'en')} of them delivered and ${formatNumber(inTransit, 'en')} in transit`,
  partners: (partners) => `${counted(partners, 'partner', 'partners', 'en')} served`,
  waste: 'of electronic waste avoided',
  carbon: 'of CO2e avoided',
  uncounted: (devices) =>
    counted(
      devices,
      'device without a known factor is not counted',
      'devices without a known factor are not counted',
      'en',
    ),
  kind: 'Type',
  wave: 'Wave',
  partner: 'Partner',
  delivered: 'Delivered',
  inTransit: 'In transit',
  total: 'Total',
  factors: 'Factors and sources',
  perDevice: 'a device',
  wasteOf: 'waste avoided',
  carbonOf: 'CO2e avoided',
  noFactor: 'no factor with a source: nothing is counted for this type, the sum is a minimum',
  toVerify: 'to be verified',
  method:
    'Calculation: devices delivered or in transit × the factor of their type. A device used again does not always replace a new one: these are orders of magnitude. All is counted device by device, nothing taken from announcements. “To be verified”: the figure is from a source that quotes another one, or is of several types.',
}

export const impactWordsOf = (language: Language): ImpactWords => (language === 'fr' ? french : english)
