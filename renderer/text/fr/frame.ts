/** The frame around every screen, and what several screens say. */
export const frame = {
  places: 'Écrans',
  bench: 'Établi',
  devices: 'Appareils',
  queue: 'File',
  packing: 'Colisage',
  benchPrefix: 'Poste {{prefix}}',
  counters: '{{ready}} prêts · {{queued}} en file',
  themeSystem: 'Thème : celui du système',
  themeLight: 'Thème : clair',
  themeDark: 'Thème : sombre',
  language: 'Langue',
  shortcuts: 'Raccourcis clavier',
  close: 'Fermer',
  cancel: 'Annuler',
  loading: 'Chargement…',
  notRead: 'non lu',
  unknown: 'inconnu',
  noticeDone: 'Fait',
  noticeWarning: 'Attention',
  noticeRefused: 'Refusé',
  notices: 'Messages',
  whatToDo: 'Que faire : {{remedy}}',
  where: 'Où : {{where}}',
  crashed: 'L’écran a rencontré une erreur. Rien n’est perdu : tout ce qui est enregistré l’est dans la base du poste.',
  reload: 'Recharger l’écran',
  keys: {
    escape: 'Échap',
    up: '↑',
    down: '↓',
  },
}

/** The field where scanned and typed codes arrive. */
export const scan = {
  label: 'Scanner un numéro d’inventaire ou chercher',
  placeholder: 'Scanner ou chercher…',
  intoLot: 'Scanner pour mettre dans « {{lot}} »',
  queuedInto: '{{tag}} est dans « {{lot}} »',
  alreadyIn: '{{tag}} est déjà dans « {{lot}} »',
  clear: 'Effacer',
  badTag: {
    length: '« {{text}} » : un numéro d’inventaire a neuf caractères.',
    alphabet: '« {{text}} » : un de ces caractères n’existe dans aucun numéro d’inventaire.',
    prefix: '« {{text}} » : les deux premiers caractères ne sont ceux d’aucun poste.',
    check: '« {{text}} » : le caractère de contrôle ne correspond pas. Un caractère est faux.',
  },
}

/** The list of keys. */
export const shortcuts = {
  title: 'Raccourcis clavier',
  bench: 'Aller à l’établi',
  devices: 'Aller aux appareils',
  queue: 'Aller à la file',
  packing: 'Aller au colisage',
  readThis: 'Lire cette machine',
  openCapture: 'Ouvrir une capture',
  connect: 'Connecter une machine',
  previousCard: 'Carte précédente ou suivante',
  print: 'Imprimer l’étiquette de la carte choisie',
  enqueue: 'Mettre en file l’appareil de la carte choisie',
  open: 'Ouvrir l’appareil de la carte choisie',
  escape: 'Arrêter la lecture, ou retirer la carte terminée',
  show: 'Montrer cette liste',
}
