/** Refusals about kits, cartons, pallets, shipments and receivers, for window and terminal. */
export const packingRefusal = {
  'bad-iccid': {
    what: 'Ce n’est pas le numéro d’une carte SIM : 18 à 20 chiffres qui commencent par 89, clé comprise.',
    remedy: 'Scannez la carte elle-même, ou tapez tous ses chiffres.',
  },
  'kit-unnamed': {
    what: 'Un pack connexion a un numéro de SIM ou de série.',
    remedy: 'Scannez la SIM, ou l’étiquette sous le routeur.',
  },
  'kit-known': { what: 'Ce pack connexion est déjà en stock.', remedy: 'Passez au suivant.' },
  'kit-not-found': {
    what: 'Aucun pack connexion ne porte ce code, ce numéro de SIM ou de série.',
    remedy: 'Entrez-le d’abord en stock.',
  },
  'kit-taken': { what: 'Ce pack connexion est avec un autre appareil.', remedy: 'Prenez un autre pack.' },
  'kit-not-in-stock': {
    what: 'Ce pack connexion n’est pas en stock : il est bloqué, ou parti.',
    remedy: 'Prenez un autre pack.',
  },
  'kit-not-movable': { what: 'Ce pack connexion ne peut pas y aller depuis son état.' },
  'device-has-kit': { what: 'Un autre pack connexion est avec cet appareil.', remedy: 'Retirez-le d’abord.' },
  'device-has-no-kit': { what: 'Aucun pack connexion n’est avec cet appareil.' },
  'device-left': { what: 'Cet appareil a quitté l’établi.' },
  'carton-closed': { what: 'Cet appareil est dans un colis fermé.', remedy: 'Rouvrez d’abord le colis.' },
  'carton-not-found': { what: 'Aucun colis ne porte ce code.', remedy: 'Scannez l’étiquette du colis.' },
  'carton-not-open': { what: 'Ce colis est fermé.', remedy: 'Rouvrez-le avec un motif, ou prenez-en un autre.' },
  'carton-not-closed': { what: 'Ce colis n’est pas fermé.', remedy: 'Fermez-le d’abord.' },
  'carton-full': { what: 'Aucun colis ne prend plus d’appareils.', remedy: 'Fermez-le et ouvrez le suivant.' },
  'carton-empty': { what: 'Ce colis est vide.', remedy: 'Scannez-y des appareils, ou abandonnez-le.' },
  'carton-not-empty': { what: 'Ce colis n’est pas vide.', remedy: 'Sortez d’abord ses appareils.' },
  'carton-discarded': { what: 'Ce colis a été abandonné.', remedy: 'Ouvrez-en un autre.' },
  'carton-incomplete': {
    what: 'Il manque dans ce colis une chose promise.',
    remedy: 'Mettez-la et scannez-la, ou sortez l’appareil.',
  },
  'carton-in-shipment': {
    what: 'Son expédition est close : les papiers disent ce qu’elle contient.',
    remedy: 'Annulez la clôture de l’expédition : ses papiers seront nuls.',
  },
  'carton-on-no-pallet': { what: 'Ce colis n’est sur aucune palette.' },
  'charger-in-already': {
    what: 'Un chargeur est déjà dans le colis pour cet appareil.',
    remedy: 'Retirez-le d’abord.',
  },
  'no-charger-given': { what: 'Cet appareil n’a reçu aucun chargeur du stock.' },
  'not-packed': { what: 'Cet appareil n’est dans aucun colis.' },
  'packed-already': {
    what: 'Cet appareil est déjà dans un colis.',
    remedy: 'Passez au suivant, ou sortez-le de ce colis.',
  },
  'other-lot': { what: 'Cet appareil est destiné à un autre lot.', remedy: 'Mettez-le de côté pour ce lot.' },
  'pallet-not-found': { what: 'Cette palette n’existe pas.', remedy: 'Scannez l’étiquette de la palette.' },
  'other-partner': {
    what: 'Ce colis est destiné à une autre structure.',
    remedy: 'Mettez-le de côté pour sa structure.',
  },
  'codes-used-up': {
    what: 'Ce poste a donné tous ses codes.',
    remedy: 'Commencez un nouveau dossier : il prendra un autre préfixe.',
  },
  'shipment-not-found': { what: 'Cette expédition n’existe pas.', remedy: 'Choisissez une autre expédition.' },
  'shipment-not-prepared': {
    what: 'Cette expédition est close.',
    remedy: 'Annulez d’abord sa clôture : ses papiers seront nuls.',
  },
  'shipment-empty': { what: 'Cette expédition ne contient aucun colis.', remedy: 'Scannez-y des colis fermés.' },
  'shipment-not-empty': { what: 'Cette expédition contient des colis.', remedy: 'Sortez-les d’abord.' },
  'shipment-not-closed': { what: 'Cette expédition n’est pas close, ou elle est partie.' },
  'shipment-not-on-its-way': {
    what: 'Aucune réception n’est attendue pour cette expédition.',
    remedy: 'Faites-la d’abord partir.',
  },
  'carton-in-other-shipment': {
    what: 'Ce colis est dans une autre expédition.',
    remedy: 'Sortez-le d’abord de celle-ci.',
  },
  'not-in-shipment': {
    what: 'Cet appareil n’est pas sur la liste de cette expédition.',
    remedy: 'Signalez-le comme appareil en plus.',
  },
  'already-settled': { what: 'Le sort de cet appareil est réglé.' },
  'not-missing': { what: 'Cet appareil n’est pas signalé manquant.' },
  'paper-not-found': { what: 'Aucun papier ne porte ce code.', remedy: 'Scannez le code du papier.' },
  'receipt-unreadable': {
    what: 'Ce n’est pas une réponse de réception.',
    remedy: 'Redemandez le fichier, tel qu’il a été enregistré.',
  },
  'receipt-forged': {
    what: 'La partie signée de ce fichier a été modifiée.',
    remedy: 'Renvoyez son fichier à la structure et redemandez une réponse.',
  },
  'receipt-foreign': {
    what: 'Un autre établi a fait ce fichier.',
    remedy: 'Donnez-le à l’établi qui a fait l’expédition.',
  },
  'receipt-other-shipment': {
    what: 'Cette réponse concerne une autre expédition.',
    remedy: 'Ouvrez cette autre expédition.',
  },
  'receipt-outdated': {
    what: 'Les papiers de cette réponse sont nuls.',
    remedy: 'Envoyez à la structure le fichier des nouveaux papiers.',
  },
  'receipt-altered': {
    what: 'Autre chose que les coches a été changé dans ce fichier.',
    remedy: 'Demandez une réponse avec les seules coches.',
  },
  'extra-not-found': { what: 'Aucun appareil en plus n’est signalé ainsi.' },
  'not-returnable': { what: 'Seul un appareil parti peut revenir.' },
  'not-reversible': { what: 'Cet appareil n’est parti ni pour pièces ni au recyclage.' },
  'taken-apart': {
    what: 'Des pièces de cet appareil sont comptées au stock.',
    remedy: 'S’il a été remonté, recevez-le comme un autre appareil.',
  },
  'not-retirable': {
    what: 'Cet appareil ne peut pas partir en pièces ou en D3E depuis son état.',
    remedy: 'Envoyez-le en réparation, ou attendez son retour.',
  },
}
