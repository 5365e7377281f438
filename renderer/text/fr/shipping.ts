/** Partners, lots and what is queued for them. */
export const shipping = {
  noPartner: 'Aucune structure partenaire. Ajoutez la première.',
  noLot: 'Aucun lot pour cette structure.',
  addPartner: 'Ajouter une structure',
  partnerName: 'Nom de la structure',
  addLot: 'Ajouter un lot',
  lotFor: 'Nouveau lot pour {{partner}}',
  lotName: 'Nom du lot',
  wanted: 'Nombre demandé (vide : sans limite)',
  profile: 'Profil technique demandé',
  save: 'Ajouter',
  queuedOfWanted: '{{queued}} sur {{wanted}}',
  queuedOpen: '{{queued}} en file, sans limite',
  full: 'complet',
  chooseLot: 'Choisissez un lot pour voir ses appareils.',
  devicesOf: 'Appareils du lot « {{lot}} »',
  emptyLot: 'Aucun appareil dans ce lot. Scannez-en un : il y entre si ses conditions tiennent.',
  remove: 'Sortir de la file',
  removed: '{{tag}} n’est plus dans la file',
  scanHint: 'Chaque numéro scanné ici entre dans ce lot.',
  benchLot: 'Lot de l’établi',
  makeBenchLot: 'Utiliser à l’établi',
}

/** The list of all devices. */
export const devices = {
  title: 'Appareils',
  state: 'État',
  empty: 'Aucun appareil pour l’instant. Lisez une machine à l’établi (F1).',
  nothingFound: 'Aucun appareil ne correspond à « {{search}} ».',
  searchLabel: 'Chercher partout',
  searchHint: 'numéro, modèle, lot…',
  elsewhere: 'Trouvé ailleurs',
  found: {
    lot: 'Lot',
    partner: 'Structure',
    operation: 'Opération',
    source: 'Provenance',
    expected: 'Attendu',
  },
  more: 'La suite…',
}
