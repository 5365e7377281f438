/** What exports are refused by, and what keeps regular ones from being written. */
export const exportRefusal = {
  'schedule-not-found': {
    what: 'Cet export régulier n’est plus là.',
  },
  'schedules-too-many': {
    what: 'Ce poste n’écrit pas plus de dix exports réguliers.',
    remedy: 'Supprimez-en un que personne ne lit.',
  },
  'export-folder-missing': {
    what: 'Un export régulier n’a pas été écrit : son dossier n’est pas là.',
    remedy: 'Branchez le disque ou le partage ; le poste réessaie dans un quart d’heure.',
  },
  'export-folder-full': {
    what: 'Un export régulier n’a pas été écrit : le disque de son dossier est plein.',
    remedy: 'Libérez de la place ; le poste réessaie dans un quart d’heure.',
  },
  'export-folder-denied': {
    what: 'Un export régulier n’a pas été écrit : ce compte n’a pas le droit d’écrire dans son dossier.',
    remedy: 'Donnez-lui ce droit, ou choisissez un autre dossier.',
  },
  'export-folder-failed': {
    what: 'Un export régulier n’a pas été écrit : son dossier ne répond pas comme il faut.',
    remedy: 'Vérifiez le disque ou le partage.',
  },
  'export-archive-full': {
    what: 'Un export régulier n’a pas été écrit : une archive ne peut pas contenir autant d’appareils.',
    remedy: 'Choisissez un tableau pour cet export.',
  },
  'export-workbook-full': {
    what: 'Un export régulier n’a pas été écrit : une feuille de classeur ne peut pas contenir autant d’appareils.',
    remedy: 'Choisissez le CSV pour cet export.',
  },
  'device-document-damaged': {
    what: 'Ce document d’appareil est coupé, changé, ou ne suit pas son schéma.',
    remedy: 'Exportez l’appareil de nouveau sur le poste d’où il vient.',
  },
  'device-imported-otherwise': {
    what: 'Cet appareil a déjà été repris d’un autre document.',
    remedy: 'Gardez les deux documents : une personne les compare.',
  },
  'tag-of-another': {
    what: 'Son numéro est celui d’un autre appareil de ce poste.',
    remedy: 'Regardez les deux étiquettes : l’une est fausse.',
  },
  'tag-far-ahead': {
    what: 'Son numéro est de ce poste, mais très loin devant ceux qu’il a donnés.',
    remedy: 'Regardez son étiquette ; reprenez-le sur un poste d’un autre préfixe.',
  },
  'machine-here': {
    what: 'Cette machine est déjà ici sous un autre numéro.',
    remedy: 'Lisez plutôt la machine sur ce poste.',
  },
}
