/** Why a capture could not be read, for window and terminal. */
export const captureRefusal = {
  'capture-not-found': {
    what: 'Il n’y a rien à cet endroit.',
    remedy: 'Choisissez le dossier qui contient les relevés d’une machine.',
  },
  'capture-denied': {
    what: 'Ce compte n’a pas le droit de lire ce dossier.',
    remedy: 'Donnez-lui ce droit, ou copiez le dossier ailleurs.',
  },
  'capture-file-denied': {
    what: 'Ce compte n’a pas le droit de lire ce fichier.',
    remedy: 'Donnez-lui ce droit, ou copiez le dossier ailleurs.',
  },
  'capture-not-a-folder': {
    what: 'Ce n’est pas un dossier.',
    remedy: 'Choisissez le dossier qui contient les relevés d’une machine.',
  },
  'capture-not-recognised': {
    what: 'Rien dans ce dossier n’est un relevé connu.',
    remedy: 'Choisissez le dossier qui contient dmidecode.txt, lscpu.txt, smartctl-sda.json…',
  },
  'capture-too-large': {
    what: 'Ces relevés sont trop gros pour être ceux d’une seule machine.',
    remedy: 'Choisissez le dossier d’une seule machine.',
  },
  'capture-file-too-large': {
    what: 'Ce fichier est trop gros pour être le relevé d’une machine.',
    remedy: 'Retirez-le du dossier, ou refaites ce relevé.',
  },
  'capture-file-outside': { what: 'Ce lien mène hors du dossier.', remedy: 'Remplacez-le par le fichier lui-même.' },
  'capture-file-empty': {
    what: 'Ce fichier est vide.',
    remedy: 'Refaites ce relevé, ou retirez le fichier du dossier.',
  },
  'capture-file-binary': {
    what: 'Ce fichier n’est pas du texte en UTF-8.',
    remedy: 'Enregistrez-le en UTF-8, ou refaites ce relevé.',
  },
  'capture-file-truncated': {
    what: 'Ce fichier est coupé avant sa fin.',
    remedy: 'Refaites ce relevé : la clé a peut-être été retirée trop tôt.',
  },
}
