import type { RefusalText } from '../../shared/contract/refusal.ts'
import type { GateName } from '../../shared/device/gate.ts'
import { gateWords } from '../../shared/device/gate-words.ts'
import type { GateReason } from '../../shared/device/judged-gate.ts'
import { frenchImportRefusals } from './french-import-refusals.ts'
import { frenchPeopleRefusals } from './french-people-refusals.ts'
import { frenchPackingRefusals } from './french-packing-refusals.ts'

type Words = { readonly what: string; readonly remedy?: string | undefined }

/** What stands behind the first colon of an English sentence: the field, the place, the names it is about. */
const detail = ({ what }: RefusalText): string => {
  const after = what.split(': ').slice(1).join(': ')
  return after === '' ? '' : ` : ${after}`
}

const quoted = ({ what }: RefusalText): string => /"([^"]*)"/.exec(what)?.[1] ?? ''

const tagReasons: Readonly<Record<string, string>> = {
  length: 'un numéro a neuf caractères',
  alphabet: 'un caractère n’y existe jamais',
  prefix: 'aucun poste ne commence ses numéros ainsi',
  check: 'le caractère de contrôle ne correspond pas',
}

/** Every gate that is open, in the words of the screens; the station names each with its reason in brackets. */
function openGates({ what }: RefusalText): string {
  const { names, reasons } = gateWords.fr
  const open = Array.from(what.matchAll(/([a-z]+) \(([a-z-]+)\)/g), ([, gate = '', reason = '']) => {
    const name = Object.hasOwn(names, gate) ? names[gate as GateName] : gate
    return `${name} (${Object.hasOwn(reasons, reason) ? reasons[reason as GateReason].replace(/\.$/, '') : reason})`
  })
  return open.length === 0 ? 'son état ne le permet pas' : open.join(', ')
}

const sameDump = 'Refaire ce relevé, ou retirer le fichier du dossier.'
const whichFolder = 'Nommer le dossier des relevés d’une machine (dmidecode.txt, lscpu.txt, smartctl-sda.json…).'
const whichProfile = 'Nommer un profil technique que cette version sait lire.'
const otherFolder = 'Donner à ce compte le droit d’y écrire, ou choisir un autre dossier.'

/** French words by code, for the terminal: what is wrong and what to do. Where it is, the refusal itself says. */
export const frenchRefusals: Readonly<Record<string, Words | ((refusal: RefusalText) => Words)>> = {
  ...frenchImportRefusals,
  ...frenchPeopleRefusals,
  ...frenchPackingRefusals,
  'file-not-found': { what: 'Ce fichier n’existe pas', remedy: 'Vérifier le chemin.' },
  'file-denied': { what: 'Ce compte n’a pas le droit de lire ce fichier', remedy: 'Vérifier ses permissions.' },
  'not-a-file': {
    what: 'Ce n’est pas un fichier',
    remedy: 'Nommer le fichier lui-même ; « - » est l’entrée standard.',
  },
  'file-empty': { what: 'Ce fichier est vide', remedy: 'L’exporter ou le copier de nouveau.' },
  'file-too-large': (refusal) => ({
    what: `Ce fichier est trop gros${detail(refusal).replaceAll(' MB', ' Mo').replace('at most', 'au plus')}`,
    remedy: 'Nommer le relevé ou le profil lui-même.',
  }),
  'file-not-text': {
    what: 'Ce fichier n’est pas du texte en UTF-8',
    remedy: 'L’enregistrer en UTF-8, ou nommer un autre fichier.',
  },
  'report-not-json': (refusal) => ({
    what: `Ce document JSON n’est pas entier${detail(refusal)
      .replace(/line (\d+), column (\d+)/, 'ligne $1, colonne $2')
      .replace('it stops before its end or is something else', 'il s’arrête avant sa fin ou n’en est pas un')}`,
    remedy: 'Exporter le relevé de nouveau.',
  }),
  'report-not-valid': (refusal) => ({
    what: `Ce n’est pas un relevé de cette station${detail(refusal)}`,
    remedy: 'Le faire avec « etabli read --json ».',
  }),

  'profile-empty': { what: 'Ce profil est vide', remedy: 'L’exporter de nouveau, ou reprendre sa sauvegarde.' },
  'profile-too-large': { what: 'Ce fichier est trop gros pour un profil', remedy: whichProfile },
  'profile-not-text': { what: 'Ce profil n’est pas du texte en UTF-8', remedy: 'L’enregistrer en JSON UTF-8.' },
  'profile-not-json': { what: 'Ce profil n’est pas du JSON entier', remedy: 'Copier le fichier de nouveau.' },
  'profile-other-schema': { what: 'Ce document n’est pas un profil technique', remedy: whichProfile },
  'profile-invalid': ({ what }) => ({
    what: `Ce profil n’est pas valable : ${what
      .replace('a value is missing', 'une valeur manque')
      .replace(/\(it is (.*)\)$/, '(lu : $1)')}`,
    remedy: 'Corriger cette valeur.',
  }),
  'profile-not-found': (refusal) => ({
    what: `Aucun profil ne s’appelle « ${quoted(refusal)} »`,
    remedy: refusal.remedy
      ?.replace('Known:', 'Connus :')
      .replace('; or name a JSON file', ' ; ou nommer un fichier JSON'),
  }),
  'profile-version-changed': {
    what: 'Ce profil diffère de celui qui est connu sous la même version',
    remedy: 'Donner au profil modifié un autre identifiant, ou la version suivante.',
  },

  'capture-not-found': { what: 'Il n’y a rien à cet endroit', remedy: whichFolder },
  'capture-not-a-folder': { what: 'Ce n’est pas un dossier', remedy: whichFolder },
  'capture-denied': {
    what: 'Ce compte n’a pas le droit de lire ce dossier',
    remedy: 'Lui donner ce droit, ou copier le dossier ailleurs.',
  },
  'capture-not-recognised': { what: 'Rien dans ce dossier n’est un relevé connu', remedy: whichFolder },
  'capture-too-large': { what: 'Ces relevés sont trop gros pour être ceux d’une seule machine', remedy: whichFolder },
  'capture-file-denied': {
    what: 'Ce compte n’a pas le droit de lire ce fichier',
    remedy: 'Lui donner ce droit, ou copier le dossier ailleurs.',
  },
  'capture-file-too-large': { what: 'Ce fichier est trop gros pour être le relevé d’une machine', remedy: sameDump },
  'capture-file-outside': { what: 'Ce lien mène hors du dossier', remedy: 'Le remplacer par le fichier lui-même.' },
  'capture-file-empty': { what: 'Ce fichier est vide', remedy: sameDump },
  'capture-file-binary': ({ what }) => ({
    what: what.includes('UTF-16')
      ? 'Ce fichier est en UTF-16 sans marque d’ordre des octets'
      : 'Ce fichier n’est pas du texte en UTF-8',
    remedy: what.includes('UTF-16') ? 'L’enregistrer en UTF-8, ou refaire ce relevé.' : sameDump,
  }),
  'capture-file-truncated': { what: 'Ce fichier est coupé avant sa fin', remedy: sameDump },

  'code-of-paper': {
    what: 'C’est le code d’un papier ou d’un colis, pas d’un appareil',
    remedy: 'Scanner l’étiquette collée sur l’appareil.',
  },
  'bad-tag': ({ what }) => ({
    what: `Ce n’est pas un numéro d’inventaire : ${tagReasons[what.split(': ')[1] ?? ''] ?? 'il est mal écrit'}`,
    remedy: 'Reprendre les neuf caractères de l’étiquette.',
  }),
  'template-not-found': (refusal) => ({
    what: 'Ce modèle d’étiquette n’existe pas',
    remedy: refusal.remedy?.replace('Known:', 'Connus :'),
  }),
  'template-refused': {
    what: 'Ce modèle d’étiquette ne peut pas être bien imprimé',
    remedy: 'Choisir un autre modèle.',
  },
  'label-text-cut': {
    what: 'Un texte de l’étiquette n’a pas assez de place et ne doit pas être coupé',
    remedy: 'Choisir un modèle plus grand, ou un modèle sans ce champ.',
  },
  'label-code-unknown': {
    what: 'Aucun colis, aucune palette, aucun pack n’a ce code',
    remedy: 'Scanner le code sur son étiquette.',
  },
  'device-not-found': { what: 'Aucun appareil ne porte ce numéro', remedy: 'Voir etabli devices.' },
  'device-not-candidate': {
    what: 'Cette machine ne partage aucun signe avec cet appareil',
    remedy: 'Relire sans --same, et regarder les deux.',
  },
  'device-undecided': ({ what }) => ({
    what: `Cette machine ressemble à ${/signs with (.+) and differs/.exec(what)?.[1] ?? 'un appareil connu'} et en diffère aussi`,
    remedy: 'Regarder les deux, puis ajouter --same NUMÉRO ou --new.',
  }),
  'lot-not-found': { what: 'Ce lot n’existe pas', remedy: 'Voir etabli queue.' },
  'lot-ambiguous': (refusal) => ({
    what: `Plusieurs lots s’appellent « ${quoted(refusal)} »`,
    remedy: refusal.remedy?.replace('Name one as', 'Nommer l’un d’eux :').replaceAll(' or ', ' ou '),
  }),
  'allocation-full': {
    what: 'La structure a tous les appareils de cette dotation',
    remedy: 'Choisir un autre lot, ou demander un dépassement à la coordination.',
  },
  'allocation-other-profile': {
    what: 'La dotation de ce lot demande un autre profil maintenant',
    remedy: 'Choisir un autre lot de cette dotation.',
  },
  'allocation-other-kind': {
    what: 'La dotation de ce lot est pour des appareils d’une autre sorte',
    remedy: 'Choisir un autre lot.',
  },
  'lot-needs-allocation': (refusal) => ({
    what: `Le lot « ${quoted(refusal)} » n’existe pas, et un lot se fait dans une dotation que la coordination choisit`,
    remedy: 'Le créer dans la fenêtre (F5), ou vérifier son nom avec etabli queue.',
  }),
  'lot-full': { what: 'Ce lot est complet', remedy: 'Choisir un autre lot.' },
  'gates-not-met': (refusal) => ({
    what: `Cet appareil ne peut pas être mis en file : ${openGates(refusal)}`,
    remedy: 'Faire ce que demande chaque condition, l’une après l’autre.',
  }),
  'name-taken': { what: 'Ce nom est déjà pris', remedy: 'Choisir un autre nom.' },
  'device-not-read': {
    what: 'Rien n’a encore été lu de cet appareil : il n’y a rien à attester',
    remedy: 'Lire d’abord la machine.',
  },
  'sheet-too-long': {
    what: 'On sait tant de cet appareil que sa fiche ne tient pas sur une page',
    remedy: 'Exporter son relevé à la place.',
  },
  'not-written': (refusal) => ({
    what: `Ce fichier n’a pas pu être écrit${detail(refusal)}`,
    remedy: 'Nommer un autre fichier.',
  }),
  'archive-full': {
    what: 'Une archive ne tient pas autant d’appareils',
    remedy: 'Restreindre avec --search, ou exporter un tableau.',
  },
  'workbook-full': {
    what: 'Une feuille de classeur ne tient pas autant de lignes',
    remedy: 'Restreindre avec --search, ou exporter en csv.',
  },
  'tags-used-up': {
    what: 'Ce poste a donné tous ses numéros d’inventaire',
    remedy: 'Commencer un nouveau dossier : il prendra un autre préfixe.',
  },

  'database-in-use': {
    what: 'Une autre station travaille dans ce dossier',
    remedy: 'La fermer, ou choisir un autre dossier avec --data.',
  },
  'database-newer': ({ what }) => {
    const [, found = '?', known = '?'] = /version (\d+); this one knows (\d+)/.exec(what) ?? []
    return {
      what: `La base a été écrite par une station plus récente (version ${found} ; celle-ci connaît ${known})`,
      remedy: 'Réinstaller la version récente. Le fichier n’a pas été touché.',
    }
  },
  'database-read-only': { what: 'La base ne peut pas être écrite', remedy: otherFolder },
  'database-damaged': {
    what: 'La base est endommagée, ou n’est pas une base de la station',
    remedy: 'Garder le fichier tel quel et remettre une sauvegarde à sa place. Rien n’a été changé.',
  },
  'disk-full': {
    what: 'Le disque est plein : rien de ceci n’a été enregistré',
    remedy: 'Libérer de la place et recommencer. Tout ce qui était enregistré est encore là.',
  },
  'folder-unwritable': { what: 'Le dossier de la base ne peut pas être écrit', remedy: otherFolder },
  'network-file-system': {
    what: 'Une base ne peut pas vivre sur un partage réseau',
    remedy: 'Choisir un dossier sur un disque de cet ordinateur.',
  },
  'bad-input': ({ what }) => ({ what: `Cette valeur ne convient pas : ${what}` }),
  internal: ({ what }) => ({
    what: what.replace('A fault in the station, recorded as', 'Défaut de la station, noté'),
    remedy: 'Recommencer ; si cela revient, transmettre ces lignes.',
  }),
}
