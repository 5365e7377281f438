import { campaignRefusal } from '../../../shared/contract/french-refusals/campaign-refusal.ts'
import { captureRefusal } from '../../../shared/contract/french-refusals/capture-refusal.ts'
import { foreignRefusal } from '../../../shared/contract/french-refusals/foreign-refusal.ts'
import { gateRefusal } from '../../../shared/contract/french-refusals/gate-refusal.ts'
import { packingRefusal } from '../../../shared/contract/french-refusals/packing-refusal.ts'
import { peopleRefusal } from '../../../shared/contract/french-refusals/people-refusal.ts'
import { stationRefusal } from '../../../shared/contract/french-refusals/station-refusal.ts'
import { connectRefusal } from './connect-refusal.ts'
import { exportRefusal } from '../../../shared/contract/french-refusals/export-refusal.ts'
import { guidedRefusal } from './guided-refusal.ts'
import { planningRefusal } from './planning-refusal.ts'
import { printingRefusal } from './printing-refusal.ts'

type RefusalWords = { readonly what: string; readonly remedy?: string }

/** Every refusal by its code. A code that is not here is shown in the words it came with. */
export const refusal = {
  ...stationRefusal,
  'template-not-found': {
    what: 'Ce modèle d’étiquette n’existe pas.',
    remedy: 'Choisissez un autre modèle.',
  },
  'template-changed': {
    what: 'Quelqu’un a enregistré une autre version de ce modèle entre-temps.',
    remedy: 'Rouvrez le modèle et refaites la modification.',
  },
  'template-in-use': {
    what: 'Ce modèle sert sur ce poste, ou une étiquette de ce modèle est en route.',
    remedy: 'Choisissez d’abord un autre modèle pour ce poste, ou attendez la fin de l’impression.',
  },
  'template-shipped': {
    what: 'Ce modèle est fourni avec l’application et ne se supprime pas.',
    remedy: 'Masquez-le.',
  },
  'place-not-on-sheet': {
    what: 'La feuille n’a pas cette place.',
    remedy: 'Choisissez une étiquette de la feuille.',
  },
  'device-not-found': {
    what: 'Aucun appareil ne porte ce numéro.',
    remedy: 'Vérifiez l’étiquette, ou lisez la machine.',
  },
  'doubt-not-found': {
    what: 'Quelqu’un a déjà répondu pour ces deux appareils.',
    remedy: 'Ouvrez leur journal : il dit quoi.',
  },
  'bad-tag': {
    what: 'Ce n’est pas un numéro d’inventaire valable : {{detail}}',
    remedy: 'Scannez de nouveau, ou tapez les neuf caractères de l’étiquette.',
  },
  'archive-full': {
    what: 'Une archive ne tient pas autant d’appareils.',
    remedy: 'Restreignez la liste par une recherche, ou exportez un tableau.',
  },
  'workbook-full': {
    what: 'Une feuille de classeur ne tient pas autant d’appareils.',
    remedy: 'Restreignez la liste par une recherche, ou exportez en CSV.',
  },
  'lot-not-found': { what: 'Ce lot n’existe pas.', remedy: 'Choisissez un autre lot.' },
  'gates-not-met': {
    what: 'Cet appareil ne peut pas être mis en file : ses conditions ne sont pas tenues.',
    remedy: 'Ouvrez l’appareil : les constats disent ce qui manque.',
  },
  'report-outdated': { what: 'Cet appareil a été relu entre-temps.', remedy: 'Recommencez.' },
  'not-queued': { what: 'Cet appareil n’est pas dans la file.' },
  'profile-not-found': { what: 'Ce profil technique n’existe pas.', remedy: 'Choisissez un autre profil.' },
  'partner-not-found': { what: 'Cette structure partenaire n’existe pas.' },
  'device-not-candidate': {
    what: 'Cet appareil n’est pas de ceux qui sont proposés pour cette machine.',
    remedy: 'Choisissez l’un des appareils de la carte, ou « Autre machine ».',
  },
  'grant-not-found': { what: 'Ce dossier n’est plus accessible.', remedy: 'Choisissez-le de nouveau (F3).' },
  'already-reading': { what: 'Cette machine est déjà en cours de lecture.', remedy: 'Attendez la fin de la lecture.' },
  'intake-not-found': { what: 'Cette lecture n’est plus sur l’établi.' },
  'printer-not-found': { what: 'Cette imprimante n’est pas connue du système.', remedy: 'Choisissez-en une autre.' },
  'printing-unavailable': {
    what: 'Le système d’impression ne répond pas.',
    remedy: 'Enregistrez l’étiquette en PDF, ou faites vérifier le service d’impression.',
  },
  'print-job-not-found': { what: 'Cette impression est déjà terminée.' },
  'not-a-pdf': {
    what: 'Ce document n’est pas un PDF.',
    remedy: 'Enregistrez-le, et regardez ce que c’est avant de l’ouvrir.',
  },
  'not-opened': {
    what: 'Cet ordinateur n’a pas ouvert de visionneuse de PDF.',
    remedy: 'Enregistrez le document et ouvrez-le sur un autre ordinateur, ou installez une visionneuse.',
  },
  'not-written': { what: 'Le fichier n’a pas pu être écrit.', remedy: 'Choisissez un autre dossier.' },
  'bad-input': { what: 'Le poste n’accepte pas cette saisie : {{detail}}' },
  'unknown-command': { what: 'Le poste ne connaît pas cette demande.', remedy: 'Redémarrez l’application.' },
  'station-gone': { what: 'Le poste s’est arrêté avant de répondre.', remedy: 'Recommencez dans un instant.' },
  internal: {
    what: 'Le poste a rencontré une erreur : {{detail}}',
    remedy: 'Recommencez. Si elle revient, transmettez ce message.',
  },
  'database-newer': {
    what: 'La base a été écrite par une version plus récente d’Établi. Elle n’a pas été touchée.',
    remedy: 'Installez cette version ou une plus récente sur ce poste.',
  },
  'database-in-use': {
    what: 'Une autre fenêtre ou un autre programme Établi utilise déjà cette base.',
    remedy: 'Fermez l’autre Établi, puis réessayez.',
  },
  'start-failed': {
    what: 'Le poste n’a pas pu démarrer.',
    remedy: 'Réessayez. Si cela revient, transmettez son journal au responsable du poste.',
  },
  ...campaignRefusal,
  ...packingRefusal,
  ...exportRefusal,
  ...planningRefusal,
  ...captureRefusal,
  ...connectRefusal,
  ...foreignRefusal,
  ...printingRefusal,
  ...gateRefusal,
  ...guidedRefusal,
  ...peopleRefusal,
  'not-repairable': {
    what: 'Cet appareil ne peut pas être envoyé en réparation dans son état présent.',
    remedy: 'Seul un appareil audité ou préparé peut l’être. Sortez-le de son lot, ou relisez-le.',
  },
  'not-taken-back': {
    what: 'Autre chose est arrivé à cet appareil depuis.',
    remedy: 'Relisez-le : il revient de réparation audité.',
  },
} satisfies Record<string, RefusalWords>
