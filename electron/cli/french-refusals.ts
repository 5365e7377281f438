import { campaignRefusal } from '../../shared/contract/french-refusals/campaign-refusal.ts'
import { captureRefusal } from '../../shared/contract/french-refusals/capture-refusal.ts'
import { exportRefusal } from '../../shared/contract/french-refusals/export-refusal.ts'
import { foreignRefusal } from '../../shared/contract/french-refusals/foreign-refusal.ts'
import { gateRefusal } from '../../shared/contract/french-refusals/gate-refusal.ts'
import { packingRefusal } from '../../shared/contract/french-refusals/packing-refusal.ts'
import { peopleRefusal } from '../../shared/contract/french-refusals/people-refusal.ts'
import { stationRefusal } from '../../shared/contract/french-refusals/station-refusal.ts'
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

const sameDump = 'Refaites ce relevé, ou retirez le fichier du dossier.'
const whichProfile = 'Nommez un profil technique que cette version sait lire.'

/**
 * French words by code, for the terminal: what is wrong and what to do. Where it is, the refusal itself says. They are
 * the window's but where a terminal goes another way or has to say the detail itself.
 */
export const frenchRefusals: Readonly<Record<string, Words | ((refusal: RefusalText) => Words)>> = {
  ...campaignRefusal,
  ...captureRefusal,
  ...exportRefusal,
  ...foreignRefusal,
  ...gateRefusal,
  ...packingRefusal,
  ...peopleRefusal,
  ...stationRefusal,
  ...frenchImportRefusals,
  ...frenchPeopleRefusals,
  ...frenchPackingRefusals,
  'file-not-found': { what: 'Ce fichier n’existe pas', remedy: 'Vérifiez le chemin.' },
  'file-denied': { what: 'Ce compte n’a pas le droit de lire ce fichier', remedy: 'Vérifiez ses permissions.' },
  'not-a-file': {
    what: 'Ce n’est pas un fichier',
    remedy: 'Nommez le fichier lui-même ; « - » est l’entrée standard.',
  },
  'file-empty': { what: 'Ce fichier est vide', remedy: 'Exportez-le ou copiez-le de nouveau.' },
  'file-too-large': (refusal) => ({
    what: `Ce fichier est trop gros${detail(refusal).replaceAll(' MB', ' Mo').replace('at most', 'au plus')}`,
    remedy: 'Nommez le relevé ou le profil lui-même.',
  }),
  'file-not-text': {
    what: 'Ce fichier n’est pas du texte en UTF-8',
    remedy: 'Enregistrez-le en UTF-8, ou nommez un autre fichier.',
  },
  'report-not-json': (refusal) => ({
    what: `Ce document JSON n’est pas entier${detail(refusal)
      .replace(/line (\d+), column (\d+)/, 'ligne $1, colonne $2')
      .replace('it stops before its end or is something else', 'il s’arrête avant sa fin ou n’en est pas un')}`,
    remedy: 'Exportez le relevé de nouveau.',
  }),
  'report-not-valid': (refusal) => ({
    what: `Ce n’est pas un relevé de cette station${detail(refusal)}`,
    remedy: 'Faites-le avec « etabli read --json ».',
  }),

  'profile-empty': { what: 'Ce profil est vide', remedy: 'Exportez-le de nouveau, ou reprenez sa sauvegarde.' },
  'profile-too-large': { what: 'Ce fichier est trop gros pour un profil', remedy: whichProfile },
  'profile-not-text': { what: 'Ce profil n’est pas du texte en UTF-8', remedy: 'Enregistrez-le en JSON UTF-8.' },
  'profile-not-json': { what: 'Ce profil n’est pas du JSON entier', remedy: 'Copiez le fichier de nouveau.' },
  'profile-other-schema': { what: 'Ce document n’est pas un profil technique', remedy: whichProfile },
  'profile-invalid': ({ what }) => ({
    what: `Ce profil n’est pas valable : ${what
      .replace('a value is missing', 'une valeur manque')
      .replace(/\(it is (.*)\)$/, '(lu : $1)')}`,
    remedy: 'Corrigez cette valeur.',
  }),
  'profile-not-found': (refusal) => ({
    what: `Aucun profil ne s’appelle « ${quoted(refusal)} »`,
    remedy: refusal.remedy
      ?.replace('Known:', 'Connus :')
      .replace('; or name a JSON file', ' ; ou nommez un fichier JSON'),
  }),

  'capture-file-binary': ({ what }) => ({
    what: what.includes('UTF-16')
      ? 'Ce fichier est en UTF-16 sans marque d’ordre des octets'
      : 'Ce fichier n’est pas du texte en UTF-8',
    remedy: what.includes('UTF-16') ? 'Enregistrez-le en UTF-8, ou refaites ce relevé.' : sameDump,
  }),

  'bad-tag': ({ what }) => ({
    what: `Ce n’est pas un numéro d’inventaire : ${tagReasons[what.split(': ')[1] ?? ''] ?? 'il est mal écrit'}`,
    remedy: 'Reprenez les neuf caractères de l’étiquette.',
  }),
  'template-not-found': (refusal) => ({
    what: 'Ce modèle d’étiquette n’existe pas',
    remedy: refusal.remedy?.replace('Known:', 'Connus :'),
  }),
  'label-code-unknown': {
    what: 'Aucun colis, aucune palette, aucun pack n’a ce code',
    remedy: 'Scannez le code sur son étiquette.',
  },
  'device-not-found': { what: 'Aucun appareil ne porte ce numéro', remedy: 'Voyez etabli devices.' },
  'device-not-candidate': {
    what: 'Cette machine ne partage aucun signe avec cet appareil',
    remedy: 'Relisez sans --same, et regardez les deux.',
  },
  'device-undecided': ({ what }) => ({
    what: `Cette machine ressemble à ${/signs with (.+) and differs/.exec(what)?.[1] ?? 'un appareil connu'} et en diffère aussi`,
    remedy: 'Regardez les deux, puis ajoutez --same NUMÉRO ou --new.',
  }),
  'lot-not-found': { what: 'Ce lot n’existe pas', remedy: 'Voyez etabli queue.' },
  'lot-ambiguous': (refusal) => ({
    what: `Plusieurs lots s’appellent « ${quoted(refusal)} »`,
    remedy: refusal.remedy?.replace('Name one as', 'Nommez l’un d’eux :').replaceAll(' or ', ' ou '),
  }),
  'lot-needs-allocation': (refusal) => ({
    what: `Le lot « ${quoted(refusal)} » n’existe pas, et un lot se fait dans une dotation que la coordination choisit`,
    remedy: 'Créez-le dans la fenêtre (F5), ou vérifiez son nom avec etabli queue.',
  }),
  'gates-not-met': (refusal) => ({
    what: `Cet appareil ne peut pas être mis en file : ${openGates(refusal)}`,
    remedy: 'Faites ce que demande chaque condition, l’une après l’autre.',
  }),
  'not-written': (refusal) => ({
    what: `Ce fichier n’a pas pu être écrit${detail(refusal)}`,
    remedy: 'Nommez un autre fichier.',
  }),
  'archive-full': {
    what: 'Une archive ne tient pas autant d’appareils',
    remedy: 'Restreignez avec --search, ou exportez un tableau.',
  },
  'workbook-full': {
    what: 'Une feuille de classeur ne tient pas autant de lignes',
    remedy: 'Restreignez avec --search, ou exportez en csv.',
  },

  'database-in-use': {
    what: 'Une autre station travaille dans ce dossier',
    remedy: 'Fermez-la, ou choisissez un autre dossier avec --data.',
  },
  'database-newer': ({ what }) => {
    const [, found = '?', known = '?'] = /version (\d+); this one knows (\d+)/.exec(what) ?? []
    return {
      what: `La base a été écrite par une station plus récente (version ${found} ; celle-ci connaît ${known})`,
      remedy: 'Réinstallez la version récente. Le fichier n’a pas été touché.',
    }
  },
  'bad-input': ({ what }) => ({ what: `Cette valeur ne convient pas : ${what}` }),
  internal: ({ what }) => ({
    what: what.replace('A fault in the station, recorded as', 'Défaut de la station, noté'),
    remedy: 'Recommencez ; si cela revient, transmettez ces lignes.',
  }),
}
