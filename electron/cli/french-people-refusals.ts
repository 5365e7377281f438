/** French words for refusals of badges, PINs and people, for the terminal. */
export const frenchPeopleRefusals = {
  'role-needed': {
    what: 'Cette action demande quelqu’un qui en a le rôle',
    remedy: 'Ajouter --as NOM : le code est demandé ensuite.',
  },
  'two-people-needed': {
    what: 'Cette action demande deux personnes',
    remedy: 'La faire dans la fenêtre du poste, où chacune signe.',
  },
  'grant-not-valid': { what: 'Cet accord ne vaut plus', remedy: 'Recommencer.' },
  'person-not-found': { what: 'Personne de ce nom n’a de code à ce poste', remedy: 'Voir « etabli people ».' },
  'badge-unknown': { what: 'Ce badge n’est à personne ici', remedy: 'Utiliser le code.' },
  'badge-wait': { what: 'Trop de badges inconnus', remedy: 'Attendre une minute.' },
  'badge-taken': { what: 'Ce badge est déjà celui de quelqu’un d’autre', remedy: 'Le lui retirer d’abord.' },
  'badge-of-ours': { what: 'Ce badge a été imprimé par un poste', remedy: 'En imprimer un nouveau.' },
  'badge-is-code': {
    what: 'C’est le code d’un appareil, d’un pack ou d’un papier, pas un badge',
    remedy: 'Scanner le badge, ou en imprimer un.',
  },
  'pin-wrong': { what: 'Ce n’est pas le bon code', remedy: 'Le taper de nouveau.' },
  'pin-wait': { what: 'Trop de codes faux', remedy: 'Attendre le nombre de secondes indiqué.' },
  'pin-too-simple': {
    what: 'Tout le monde essaie ce code en premier',
    remedy: 'Pas de chiffres tous égaux, pas de suite comme 1234.',
  },
  'pin-not-given': {
    what: 'Cette personne n’a pas encore de code',
    remedy: 'Le responsable qualité donne le premier.',
  },
  'first-person': {
    what: 'La première personne est responsable qualité et a un code',
    remedy: 'Ajouter --role quality-lead ; le code est demandé ensuite.',
  },
  'last-quality-lead': {
    what: 'Plus personne ne pourrait inscrire les autres',
    remedy: 'Donner d’abord ce rôle et un code à quelqu’un d’autre.',
  },
} as const
