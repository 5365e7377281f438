import {
  formatMemory as memory,
  formatStorage as storage,
  unitSpace as space,
  type Language,
} from '../report/quantities.ts'
import type { DiskForm, MemorySocket, Remedy } from './remedy.ts'
import { listed, subjectName } from './subject-words.ts'

type Sentences = { readonly [K in Remedy['kind']]: (remedy: Extract<Remedy, { kind: K }>) => string }

/** "SO-DIMM DDR4", with a leading space when there is anything to say. */
function moduleKind(socket: MemorySocket | null, memoryType: string | null): string {
  const parts = [socket === 'SODIMM' ? 'SO-DIMM' : socket, memoryType].filter((part) => part !== null)
  return parts.map((part) => ` ${part}`).join('')
}

const times = (count: number, size: string) => (count === 1 ? size : `${count}${space}×${space}${size}`)

const diskForms: Record<Language, Record<DiskForm, string>> = {
  fr: {
    'm2-nvme': ' M.2 NVMe',
    'sata-2.5': ' SATA 2,5″',
    'sata-2.5-in-3.5-bay': ' SATA 2,5″ (avec un cadre pour la baie 3,5″)',
    unknown: '',
  },
  en: {
    'm2-nvme': ' M.2 NVMe',
    'sata-2.5': ' 2.5″ SATA',
    'sata-2.5-in-3.5-bay': ' 2.5″ SATA (with a frame for the 3.5″ bay)',
    unknown: '',
  },
}

function newDisk(
  language: Language,
  { isSolidState, form, minimumBytes }: { isSolidState: boolean; form: DiskForm; minimumBytes: number | null },
): string {
  if (language === 'fr') {
    const size = minimumBytes === null ? '' : ` d’au moins ${storage(minimumBytes, 'fr')}`
    const check = form === 'unknown' ? ' (vérifier le format dans l’appareil)' : ''
    return `un ${isSolidState ? 'SSD' : 'disque'}${diskForms.fr[form]}${size}${check}`
  }
  const size = minimumBytes === null ? '' : ` of at least ${storage(minimumBytes, 'en')}`
  const check = form === 'unknown' ? ' (check the form inside the device)' : ''
  return `${isSolidState ? 'an SSD' : 'a disk'}${diskForms.en[form]}${size}${check}`
}

/** The name that is printed on a part, after a space; nothing when none was read. */
function named(...parts: (string | null)[]): string {
  return parts.flatMap((part) => (part === null ? [] : [` ${part}`])).join('')
}

const french: Sentences = {
  'add-memory': ({ count, moduleBytes, freeSlots, memoryType, socket }) => {
    const free = freeSlots === 1 ? '1 emplacement' : `${freeSlots} emplacements`
    const state = freeSlots === 1 ? 'libre' : 'libres'
    return `${free}${moduleKind(socket, memoryType)} ${state}${space}: ajouter ${times(count, memory(moduleBytes, 'fr'))}.`
  },
  'replace-memory': ({ count, moduleBytes, removed, memoryType, socket }) => {
    const sizes = listed(
      removed.map((one) => `${memory(one.sizeBytes, 'fr')}${one.locator === null ? '' : ` (${one.locator})`}`),
      'and',
      'fr',
    )
    const what = removed.length === 1 ? `la barrette de ${sizes}` : `les ${removed.length} barrettes de ${sizes}`
    return `Remplacer ${what} par ${times(count, memory(moduleBytes, 'fr'))}${moduleKind(socket, memoryType)}.`
  },
  'check-memory-slots': ({ missingBytes, memoryType }) =>
    `Il manque ${memory(missingBytes, 'fr')}${space}: relire en administrateur ou ouvrir l’appareil pour connaître ses emplacements de mémoire${memoryType === null ? '' : ` ${memoryType}`} avant de commander.`,
  'replace-disk': ({ model, serial, ...disk }) =>
    `Remplacer le disque${named(model)}${serial === null ? '' : ` (n°${space}${serial})`} par ${newDisk('fr', disk)}.`,
  'fit-disk': (disk) => `Monter ${newDisk('fr', disk)}.`,
  'replace-battery': ({ id, manufacturer, model }) => `Remplacer la batterie${named(id, manufacturer, model)}.`,
  'fit-battery': () => 'Monter une batterie du modèle de l’appareil.',
  'fit-wifi-card': () => 'Monter une carte Wi-Fi interne, ou vérifier que celle en place est bien branchée.',
  'usb-adapter': ({ adapter }) =>
    `Joindre ${{ wifi: 'une clé Wi-Fi USB', camera: 'une webcam USB', ethernet: 'un adaptateur Ethernet USB', bluetooth: 'une clé Bluetooth USB' }[adapter]}.`,
  'unlock-account': () => 'Faire retirer le compte par l’ancien propriétaire, puis réinitialiser l’appareil.',
  'run-test': ({ test }) => `Faire le test${space}: ${subjectName(test, 'fr')}.`,
  'repair-and-test': ({ test }) => `Réparer, puis refaire le test${space}: ${subjectName(test, 'fr')}.`,
  'read-again': ({ how, subjects }) => {
    const list = listed(
      subjects.map((subject) => subjectName(subject, 'fr')),
      'and',
      'fr',
    )
    const way = {
      'as-administrator': 'Relire en tant qu’administrateur',
      again: 'Relancer le relevé',
      'with-another-source': 'Relire sur l’appareil lui-même ou avec un relevé plus complet',
    }[how]
    return `${way}${space}: ${list}.`
  },
}

const english: Sentences = {
  'add-memory': ({ count, moduleBytes, freeSlots, memoryType, socket }) =>
    `${freeSlots} free${moduleKind(socket, memoryType)} ${freeSlots === 1 ? 'slot' : 'slots'}: add ${times(count, memory(moduleBytes, 'en'))}.`,
  'replace-memory': ({ count, moduleBytes, removed, memoryType, socket }) => {
    const sizes = listed(
      removed.map((one) => `${memory(one.sizeBytes, 'en')}${one.locator === null ? '' : ` (${one.locator})`}`),
      'and',
      'en',
    )
    const what = removed.length === 1 ? `the module of ${sizes}` : `the ${removed.length} modules of ${sizes}`
    return `Replace ${what} by ${times(count, memory(moduleBytes, 'en'))}${moduleKind(socket, memoryType)}.`
  },
  'check-memory-slots': ({ missingBytes, memoryType }) =>
    `${memory(missingBytes, 'en')} missing: read again as administrator, or open the device to learn its${memoryType === null ? '' : ` ${memoryType}`} memory slots before ordering.`,
  'replace-disk': ({ model, serial, ...disk }) =>
    `Replace the disk${named(model)}${serial === null ? '' : ` (serial ${serial})`} by ${newDisk('en', disk)}.`,
  'fit-disk': (disk) => `Fit ${newDisk('en', disk)}.`,
  'replace-battery': ({ id, manufacturer, model }) => `Replace the battery${named(id, manufacturer, model)}.`,
  'fit-battery': () => 'Fit a battery made for this model.',
  'fit-wifi-card': () => 'Fit an internal Wi-Fi card, or check that the one inside is connected.',
  'usb-adapter': ({ adapter }) =>
    `Add ${{ wifi: 'a USB Wi-Fi adapter', camera: 'a USB webcam', ethernet: 'a USB Ethernet adapter', bluetooth: 'a USB Bluetooth adapter' }[adapter]}.`,
  'unlock-account': () => 'Have the former owner remove the account, then reset the device.',
  'run-test': ({ test }) => `Do the test: ${subjectName(test, 'en')}.`,
  'repair-and-test': ({ test }) => `Repair, then do the test again: ${subjectName(test, 'en')}.`,
  'read-again': ({ how, subjects }) => {
    const list = listed(
      subjects.map((subject) => subjectName(subject, 'en')),
      'and',
      'en',
    )
    const way = {
      'as-administrator': 'Read again as administrator',
      again: 'Read again',
      'with-another-source': 'Read on the device itself, or from a fuller capture',
    }[how]
    return `${way}: ${list}.`
  },
}

/** The work in one sentence: "1 emplacement SO-DIMM DDR4 libre : ajouter 4 Gio." */
export function remedySentence(remedy: Remedy, language: Language): string {
  const sentences = language === 'fr' ? french : english
  const sentence = sentences[remedy.kind] as (remedy: Remedy) => string
  return sentence(remedy)
}
