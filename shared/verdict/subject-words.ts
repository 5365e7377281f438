import { quantityUnitOf } from '../profile/subject-lists.ts'
import type { QuantitySubject, Subject } from '../profile/subjects.ts'
import {
  formatHours,
  formatInches,
  formatMegahertz,
  formatMemory,
  formatNumber,
  formatPercent,
  formatPixels,
  formatStorage,
  type Language,
} from '../report/quantities.ts'
import type { MachineKind } from '../report/report.ts'

/** What a subject is called on screens and papers, with a capital and without an article. */
const names: Record<Language, Record<Subject, string>> = {
  fr: {
    'machine.kind': 'Type d’appareil',
    'cpu.cores': 'Cœurs du processeur',
    'cpu.threads': 'Fils d’exécution du processeur',
    'cpu.generation': 'Génération du processeur',
    'cpu.maxMegahertz': 'Fréquence du processeur',
    'cpu.score': 'Score du processeur',
    'cpu.architecture': 'Architecture du processeur',
    'cpu.family': 'Gamme du processeur',
    'memory.installedBytes': 'Mémoire vive installée',
    'memory.type': 'Type de mémoire vive',
    'storage.largestBytes': 'Taille du disque',
    'storage.largestSolidStateBytes': 'Taille du SSD',
    'storage.totalBytes': 'Stockage total',
    'storage.kind': 'Type de disque',
    storage: 'Disque interne',
    'smart.passed': 'Autodiagnostic SMART',
    'smart.reallocatedSectors': 'Secteurs réalloués',
    'smart.pendingSectors': 'Secteurs en attente',
    'smart.uncorrectable': 'Erreurs non corrigeables du disque',
    'smart.lifeUsedPercent': 'Usure du disque',
    'smart.powerOnHours': 'Durée de marche du disque',
    'battery.healthPercent': 'Santé de la batterie',
    'battery.combinedHealthPercent': 'Santé de l’ensemble des batteries',
    'battery.cycles': 'Cycles de la batterie',
    battery: 'Batterie',
    'display.diagonalInches': 'Diagonale de l’écran',
    'display.widthPixels': 'Largeur de l’écran',
    'display.heightPixels': 'Hauteur de l’écran',
    'display.internal': 'Écran interne',
    camera: 'Caméra',
    'network.wifi': 'Wi-Fi',
    'network.ethernet': 'Ethernet',
    'network.bluetooth': 'Bluetooth',
    'network.mobile': 'Modem mobile',
    'firmware.bootMode': 'Mode de démarrage',
    'android.majorVersion': 'Version d’Android',
    'account.unlocked': 'Verrou de compte',
    'test.keyboard': 'Test du clavier',
    'test.pointer': 'Test du pavé tactile',
    'test.touchscreen': 'Test de l’écran tactile',
    'test.screen': 'Test de l’écran',
    'test.camera': 'Test de la caméra',
    'test.sound': 'Test du son',
    'test.microphone': 'Test du microphone',
    'test.ports': 'Test des ports',
    'test.wifi': 'Test du Wi-Fi',
    'test.charger': 'Test du chargeur',
  },
  en: {
    'machine.kind': 'Kind of device',
    'cpu.cores': 'Processor cores',
    'cpu.threads': 'Processor threads',
    'cpu.generation': 'Processor generation',
    'cpu.maxMegahertz': 'Processor clock',
    'cpu.score': 'Processor score',
    'cpu.architecture': 'Processor architecture',
    'cpu.family': 'Processor line',
    'memory.installedBytes': 'Installed memory',
    'memory.type': 'Type of memory',
    'storage.largestBytes': 'Disk size',
    'storage.largestSolidStateBytes': 'SSD size',
    'storage.totalBytes': 'Total storage',
    'storage.kind': 'Kind of disk',
    storage: 'Internal disk',
    'smart.passed': 'SMART self-assessment',
    'smart.reallocatedSectors': 'Reallocated sectors',
    'smart.pendingSectors': 'Pending sectors',
    'smart.uncorrectable': 'Uncorrectable disk errors',
    'smart.lifeUsedPercent': 'Disk wear',
    'smart.powerOnHours': 'Disk running time',
    'battery.healthPercent': 'Battery health',
    'battery.combinedHealthPercent': 'Health of all batteries together',
    'battery.cycles': 'Battery cycles',
    battery: 'Battery',
    'display.diagonalInches': 'Screen diagonal',
    'display.widthPixels': 'Screen width',
    'display.heightPixels': 'Screen height',
    'display.internal': 'Internal screen',
    camera: 'Camera',
    'network.wifi': 'Wi-Fi',
    'network.ethernet': 'Ethernet',
    'network.bluetooth': 'Bluetooth',
    'network.mobile': 'Mobile modem',
    'firmware.bootMode': 'Boot mode',
    'android.majorVersion': 'Android version',
    'account.unlocked': 'Account lock',
    'test.keyboard': 'Keyboard test',
    'test.pointer': 'Touchpad test',
    'test.touchscreen': 'Touchscreen test',
    'test.screen': 'Screen test',
    'test.camera': 'Camera test',
    'test.sound': 'Sound test',
    'test.microphone': 'Microphone test',
    'test.ports': 'Port test',
    'test.wifi': 'Wi-Fi test',
    'test.charger': 'Charger test',
  },
}

export function subjectName(subject: Subject, language: Language): string {
  return names[language][subject]
}

/** A list in a sentence: "a, b ou c". */
export function listed(items: readonly string[], joiner: 'or' | 'and', language: Language): string {
  const word = { fr: { or: ' ou ', and: ' et ' }, en: { or: ' or ', and: ' and ' } }[language][joiner]
  const last = items.at(-1) ?? ''
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')}${word}${last}`
}

const choiceWords: Record<string, { fr: string; en: string }> = {
  'intel-core': { fr: 'Intel Core', en: 'Intel Core' },
  'intel-core-series': { fr: 'Intel Core ou Core Ultra (séries)', en: 'Intel Core or Core Ultra (series)' },
  'intel-n': { fr: 'Intel N', en: 'Intel N' },
  'intel-pentium-celeron': { fr: 'Intel Pentium ou Celeron', en: 'Intel Pentium or Celeron' },
  'intel-xeon': { fr: 'Intel Xeon', en: 'Intel Xeon' },
  'amd-ryzen': { fr: 'AMD Ryzen', en: 'AMD Ryzen' },
  'amd-ryzen-series': { fr: 'AMD Ryzen (séries)', en: 'AMD Ryzen (series)' },
  'apple-m': { fr: 'Apple M', en: 'Apple M' },
  other: { fr: 'autre gamme', en: 'another line' },
  ssd: { fr: 'SSD', en: 'SSD' },
  hdd: { fr: 'disque dur', en: 'hard disk' },
  emmc: { fr: 'eMMC', en: 'eMMC' },
  uefi: { fr: 'UEFI', en: 'UEFI' },
  bios: { fr: 'BIOS', en: 'BIOS' },
}

/** A choice as people say it; an architecture or a memory type is said as it is written. */
export function choiceName(value: string, language: Language): string {
  return choiceWords[value]?.[language] ?? value
}

const kindNames: Record<Language, Record<MachineKind, string>> = {
  fr: {
    laptop: 'portable',
    desktop: 'fixe',
    tablet: 'tablette',
    phone: 'téléphone',
    server: 'serveur',
    vm: 'machine virtuelle',
  },
  en: {
    laptop: 'laptop',
    desktop: 'desktop',
    tablet: 'tablet',
    phone: 'phone',
    server: 'server',
    vm: 'virtual machine',
  },
}

export function kindName(kind: MachineKind, language: Language): string {
  return kindNames[language][kind]
}

/** A value of a quantity in its unit: "8 Gio", "génération 10", "87 %". */
export function formatQuantity(subject: QuantitySubject, value: number, language: Language): string {
  const unit = quantityUnitOf[subject]
  switch (unit) {
    case 'memory-bytes':
      return formatMemory(value, language)
    case 'storage-bytes':
      return formatStorage(value, language)
    case 'percent':
      return formatPercent(value, language)
    case 'inches':
      return formatInches(value, language)
    case 'pixels':
      return formatPixels(value, language)
    case 'megahertz':
      return formatMegahertz(value, language)
    case 'hours':
      return formatHours(value, language)
    case 'generation':
      return `${language === 'fr' ? 'génération' : 'generation'} ${formatNumber(value, language)}`
    case 'version':
      return `Android ${value}`
    case 'count':
    case 'score':
      return formatNumber(value, language)
    default:
      return unit satisfies never
  }
}
