import { campaignRefusal } from './campaign-refusal.ts'
import { packingRefusal } from './packing-refusal.ts'
import { captureRefusal } from './capture-refusal.ts'
import { connectRefusal } from './connect-refusal.ts'
import { exportRefusal } from './export-refusal.ts'
import { foreignRefusal } from './foreign-refusal.ts'
import { gateRefusal } from './gate-refusal.ts'
import { guidedRefusal } from './guided-refusal.ts'
import { peopleRefusal } from './people-refusal.ts'
import { planningRefusal } from './planning-refusal.ts'
import { printingRefusal } from './printing-refusal.ts'

type RefusalWords = { readonly what: string; readonly remedy?: string }

/** Every refusal by its code. A code that is not here is shown in the words it came with. */
export const refusal = {
  'template-not-found': {
    what: 'Ce modèle d’étiquette n’existe pas.',
    remedy: 'Choisissez un autre modèle.',
  },
  'template-refused': {
    what: 'Ce modèle ne peut pas être bien imprimé sur cette imprimante.',
    remedy: 'Choisissez un autre modèle, ou modifiez-le là où l’éditeur le montre.',
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
  'label-text-cut': {
    what: 'Un texte de cette étiquette n’a pas assez de place et ne doit pas être coupé.',
    remedy: 'Choisissez un modèle plus grand, ou un modèle sans ce champ.',
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
  'code-of-paper': {
    what: 'C’est le code d’un papier ou d’un colis, pas d’un appareil.',
    remedy: 'Scannez l’étiquette collée sur l’appareil.',
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
  'lot-full': { what: 'Ce lot est complet.', remedy: 'Choisissez un autre lot.' },
  'gates-not-met': {
    what: 'Cet appareil ne peut pas être mis en file : ses conditions ne sont pas tenues.',
    remedy: 'Ouvrez l’appareil : les constats disent ce qui manque.',
  },
  'report-outdated': { what: 'Cet appareil a été relu entre-temps.', remedy: 'Recommencez.' },
  'not-queued': { what: 'Cet appareil n’est pas dans la file.' },
  'profile-not-found': { what: 'Ce profil technique n’existe pas.', remedy: 'Choisissez un autre profil.' },
  'partner-not-found': { what: 'Cette structure partenaire n’existe pas.' },
  'name-taken': { what: 'Ce nom est déjà pris.', remedy: 'Choisissez un autre nom.' },
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
  'disk-full': {
    what: 'Le disque de ce poste est plein : plus rien ne peut être enregistré.',
    remedy: 'Libérez de la place sur ce disque, puis réessayez. Rien de ce qui était enregistré n’est perdu.',
  },
  'database-damaged': {
    what: 'Le fichier de la base est endommagé. Il n’a pas été touché.',
    remedy:
      'Ne le supprimez pas. Remettez en place la dernière copie gardée à côté, ou appelez le responsable du poste.',
  },
  'database-read-only': {
    what: 'La base ne peut pas être écrite : son fichier est en lecture seule.',
    remedy: 'Rendez à ce compte le droit d’écrire ce fichier, puis réessayez.',
  },
  'folder-unwritable': {
    what: 'Le dossier de la base ne peut pas être écrit.',
    remedy: 'Rendez à ce compte le droit d’écrire dans ce dossier, ou choisissez-en un autre.',
  },
  'network-file-system': {
    what: 'La base ne peut pas vivre sur un partage réseau.',
    remedy: 'Choisissez un dossier sur un disque de cet ordinateur.',
  },
  'start-failed': {
    what: 'Le poste n’a pas pu démarrer.',
    remedy: 'Réessayez. Si cela revient, transmettez son journal au responsable du poste.',
  },
  'tags-used-up': {
    what: 'Ce poste a donné tous ses numéros d’inventaire.',
    remedy: 'Commencez un nouveau dossier : il prendra un autre préfixe.',
  },
  'profile-version-changed': {
    what: 'Ce profil diffère de celui qui est enregistré sous la même version.',
    remedy: 'Donnez au profil modifié la version suivante.',
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
