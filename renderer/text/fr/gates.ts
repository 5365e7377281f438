/** The gates of ready, in the order they are shown. */
export const gate = {
  verdict: 'Verdict',
  erasure: 'Effacement des disques',
  checklist: 'Test de bon fonctionnement',
  grade: 'Grade esthétique',
  label: 'Étiquette collée et relue',
}

/** How a gate stands. */
export const gateOutcome = {
  holds: 'tenue',
  fails: 'non tenue',
  unknown: 'à établir',
  waived: 'dérogation',
  'not-required': 'non demandée',
}

/** Why it stands as it does. */
export const gateReason = {
  'verdict-pass': 'L’appareil est conforme au profil.',
  'verdict-fail': 'L’appareil n’est pas conforme au profil.',
  'verdict-incomplete': 'Il manque des relevés pour conclure.',
  'verdict-missing': 'Aucun verdict.',
  'other-profile': 'Le verdict porte sur un autre profil ou une autre version.',
  'verdict-outdated': 'Le relevé a changé depuis le verdict.',
  'erasure-proven': 'Chaque disque a sa preuve d’effacement vérifiée.',
  'erasure-no-storage': 'Deux personnes ont constaté : aucun stockage.',
  'erasure-failed': 'Un effacement a échoué ou a été interrompu.',
  'erasure-missing': 'Un disque n’a pas de preuve d’effacement.',
  'erasure-unverified': 'Effacé, mais personne n’a vérifié.',
  'erasure-unclear': 'Une attestation est là, personne ne l’a encore ouverte.',
  'disk-serial-unread': 'Le numéro de série d’un disque n’a pas été lu.',
  'disks-unread': 'Les disques n’ont pas été lus.',
  'no-disk-seen': 'Aucun disque vu, ce qui ne prouve pas qu’il n’y en a pas.',
  'checklist-passed': 'Tout ce qui est demandé fonctionne.',
  'checklist-failed': 'Quelque chose ne fonctionne pas.',
  'checklist-unfinished': 'Le test n’est pas fini.',
  'checklist-missing': 'Rien n’a été testé.',
  'grade-given': 'Le grade est donné.',
  'grade-missing': 'Aucun grade n’est donné.',
  'label-verified': 'L’étiquette collée porte le bon numéro.',
  'label-mismatched': 'ALARME : l’étiquette scannée porte un autre numéro.',
  'label-unverified': 'L’étiquette n’a pas été scannée sur l’appareil.',
  'not-proven': 'Ce poste ne le demande pas : ce n’est PAS prouvé.',
}

/** What to do about a gate that is open; nothing where it holds. */
export const gateNext = {
  'verdict-fail': 'Faites ce que disent les constats, puis relisez.',
  'verdict-incomplete': 'Relisez en administrateur, ou saisissez ce qui manque.',
  'verdict-missing': 'Jugez l’appareil avec un profil.',
  'other-profile': 'Jugez l’appareil avec le profil du lot.',
  'verdict-outdated': 'Jugez de nouveau.',
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
