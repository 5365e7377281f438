import { gate, gateNext, gateOutcome, gateReason } from './gates.ts'

/** Findings and gates. */
export const verdict = {
  findings: 'Constats',
  requirement: 'Exigence',
  expected: 'Demandé',
  actual: 'Lu',
  result: 'Résultat',
  resultAndWhy: 'Résultat, pourquoi et que faire',
  noVerdict: 'Cet appareil n’a pas encore été jugé.',
  outcome: {
    met: 'tenue',
    unmet: 'non tenue',
    unread: 'non lue',
    'not-applicable': 'sans objet',
  },
  warn: 'avertissement',
  against: 'Profil {{profile}}, version {{version}}',
  waivable: 'Dérogation possible : {{role}}',
  role: {
    technician: 'technicien',
    'quality-lead': 'responsable qualité',
    logistics: 'logistique',
    coordination: 'coordination',
  },
  readAsAdministrator: 'Relire en administrateur',
  readAsAdministratorHow:
    'Fermez l’application et ouvrez-la avec les droits d’administrateur, puis lisez la machine de nouveau (F2).',
  readAgain: 'Lire de nouveau cette machine (F2)',
  doTest: 'Faire ce test',
  testAgain: 'Refaire ce test',
  judge: 'Juger avec',
  judgeAction: 'Juger',
  gates: 'Conditions pour être prêt',
  gate,
  gateOutcome,
  gateReason,
  gateNext,
}
