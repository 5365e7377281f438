import { stateWords } from '../../../shared/device/state-words.ts'

/** The field's words, as every screen says them. */
export const state = { ...stateWords.fr }

export const outcome = {
  pass: 'CONFORME',
  fail: 'NON CONFORME',
  incomplete: 'INCOMPLET',
  none: 'PAS DE VERDICT',
}

export const kind = {
  laptop: 'portable',
  desktop: 'fixe',
  tablet: 'tablette',
  phone: 'téléphone',
  server: 'serveur',
  vm: 'machine virtuelle',
}

export const part = {
  machine: 'Machine',
  cpu: 'Processeur',
  memory: 'Mémoire',
  disks: 'Disques',
  batteries: 'Batteries',
  displays: 'Écrans',
  network: 'Réseau',
  cameras: 'Caméras',
  android: 'Android',
  firmware: 'BIOS/UEFI',
}

/** What became of reading; the five are never folded into one another. */
export const reading = {
  read: 'lu',
  absent: 'absent',
  denied: 'accès refusé',
  unavailable: 'aucune source',
  'timed-out': 'trop long',
}

/** The same for the narrow places of a card, and what only a card shows; words that agree with every part's gender. */
export const partStatus = {
  reading: 'lecture…',
  read: 'fait',
  absent: 'néant',
  denied: 'refus',
  unavailable: 'pas su',
  unfinished: 'pas fait',
  'timed-out': 'trop long',
}

export const readingMeans = {
  reading: 'La lecture est en cours.',
  read: 'Une valeur a été lue.',
  absent: 'La source a répondu : il n’y en a pas.',
  denied: 'La source existe, mais il faut les droits d’administrateur.',
  unfinished: 'La lecture s’est arrêtée avant cette partie.',
  unavailable: 'Aucune source disponible ne peut le dire.',
  'timed-out': 'La source n’a pas répondu dans son délai.',
}

/** The signs by which a machine that comes back is recognised. */
export const sign = {
  machine: 'fabricant et numéro de série',
  uuid: 'UUID',
  board: 'série de la carte mère',
  disk: 'série d’un disque',
  mac: 'adresse MAC',
}
