import { gateWords } from '../../../shared/device/gate-words.ts'

/** The gates of ready, in the order they are shown; how each stands; why it does. Papers say the same words. */
export const { names: gate, outcomes: gateOutcome, reasons: gateReason } = gateWords.fr

/** What to do about a gate that is open; nothing where it holds. */
export const gateNext = {
  'verdict-fail': 'Faites ce que disent les constats, puis relisez.',
  'verdict-incomplete': 'Relisez en administrateur, saisissez ce qui manque, ou faites le test demandé.',
  'verdict-missing': 'Jugez l’appareil avec un profil.',
  'other-profile': 'Jugez l’appareil avec le profil du lot.',
  'parts-unread': 'Relisez l’appareil.',
  'verdict-outdated': 'Relisez l’appareil, ou jugez de nouveau son dernier relevé.',
  'erasure-failed': 'Effacez de nouveau ce disque, ou remplacez-le et relisez.',
  'erasure-missing': 'Effacez, puis déposez le journal de nwipe sur cette fenêtre.',
  'erasure-unverified': 'Une autre personne vérifie et l’inscrit.',
  'erasure-unclear': 'Ouvrez l’attestation et dites à deux ce qu’elle montre.',
  'disk-serial-unread': 'Relisez en administrateur : sans série, aucune preuve ne compte.',
  'disks-unread': 'Relisez en administrateur, ou constatez à deux qu’il n’y a pas de stockage.',
  'no-disk-seen': 'Ouvrez l’appareil et constatez à deux qu’il n’y a pas de stockage.',
  'checklist-failed': 'Réparez, relisez, testez de nouveau.',
  'checklist-unfinished': 'Testez ce qui reste.',
  'checklist-missing': 'Commencez le test.',
  'grade-missing': 'Regardez l’appareil et donnez A, B ou C.',
  'label-mismatched': 'Remettez la bonne étiquette et scannez-la.',
  'label-unverified': 'Scannez l’étiquette collée.',
}
