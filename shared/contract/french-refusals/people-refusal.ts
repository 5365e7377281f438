/** Refusals of badges, PINs and people, for window and terminal. */
export const peopleRefusal = {
  'role-needed': {
    what: 'Cette action demande le badge ou le code de quelqu’un qui en a le rôle.',
    remedy: 'Scannez le badge, ou tapez le code.',
  },
  'two-people-needed': {
    what: 'Cette action demande deux personnes.',
    remedy: 'Celle qui a fait signe d’abord, celle qui a vérifié ensuite.',
  },
  'grant-not-valid': {
    what: 'Cet accord ne vaut plus : déjà utilisé, trop vieux, ou donné pour autre chose.',
    remedy: 'Recommencez, avec le badge ou le code.',
  },
  'person-not-found': { what: 'Cette personne n’est plus à ce poste.', remedy: 'Regardez la liste des personnes.' },
  'badge-unknown': {
    what: 'Ce badge n’est à personne ici.',
    remedy: 'Utilisez un badge donné à ce poste, ou le code.',
  },
  'badge-wait': { what: 'Trop de badges inconnus.', remedy: 'Attendez une minute, ou tapez le code.' },
  'badge-taken': { what: 'Ce badge est déjà celui de quelqu’un d’autre.', remedy: 'Retirez-le-lui d’abord.' },
  'badge-of-ours': {
    what: 'Ce badge a été imprimé par un poste.',
    remedy: 'Imprimez-en un nouveau pour cette personne.',
  },
  'badge-is-code': {
    what: 'C’est le code d’un appareil, d’un pack ou d’un papier, pas un badge.',
    remedy: 'Scannez le badge, ou imprimez-en un ici.',
  },
  'pin-wrong': { what: 'Ce n’est pas le bon code.', remedy: 'Tapez-le encore, ou scannez le badge.' },
  'pin-wait': { what: 'Trop de codes faux.', remedy: 'Attendez un peu, ou scannez le badge.' },
  'pin-not-given': {
    what: 'Cette personne n’a pas encore de code.',
    remedy: 'Le responsable qualité donne le premier.',
  },
  'pin-too-simple': {
    what: 'Tout le monde essaie ce code en premier.',
    remedy: 'Pas de chiffres tous égaux, pas de suite comme 1234.',
  },
  'first-person': {
    what: 'La première personne est responsable qualité et a un code.',
    remedy: 'Quelqu’un doit pouvoir inscrire les autres.',
  },
  'last-quality-lead': {
    what: 'Plus personne ne pourrait inscrire les autres.',
    remedy: 'Donnez d’abord ce rôle, et un badge ou un code, à quelqu’un d’autre.',
  },
  'command-not-found': { what: 'Le poste ne connaît pas cette action.' },
}
