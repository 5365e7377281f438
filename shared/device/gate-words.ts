import type { Language } from '../report/quantities.ts'
import type { gateNames, gateOutcomes, GateReason } from './judged-gate.ts'

type GateWords = {
  readonly names: Readonly<Record<(typeof gateNames)[number], string>>
  readonly outcomes: Readonly<Record<(typeof gateOutcomes)[number], string>>
  readonly reasons: Readonly<Record<GateReason, string>>
}

/** The gates of ready as screens and papers say them: what each is called, how it stands, and why. */
export const gateWords: Readonly<Record<Language, GateWords>> = {
  fr: {
    names: {
      verdict: 'Verdict',
      erasure: 'Effacement des disques',
      checklist: 'Test de bon fonctionnement',
      grade: 'Grade esthétique',
      label: 'Étiquette collée et relue',
    },
    outcomes: {
      // Words without a gender: they stand right behind « effacement » and « étiquette » alike.
      holds: 'en règle',
      fails: 'pas en règle',
      unknown: 'à établir',
      waived: 'dérogation',
      'not-required': 'sans contrôle',
    },
    reasons: {
      'verdict-pass': 'L’appareil est conforme au profil.',
      'verdict-fail': 'L’appareil n’est pas conforme au profil.',
      'verdict-incomplete': 'Il manque des relevés ou des tests pour conclure.',
      'verdict-missing': 'Aucun verdict.',
      'other-profile': 'Le verdict porte sur un autre profil ou une autre version.',
      'verdict-outdated': 'Le verdict date d’avant le dernier relevé ou le retour de l’appareil.',
      'parts-unread': 'Une pièce a été montée depuis le dernier relevé.',
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
    },
  },
  en: {
    names: {
      verdict: 'Verdict',
      erasure: 'Erasure of the disks',
      checklist: 'Functional checklist',
      grade: 'Cosmetic grade',
      label: 'Label stuck and scanned back',
    },
    outcomes: {
      holds: 'holds',
      fails: 'fails',
      unknown: 'to establish',
      waived: 'waived',
      'not-required': 'not asked for',
    },
    reasons: {
      'verdict-pass': 'The device meets the profile.',
      'verdict-fail': 'The device does not meet the profile.',
      'verdict-incomplete': 'Readings or tests are missing to conclude.',
      'verdict-missing': 'No verdict.',
      'other-profile': 'The verdict is against another profile or another version.',
      'verdict-outdated': 'The verdict is from before the newest report, or before the device came back.',
      'parts-unread': 'A part was put in since the device was read.',
      'erasure-proven': 'Every disk has its verified evidence of erasure.',
      'erasure-no-storage': 'Two people looked: there is no storage.',
      'erasure-failed': 'An erasure failed or was stopped.',
      'erasure-missing': 'A disk has no evidence of erasure.',
      'erasure-unverified': 'Erased, but nobody verified it.',
      'erasure-unclear': 'A certificate is there, nobody has opened it yet.',
      'disk-serial-unread': 'The serial of a disk was not read.',
      'disks-unread': 'The disks were not read.',
      'no-disk-seen': 'No disk was seen, which does not prove that there is none.',
      'checklist-passed': 'All that is asked for works.',
      'checklist-failed': 'Something does not work.',
      'checklist-unfinished': 'The test is not finished.',
      'checklist-missing': 'Nothing was tested.',
      'grade-given': 'The grade is given.',
      'grade-missing': 'No grade is given.',
      'label-verified': 'The stuck label carries the right tag.',
      'label-mismatched': 'ALARM: the scanned label carries another tag.',
      'label-unverified': 'The label was not scanned on the device.',
      'not-proven': 'This bench does not ask for it: it is NOT proven.',
    },
  },
}
