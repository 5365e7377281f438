/** Why a machine could not be reached: over the network, over USB, from a stick, or typed in. */
export const connectRefusal = {
  'already-listening': {
    what: 'La réception par le réseau est déjà ouverte.',
    remedy: 'Fermez-la d’abord pour l’ouvrir sur une autre interface.',
  },
  'address-not-here': {
    what: 'Cette adresse n’est plus celle de ce poste.',
    remedy: 'Vérifiez le câble ou le Wi-Fi, puis choisissez une autre interface.',
  },
  'listen-failed': {
    what: 'Le poste ne peut pas recevoir à cette adresse.',
    remedy: 'Choisissez une autre interface, ou faites vérifier le pare-feu de ce poste.',
  },
  'connection-lost': {
    what: 'Plus rien n’arrive de cette machine.',
    remedy: 'Vérifiez son réseau, puis relancez la sonde : la lecture reprendra.',
  },
  'lan-closed': {
    what: 'La réception par le réseau a été fermée avant la fin de cette lecture.',
    remedy: 'Ouvrez-la de nouveau (F10), puis relancez la sonde sur la machine.',
  },
  'usb-device-not-found': {
    what: 'Cet appareil n’est plus branché en USB.',
    remedy: 'Débranchez-le, rebranchez-le, puis recommencez.',
  },
  'android-disconnected': {
    what: 'L’appareil a été débranché pendant sa lecture. Rien n’a été enregistré.',
    remedy: 'Rebranchez-le : il sera relu.',
  },
  'android-no-answer': {
    what: 'L’appareil a accepté le poste, puis n’a rien répondu.',
    remedy: 'Déverrouillez son écran, débranchez-le, puis rebranchez-le.',
  },
  'stick-not-found': { what: 'Cette clé n’est plus branchée.', remedy: 'Rebranchez-la, puis recommencez.' },
  'stick-not-writable': {
    what: 'Cette clé ne peut pas être écrite.',
    remedy: 'Vérifiez son verrou et sa place libre. Les relevés importés, eux, sont gardés.',
  },
  'device-known': {
    what: 'Un appareil de ce fabricant porte déjà ce numéro de série : {{detail}}',
    remedy: 'Cherchez-le par son numéro de série, ou laissez ce champ vide.',
  },
}
