/** Refusals of gates and of evidence. */
export const gateRefusal = {
  'device-not-read': {
    what: 'Rien n’a encore été lu de cet appareil : il n’y a rien à attester.',
    remedy: 'Lisez d’abord la machine.',
  },
  'sheet-too-long': {
    what: 'On sait tant de cet appareil que sa fiche ne tient pas sur une page.',
    remedy: 'Exportez son relevé et son journal à la place.',
  },
  'nothing-to-waive': {
    what: 'Il n’y a rien ici qui puisse être accepté.',
    remedy: 'Jugez d’abord l’appareil, ou laissez la condition comme elle est.',
  },
  'role-may-not': {
    what: 'Ce rôle ne peut pas accepter ce défaut.',
    remedy: 'Demandez à qui le peut : le profil le dit, sinon le responsable qualité.',
  },
  'waiver-not-found': { what: 'Cette dérogation n’est plus là.' },
  'checklist-not-found': { what: 'Cette liste de test n’existe pas.', remedy: 'Choisissez une autre liste.' },
  'item-not-found': { what: 'Cette liste n’a pas ce point.' },
  'disk-not-found': {
    what: 'Le relevé actuel ne montre pas de tel disque avec un numéro de série.',
    remedy: 'Relisez l’appareil en administrateur.',
  },
  'same-person': {
    what: 'Qui efface et qui vérifie sont deux personnes.',
    remedy: 'Faites vérifier par quelqu’un d’autre, et inscrivez son nom.',
  },
  'storage-there': {
    what: 'Le relevé actuel de cet appareil montre un disque.',
    remedy: 'Effacez-le, ou retirez-le et relisez.',
  },
  'certificate-empty': { what: 'Ce fichier est vide.', remedy: 'Copiez-le de nouveau, puis joignez-le.' },
  'certificate-too-large': {
    what: 'Ce fichier est trop grand pour une attestation : 10 Mo au plus.',
    remedy: 'Numérisez-le moins finement, ou n’enregistrez que la page.',
  },
  'certificate-odd-type': {
    what: 'Ce n’est ni un PDF, ni une image PNG ou JPEG, ni un texte, ou son nom dit autre chose que son contenu.',
    remedy: 'Joignez l’attestation en PDF ou en image.',
  },
  'certificate-picture-size': {
    what: 'Cette image est trop grande pour être montrée, ou ne dit pas sa taille.',
    remedy: 'Numérisez la page moins finement (300 points par pouce suffisent), puis joignez-la.',
  },
  'certificate-there': { what: 'Un document est déjà joint à cette preuve.' },
  'evidence-not-found': { what: 'Cette preuve n’est plus là, ou quelqu’un a déjà décidé.' },
  'erasure-log-unfinished': {
    what: 'Ce journal s’arrête avant le tableau des disques.',
    remedy: 'Copiez-le de nouveau quand nwipe a fini, ou effacez de nouveau.',
  },
}
