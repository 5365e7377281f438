/** Refusals of devices, lots, papers and the database that window and terminal say in the same words. */
export const stationRefusal = {
  'code-of-paper': {
    what: 'C’est le code d’un papier ou d’un colis, pas d’un appareil.',
    remedy: 'Scannez l’étiquette collée sur l’appareil.',
  },
  'template-refused': {
    what: 'Ce modèle ne peut pas être bien imprimé sur cette imprimante.',
    remedy: 'Choisissez un autre modèle, ou modifiez-le là où l’éditeur le montre.',
  },
  'label-text-cut': {
    what: 'Un texte de cette étiquette n’a pas assez de place et ne doit pas être coupé.',
    remedy: 'Choisissez un modèle plus grand, ou un modèle sans ce champ.',
  },
  'lot-full': { what: 'Ce lot est complet.', remedy: 'Choisissez un autre lot.' },
  'name-taken': { what: 'Ce nom est déjà pris.', remedy: 'Choisissez un autre nom.' },
  'tags-used-up': {
    what: 'Ce poste a donné tous ses numéros d’inventaire.',
    remedy: 'Commencez un nouveau dossier : il prendra un autre préfixe.',
  },
  'database-read-only': {
    what: 'La base ne peut pas être écrite : son fichier est en lecture seule.',
    remedy: 'Rendez à ce compte le droit d’écrire ce fichier, puis réessayez.',
  },
  'database-damaged': {
    what: 'Le fichier de la base est endommagé. Il n’a pas été touché.',
    remedy:
      'Ne le supprimez pas. Remettez en place la dernière copie gardée à côté, ou appelez le responsable du poste.',
  },
  'disk-full': {
    what: 'Le disque de ce poste est plein : plus rien ne peut être enregistré.',
    remedy: 'Libérez de la place sur ce disque, puis réessayez. Rien de ce qui était enregistré n’est perdu.',
  },
  'folder-unwritable': {
    what: 'Le dossier de la base ne peut pas être écrit.',
    remedy: 'Rendez à ce compte le droit d’écrire dans ce dossier, ou choisissez-en un autre.',
  },
  'network-file-system': {
    what: 'La base ne peut pas vivre sur un partage réseau.',
    remedy: 'Choisissez un dossier sur un disque de cet ordinateur.',
  },
  'profile-version-changed': {
    what: 'Ce profil diffère de celui qui est enregistré sous la même version.',
    remedy: 'Donnez au profil modifié la version suivante.',
  },
}
