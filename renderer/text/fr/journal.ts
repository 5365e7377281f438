/** One sentence for each type of event (`device.received`…); a type that is not here is shown by its own name. */
export const journal = {
  device: {
    received: 'Reçu : numéro {{tag}} attribué',
    audited: 'Audité : « {{from}} » devient « {{to}} »',
    returned: 'Revenu : « {{from}} » devient « {{to}} »',
    prepared: 'Préparé ; ce que ce poste ne demande pas n’est pas prouvé',
    readied: 'Prêt : ses conditions sont tenues',
    queued: 'Mis dans le lot « {{lotName}} » pour {{partnerName}}',
    dequeued: 'Sorti du lot « {{lotName}} »',
    sentToRepair: 'Envoyé en réparation : « {{from}} » devient « {{to}} »',
    repairTakenBack: 'Réparation annulée aussitôt : l’appareil est de nouveau « {{to}} »',
    packed: 'Mis dans le colis {{cartonCode}}',
    unpacked: 'Sorti du colis {{cartonCode}} : de nouveau en file',
    departed: 'Parti avec l’expédition {{shipmentName}}',
    delivered: 'Distribué : reçu avec l’expédition {{shipmentName}}',
    lost: 'Perdu avec l’expédition {{shipmentName}} : {{reason}}',
    reversed: 'Sortie annulée : de nouveau « {{to}} ». {{reason}}',
    retired: 'Sorti : « {{to}} ». {{reason}}',
    imported:
      'Repris du poste {{bench}}, où il était « {{state}} » ; {{entries}} {{entries, plural(one: entrée de son journal est gardée; other: entrées de son journal sont gardées)}}',
    unticked: 'Plus pointé sur la liste « {{sourceName}} », ligne {{line}} : {{reason}}',
    toldApart: 'Pas la même machine que {{otherTag}} : quelqu’un l’a dit',
    goesOn: 'La même machine que {{otherTag}} : elle continue ici',
    wentOn: 'La même machine que {{otherTag}}, sous lequel elle continue',
    tickedOff: 'Pointé sur la liste « {{sourceName}} », ligne {{line}}',
    withdrawn: 'Retiré : « {{from}} » devient « {{to}} ». {{reason}}',
  },
  packing: {
    confirmed: 'Chargeur et accessoires vérifiés dans le colis {{cartonCode}}',
  },
  kit: {
    paired: 'Pack connexion {{kitCode}} associé',
    unpaired: 'Pack connexion {{kitCode}} retiré : {{reason}}',
  },
  receipt: {
    differed: 'Écart signalé à la réception, expédition {{shipmentName}}',
  },
  report: {
    recorded: 'Relevé enregistré : {{specLine}}',
  },
  verdict: {
    reached: 'Jugé avec le profil « {{profileId}} », version {{profileVersion}} : {{outcome}}',
  },
  label: {
    prepared: 'Étiquette {{format}} préparée pour l’imprimante {{printer}}',
    followed: 'Impression : {{state}}',
    drawn: 'Étiquette {{format}} enregistrée en PDF : nul ne sait si elle a été imprimée',
    verified: 'Étiquette {{tag}} scannée sur l’appareil : c’est la bonne',
    voided: 'Étiquette {{tag}} jetée : {{reason}}',
    mismatched: 'ALARME : étiquette {{scannedTag}} scannée au lieu de {{tag}}',
  },
  paper: {
    issued: 'Fiche de conformité {{number}} établie',
  },
  erasure: {
    matched: 'Preuve d’effacement pour le disque {{serial}} : {{result}}',
    recorded:
      'Effacement du disque {{serial}} inscrit : {{result}}. Effacé par {{erasedBy}}, vérifié par {{verifiedBy}}',
    clarified: 'Attestation du disque {{serial}} lue par {{erasedBy}} et {{verifiedBy}} : {{result}}',
    attached: 'Attestation « {{name}} » jointe à l’effacement du disque {{serial}}',
    revoked: 'Preuve d’effacement du disque {{serial}} révoquée : {{reason}}',
    noStorage: 'Aucun stockage : constaté par {{lookedBy}}, vérifié par {{verifiedBy}}',
  },
  checklist: {
    recorded: 'Test « {{itemId}} » : {{result}}',
  },
  grade: {
    given: 'Grade esthétique {{grade}}',
  },
  gate: {
    waived: 'Dérogation accordée par {{waivedBy}} pour « {{gate}} » : {{reason}}',
    waiverWithdrawn: 'Dérogation pour « {{gate}} » retirée : {{reason}}',
  },
  part: {
    reserved: 'Pièce réservée pour lui : {{partId}} × {{quantity}}',
    released: 'Réservation levée : {{partId}} × {{quantity}}',
    fitted: 'Pièce prise au stock : {{partId}} × {{quantity}}',
    used: 'Pièce montée : {{partId}} × {{quantity}}',
    givenBack: 'Rendu au stock : {{partId}} × {{quantity}}',
    salvaged: 'Pièce récupérée : {{partId}} × {{quantity}}',
  },
  photo: {
    taken: 'Photo prise : {{widthPixels}} × {{heightPixels}} pixels',
    withdrawn: 'Photo retirée : {{reason}}',
  },
  battery: {
    runStarted: 'Décharge de la batterie suivie',
    runEnded: 'Décharge de la batterie finie : {{minutes}} min sans chargeur, de {{fromPercent}} à {{toPercent}} %',
  },
}
