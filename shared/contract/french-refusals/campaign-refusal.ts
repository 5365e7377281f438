/** What the station refuses about operations, partners, allocations and lists. */
export const campaignRefusal = {
  'allocation-full': {
    what: 'La structure a tous les appareils de cette dotation.',
    remedy: 'Choisissez un autre lot, ou demandez un dépassement motivé à la coordination.',
  },
  'operation-not-found': { what: 'Cette opération n’existe pas.', remedy: 'Choisissez une autre opération.' },
  'wave-not-found': { what: 'Cette vague n’existe pas.', remedy: 'Choisissez une autre vague.' },
  'partner-level': {
    what: 'Une structure se place sous une structure de niveau plus haut : réseau, association, site.',
    remedy: 'Choisissez une structure de niveau plus haut, ou aucune.',
  },
  'allocation-not-found': { what: 'Cette dotation n’existe pas.', remedy: 'Choisissez une autre dotation.' },
  'allocation-other-profile': {
    what: 'La dotation de ce lot demande un autre profil technique maintenant.',
    remedy: 'Choisissez un autre lot de la dotation : celui-ci garde ses appareils et n’en prend plus.',
  },
  'allocation-other-kind': {
    what: 'La dotation de ce lot est pour des appareils d’un autre type.',
    remedy: 'Choisissez un autre lot.',
  },
  'allocation-undecided': {
    what: 'Cette dotation n’a pas encore de profil technique.',
    remedy: 'Décidez-le d’abord : Opérations › Dotations › Modifier.',
  },
  'decision-unchanged': { what: 'Cette dotation est déjà de ce type et de ce profil.' },
  'decision-needs-reason': {
    what: 'Ce qui était décidé ne change qu’avec une raison.',
    remedy: 'Dites pourquoi.',
  },
  'lot-over-allocation': {
    what: 'Les lots de cette dotation demanderaient ensemble plus d’appareils qu’elle n’en donne.',
    remedy: 'Demandez moins d’appareils, ou un dépassement motivé à la coordination.',
  },
  'allocation-taken': {
    what: 'Plus d’appareils que ce nombre sont déjà dans cette dotation.',
    remedy: 'Sortez-en d’abord des lots.',
  },
  'source-not-found': { what: 'Cette provenance n’existe pas.', remedy: 'Choisissez un autre achat ou don.' },
  'manifest-too-large': {
    what: 'Ce fichier est trop gros pour une liste d’appareils.',
    remedy: 'Choisissez la liste elle-même, au format CSV.',
  },
  'manifest-not-found': { what: 'Cette liste n’existe pas.', remedy: 'Choisissez une autre liste.' },
  'manifest-withdrawn': { what: 'Cette liste est déjà retirée.', remedy: 'Importez-la de nouveau pour la reprendre.' },
  'device-ticked-off': {
    what: 'Cet appareil est déjà pointé sur une autre ligne.',
    remedy: 'Scannez l’appareil de cette ligne.',
  },
  'expected-not-found': { what: 'Cette ligne n’existe pas.' },
  'expected-arrived': { what: 'L’appareil de cette ligne est déjà arrivé.', remedy: 'Choisissez une autre ligne.' },
  'expected-open': { what: 'Aucun appareil n’est pointé sur cette ligne.' },
  'siret-not-valid': {
    what: 'Ce n’est pas un SIRET : quatorze chiffres, dont un au moins est faux.',
    remedy: 'Recopiez-le depuis l’avis de situation Sirene.',
  },
  'role-may-not': {
    what: 'Ce rôle n’a pas le droit de le faire.',
    remedy: 'Demandez à la coordination.',
  },
}
