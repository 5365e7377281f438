/** What is plugged in over USB, and how far the bench is with it. */
export const usb = {
  devices: 'Branché en USB',
  nothing: 'Rien n’est branché en USB sur ce poste.',
  nothingDo: 'Branchez une tablette ou un téléphone Android : il se lit tout seul.',
  unnamed: 'Appareil sans nom',
  port: 'port {{port}}',
  retry: 'Réessayer',
  seeCard: 'Voir sur l’établi',
  fingerprint: 'Empreinte montrée par la tablette',
  bus: {
    polling: 'Le système ne signale pas les branchements : le poste regarde chaque seconde.',
    'no-bus':
      'Ce poste ne voit aucun bus USB (machine virtuelle ou conteneur). Les autres façons de connecter marchent.',
    failed: 'Le bus USB ne répond pas. Le poste réessaie sans arrêt ; redémarrez-le si cela dure.',
  },
  kind: {
    android: 'Android',
    apple: 'Appareil Apple',
    'removable-drive': 'Disque ou clé',
    'barcode-scanner': 'Lecteur de codes',
    'label-printer': 'Imprimante à étiquettes',
    printer: 'Imprimante',
    'network-adapter': 'Adaptateur réseau',
    unknown: 'Vu, sans détails',
  },
  state: {
    'no-debugging': 'Débogage USB éteint',
    'boot-loader': 'Dans son chargeur de démarrage',
    opening: 'Ouverture…',
    'no-permission': 'Ce poste n’a pas le droit de l’ouvrir',
    'held-elsewhere': 'Un autre programme l’utilise',
    'awaiting-authorisation': 'Acceptez sur la tablette',
    'not-authorised': 'Pas accepté à temps',
    reading: 'Lecture…',
    done: 'Lu',
    failed: 'La lecture s’est interrompue',
  },
  hint: {
    'enable-debugging':
      'Sur l’appareil : Paramètres, À propos, sept appuis sur « Numéro de build », puis Options pour les développeurs, « Débogage USB ».',
    'tap-allow': 'Déverrouillez l’appareil, comparez l’empreinte, puis touchez « Autoriser ».',
    'udev-rule':
      'Une fois par poste, en administrateur : copiez 70-etabli.rules (livré avec Établi, dossier usb) dans /etc/udev/rules.d/, puis lancez la commande ci-dessous et rebranchez.',
    'winusb-driver':
      'Une fois par poste : installez le pilote USB du fabricant de l’appareil, ou WinUSB avec Zadig, puis rebranchez.',
    'close-adb-server': 'Fermez Android Studio, scrcpy ou le serveur adb (adb kill-server), puis réessayez.',
    'plug-again': 'Débranchez l’appareil, attendez trois secondes, rebranchez-le.',
    'trust-computer': 'Les appareils Apple ne se lisent pas ici : saisissez-le à la main.',
  },
}
