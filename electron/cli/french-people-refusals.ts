/** French words for refusals of people where a terminal goes another way than the window: there is no badge to scan. */
export const frenchPeopleRefusals = {
  'role-needed': {
    what: 'Cette action demande quelqu’un qui en a le rôle.',
    remedy: 'Ajoutez --as NOM : le code est demandé ensuite.',
  },
  'two-people-needed': {
    what: 'Cette action demande deux personnes.',
    remedy: 'Faites-la dans la fenêtre du poste, où chacune signe.',
  },
  'grant-not-valid': { what: 'Cet accord ne vaut plus.', remedy: 'Recommencez.' },
  'person-not-found': { what: 'Personne de ce nom n’a de code à ce poste.', remedy: 'Voyez « etabli people ».' },
  'pin-wrong': { what: 'Ce n’est pas le bon code.', remedy: 'Tapez-le de nouveau.' },
  'pin-wait': { what: 'Trop de codes faux.', remedy: 'Attendez le nombre de secondes indiqué.' },
  'first-person': {
    what: 'La première personne est responsable qualité et a un code.',
    remedy: 'Ajoutez --role quality-lead : le code est demandé ensuite.',
  },
} as const
