import type { GateName } from '../../../shared/device/gate.ts'
import { narrowSpace, unitSpace, type Language } from '../../../shared/report/quantities.ts'
import type { MachineKind } from '../../../shared/report/report.ts'
import type { PaperDevice, PaperKind, PaperKit } from '../../../shared/shipping/papers/paper.ts'

type Counted = { readonly one: string; readonly many: string }

const french = {
  titles: {
    'packing-list': 'Liste de colisage',
    'delivery-note': 'Bon de livraison',
    'receiver-note': 'Bon de réception',
    'return-form': 'Fiche de retour',
  } satisfies Record<PaperKind, string>,
  voidMark: 'ANNULÉ',
  voidNote: 'Ce document est annulé. Son numéro reste pris.',
  issuedOn: 'du',
  answers: 'Pour le bon de livraison',
  to: 'Destinataire',
  returnedBy: 'Retourné par',
  returnTo: 'Renvoyer à',
  noAddress: 'Adresse non renseignée',
  askFor: 'Demander',
  shipment: 'Envoi',
  carrier: 'Transporteur',
  tracking: 'Suivi',
  handedOver: 'Remis le',
  toFillIn: '……………………………',
  operation: 'Opération',
  lots: 'Lots',
  siret: 'SIRET',
  page: 'page',
  continued: 'suite',
  carton: 'Colis',
  pallet: 'Palette',
  weight: 'Poids',
  notWeighed: 'non pesé',
  notWeighedCartons: { one: 'colis non pesé', many: 'colis non pesés' },
  devicesCounted: { one: 'appareil', many: 'appareils' },
  cartonsCounted: { one: 'colis', many: 'colis' },
  palletsCounted: { one: 'palette', many: 'palettes' },
  kindsCounted: {
    laptop: { one: 'portable', many: 'portables' },
    desktop: { one: 'fixe', many: 'fixes' },
    tablet: { one: 'tablette', many: 'tablettes' },
    phone: { one: 'téléphone', many: 'téléphones' },
    server: { one: 'serveur', many: 'serveurs' },
    vm: { one: 'machine virtuelle', many: 'machines virtuelles' },
  } as Record<MachineKind, Counted>,
  kindUnread: { one: 'appareil de type non lu', many: 'appareils de type non lu' },
  kitsCounted: {
    sim: { one: 'carte SIM avec forfait', many: 'cartes SIM avec forfait' },
    router: { one: 'routeur avec forfait', many: 'routeurs avec forfait' },
  } as Record<PaperKit['kind'], Counted>,
  chargersCounted: { one: 'chargeur', many: 'chargeurs' },
  tag: 'N° d’inventaire',
  device: 'Appareil',
  serial: 'N° de série',
  serialUnread: 'non lu',
  modelUnread: 'modèle non lu',
  typeUnread: 'type non lu',
  grade: 'Grade',
  with: 'Dans le colis avec l’appareil',
  kits: { sim: 'SIM', router: 'Routeur' } as Record<PaperKit['kind'], string>,
  chargers: { packed: 'chargeur', missing: 'CHARGEUR MANQUANT', 'not-needed': '' } as Record<
    PaperDevice['charger'],
    string
  >,
  notProven: 'Non prouvé',
  notProvenOfAll: 'Pour tous les appareils, non prouvé',
  notProvenSome: {
    one: 'appareil porte la mention « non prouvé »',
    many: 'appareils portent la mention « non prouvé »',
  },
  gates: {
    verdict: 'conformité au profil',
    erasure: 'effacement des données',
    checklist: 'test de bon fonctionnement',
    grade: 'grade esthétique',
    label: 'contrôle de l’étiquette',
  } as Record<GateName, string>,
  goods: 'Marchandise',
  quantity: 'Quantité',
  loaded: 'Chargé',
  contents: 'Contenu',
  annex: 'Annexe : numéros d’inventaire, colis par colis',
  signatures: {
    sender: 'L’expéditeur',
    carrier: 'Le transporteur',
    receiver: 'Le destinataire',
  },
  nameAndDate: 'Nom, date et heure',
  signature: 'Signature et cachet',
  reservations: 'Réserves (colis manquant, ouvert ou abîmé)',
  howToReceive: 'Cochez une case par appareil, signez, puis renvoyez ce bon à l’expéditeur.',
  howToReport: 'Réclamations et questions',
  received: 'Reçu',
  missing: 'Manque',
  damaged: 'Abîmé',
  remark: 'Remarque',
  cartonIntact: 'colis arrivé fermé et intact',
  extras: 'Reçu en plus (n’est pas sur ce bon)',
  howToReturn: [
    'Une ligne par appareil. Recopiez le numéro d’inventaire de l’étiquette, cochez ce qui ne va pas.',
    'N’écrivez jamais le nom de la personne équipée : le numéro suffit.',
    'Retirez les comptes et les codes de l’appareil, joignez le chargeur, glissez cette fiche dans le colis.',
  ],
  faults: {
    start: 'Ne démarre pas',
    screen: 'Écran',
    battery: 'Batterie',
    keyboard: 'Clavier, souris',
    connection: 'Connexion',
    broken: 'Cassé',
    unwanted: 'Non utilisé',
    other: 'Autre',
  },
  chargerBack: 'Chargeur joint',
  senderMissing: 'Organisme à renseigner dans les réglages',
  phone: 'Tél.',
}

export type PaperWords = typeof french
export type FaultName = keyof PaperWords['faults']

const english: PaperWords = {
  titles: {
    'packing-list': 'Packing list',
    'delivery-note': 'Delivery note',
    'receiver-note': 'Receiver note',
    'return-form': 'Return form',
  },
  voidMark: 'VOID',
  voidNote: 'This paper is void. Its number stays taken.',
  issuedOn: 'of',
  answers: 'For delivery note',
  to: 'Deliver to',
  returnedBy: 'Returned by',
  returnTo: 'Return to',
  noAddress: 'No address entered',
  askFor: 'Ask for',
  shipment: 'Shipment',
  carrier: 'Carrier',
  tracking: 'Tracking',
  handedOver: 'Handed over on',
  toFillIn: '……………………………',
  operation: 'Operation',
  lots: 'Lots',
  siret: 'SIRET',
  page: 'page',
  continued: 'continued',
  carton: 'Carton',
  pallet: 'Pallet',
  weight: 'Weight',
  notWeighed: 'not weighed',
  notWeighedCartons: { one: 'carton not weighed', many: 'cartons not weighed' },
  devicesCounted: { one: 'device', many: 'devices' },
  cartonsCounted: { one: 'carton', many: 'cartons' },
  palletsCounted: { one: 'pallet', many: 'pallets' },
  kindsCounted: {
    laptop: { one: 'laptop', many: 'laptops' },
    desktop: { one: 'desktop', many: 'desktops' },
    tablet: { one: 'tablet', many: 'tablets' },
    phone: { one: 'phone', many: 'phones' },
    server: { one: 'server', many: 'servers' },
    vm: { one: 'virtual machine', many: 'virtual machines' },
  },
  kindUnread: { one: 'device of unread type', many: 'devices of unread type' },
  kitsCounted: {
    sim: { one: 'SIM card with plan', many: 'SIM cards with plan' },
    router: { one: 'router with plan', many: 'routers with plan' },
  },
  chargersCounted: { one: 'charger', many: 'chargers' },
  tag: 'Asset tag',
  device: 'Device',
  serial: 'Serial number',
  serialUnread: 'not read',
  modelUnread: 'model not read',
  typeUnread: 'type not read',
  grade: 'Grade',
  with: 'In the carton with the device',
  kits: { sim: 'SIM', router: 'Router' },
  chargers: { packed: 'charger', missing: 'CHARGER MISSING', 'not-needed': '' },
  notProven: 'Not proven',
  notProvenOfAll: 'Of all devices, not proven',
  notProvenSome: {
    one: 'device carries the remark “not proven”',
    many: 'devices carry the remark “not proven”',
  },
  gates: {
    verdict: 'conformity with the profile',
    erasure: 'erasure of data',
    checklist: 'functional checklist',
    grade: 'cosmetic grade',
    label: 'check of the label',
  },
  goods: 'Goods',
  quantity: 'Quantity',
  loaded: 'Loaded',
  contents: 'Contents',
  annex: 'Annex: asset tags, carton by carton',
  signatures: { sender: 'Sender', carrier: 'Carrier', receiver: 'Receiver' },
  nameAndDate: 'Name, date and time',
  signature: 'Signature and stamp',
  reservations: 'Reservations (carton missing, opened or damaged)',
  howToReceive: 'Tick one box for each device, sign, and send this note back to the sender.',
  howToReport: 'Claims and questions',
  received: 'Received',
  missing: 'Missing',
  damaged: 'Damaged',
  remark: 'Remark',
  cartonIntact: 'carton arrived closed and intact',
  extras: 'Received on top (not on this note)',
  howToReturn: [
    'One line for each device. Copy the asset tag from its label, tick what is wrong.',
    'Never write the name of the person who has the device: the tag is enough.',
    'Remove accounts and codes from the device, add its charger, put this form into the carton.',
  ],
  faults: {
    start: 'Does not start',
    screen: 'Screen',
    battery: 'Battery',
    keyboard: 'Keyboard, mouse',
    connection: 'Connection',
    broken: 'Broken',
    unwanted: 'Not used',
    other: 'Other',
  },
  chargerBack: 'Charger added',
  senderMissing: 'Organisation to be entered in the settings',
  phone: 'Phone',
}

const words: Readonly<Record<Language, PaperWords>> = { fr: french, en: english }

export const wordsOf = (language: Language): PaperWords => words[language]

/** A label before its value: French sets a no-break space before the colon. */
export const labelled = (label: string, value: string, language: Language): string =>
  `${label}${language === 'fr' ? unitSpace : ''}: ${value}`

/** The number with its noun, never parted: nothing is one in French, too, and many in English. */
export function counted(count: number, { one, many }: Counted, language: Language, text: string): string {
  const isOne = language === 'fr' ? count < 2 : count === 1
  return `${text}${unitSpace}${(isOne ? one : many).replaceAll(' ', unitSpace)}`
}

/** For the eye: a SIRET as it is written in France, 732 829 320 00074. */
export const spacedSiret = (siret: string): string =>
  siret.replace(/^(\d{3})(\d{3})(\d{3})(\d{5})$/, ['$1', '$2', '$3', '$4'].join(narrowSpace))
