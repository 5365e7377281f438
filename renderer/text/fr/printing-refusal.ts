/** Refusals of printers and prints, by their code. */
export const printingRefusal = {
  'printer-silent': {
    what: 'Aucune imprimante ne répond à cette adresse : {{detail}}',
    remedy: 'Vérifiez qu’elle est allumée, sur ce réseau, avec du papier et le capot fermé.',
  },
  'bad-address': {
    what: 'Ceci n’est pas l’adresse d’une imprimante : {{detail}}',
    remedy: 'Tapez par exemple 192.168.1.40 ou zpl://192.168.1.40:9100.',
  },
  'format-not-for-printer': {
    what: 'Ce modèle d’étiquette n’est pas pour cette imprimante.',
    remedy: 'Choisissez le format du rouleau qui est dans l’imprimante.',
  },
  'label-code-unknown': {
    what: 'Aucun colis, aucune palette, aucun pack n’a le code {{detail}}.',
    remedy: 'Scannez le code sur son étiquette, ou choisissez-le dans la liste.',
  },
  'label-under-way': {
    what: 'L’étiquette est déjà en route sur une autre imprimante.',
    remedy: 'Attendez-la, ou annulez-la d’abord.',
  },
  'label-in-doubt': {
    what: 'Personne ne sait si la dernière étiquette est sortie.',
    remedy: 'Regardez l’imprimante : scannez l’étiquette, ou répondez sur l’écran Imprimantes.',
  },
  'repeat-needs-reason': {
    what: 'Cette étiquette a déjà été imprimée.',
    remedy: 'Dites pourquoi vous la réimprimez.',
  },
  'print-not-voidable': {
    what: 'De cette impression, aucune étiquette n’est à jeter.',
  },
  'tag-voided': {
    what: 'L’étiquette de ce numéro a été jetée : {{detail}}',
    remedy: 'Prenez une autre étiquette vierge.',
  },
  'print-not-in-doubt': { what: 'Le sort de cette impression est déjà connu.' },
  'tag-not-blank': {
    what: 'Ce numéro n’a pas été imprimé ici comme étiquette vierge : {{detail}}',
    remedy: 'Ouvrez l’appareil qui le porte, ou prenez une étiquette vierge de ce poste.',
  },
  'tag-bound': {
    what: 'Ce numéro est déjà celui d’un appareil : {{detail}}',
    remedy: 'Prenez une autre étiquette vierge.',
  },
} as const
