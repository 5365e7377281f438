/** What the station refuses about parts and plans. */
export const planningRefusal = {
  'part-not-found': { what: 'Cette pièce n’est pas connue ici.' },
  'part-short': {
    what: 'Il n’y a pas autant de ces pièces libres.',
    remedy: 'Comptez l’étagère, ou levez une réservation.',
  },
  'part-reserved-already': {
    what: 'Des pièces sont déjà réservées pour cet appareil.',
    remedy: 'Levez d’abord sa réservation, ou calculez un nouveau plan.',
  },
  'not-upgradable': {
    what: 'Des pièces ne se réservent que pour un appareil présent à l’établi et dans aucun lot.',
    remedy: 'Calculez un nouveau plan.',
  },
  'not-here': {
    what: 'Cet appareil est parti, ou sa vie ici est finie.',
    remedy: 'Dites d’abord qu’il est revenu.',
  },
  'not-reserved': { what: 'Aucune pièce n’est réservée pour cet appareil.' },
  'not-for-parts': {
    what: 'Un appareil à cette étape ne part pas aux pièces.',
    remedy: 'Sortez-le d’abord de son lot.',
  },
  'profile-overtaken': {
    what: 'Une autre version de ce profil a été publiée entre-temps.',
    remedy: 'Repartez de cette version : vos changements se retapent dessus.',
  },
  'profile-unchanged': {
    what: 'Ce brouillon ne demande rien d’autre que le profil en vigueur.',
    remedy: 'Changez d’abord un nombre ou une exigence.',
  },
  'planning-cancelled': { what: 'Le calcul a été arrêté.' },
  'planning-too-many-ways': {
    what: 'Ces pièces se remplacent de trop de façons pour un plan exact.',
    remedy: 'Comptez les pièces de tailles presque égales comme une seule sorte.',
  },
  'profile-draft-refused': {
    what: 'Ce profil ne tient pas debout : {{detail}}',
    remedy: 'Corrigez la valeur et recommencez.',
  },
}
