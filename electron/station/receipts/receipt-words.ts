import type { Language } from '../../../shared/report/quantities.ts'

/** What the partner's page says. */
export const receiptWords = {
  fr: {
    title: 'Bon de réception',
    how: 'Pour chaque appareil, touchez ce que vous constatez. Puis enregistrez la réponse et renvoyez-nous le fichier enregistré.',
    received: 'Reçu',
    missing: 'Manquant',
    damaged: 'Abîmé',
    note: 'Remarque',
    all: 'Tout le reste est reçu',
    save: 'Enregistrer la réponse',
    carton: 'Colis',
    left: 'sans réponse',
  },
  en: {
    title: 'Receiver note',
    how: 'For each device, press what you find. Then save the answer and send us the saved file.',
    received: 'Received',
    missing: 'Missing',
    damaged: 'Damaged',
    note: 'Remark',
    all: 'All others are received',
    save: 'Save the answer',
    carton: 'Carton',
    left: 'without an answer',
  },
} as const satisfies Record<Language, Record<string, string>>
