/** Refusals of guided tests and of photos. */
export const guidedRefusal = {
  'device-not-here': {
    what: 'Cet appareil n’est pas la machine où tourne Établi.',
    remedy: 'Ouvrez Établi sur l’appareil lui-même, ou testez-le à la main.',
  },
  'no-battery-here': {
    what: 'Aucune batterie de cette machine ne se laisse lire.',
    remedy: 'Remettez la batterie, ou testez-la à la main : débranchez dix minutes.',
  },
  'battery-run-under-way': {
    what: 'Une décharge est déjà suivie.',
    remedy: 'Arrêtez-la d’abord.',
  },
  'no-battery-run': { what: 'Aucune décharge de cet appareil n’est suivie.' },
  'photo-not-jpeg': { what: 'Cette image n’est pas un JPEG entier.', remedy: 'Reprenez la photo.' },
  'photo-carries-details': {
    what: 'Cette image porte des détails (lieu, appareil photo) qui ne doivent pas être gardés.',
    remedy: 'Prenez la photo avec la caméra du poste.',
  },
  'photo-wrong-size': {
    what: 'Cette photo est trop grande ou trop petite.',
    remedy: 'Prenez-la avec la caméra du poste, qui la met à la bonne taille.',
  },
  'photo-known': { what: 'Cette photo est déjà là.' },
  'photos-full': { what: 'Cet appareil a déjà toutes ses photos.', remedy: 'Retirez-en une d’abord.' },
  'photo-not-found': { what: 'Cette photo n’est plus là.' },
}
