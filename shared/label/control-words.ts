import type { Language } from '../report/quantities.ts'
import type { ControlAction } from './station-code.ts'

export type ControlWords = {
  /** One word, read from an arm's length. */
  readonly word: string
  /** What scanning it does, for who has forgotten. */
  readonly does: string
}

export const controlCardTitle: Readonly<Record<Language, string>> = {
  fr: 'Carte de commandes',
  en: 'Control card',
}

export const controlCardNote: Readonly<Record<Language, string>> = {
  fr: 'Scannez l’étiquette de l’appareil, puis une commande. Sur l’établi, elle vaut pour la carte choisie.',
  en: 'Scan the device’s label, then a command. On the bench it acts on the chosen card.',
}

/** What the printed card says beside each code. */
export const controlWords: Readonly<Record<Language, Readonly<Record<ControlAction, ControlWords>>>> = {
  fr: {
    ready: { word: 'PRÊT', does: 'Met l’appareil dans le lot du poste' },
    repair: { word: 'RÉPARER', does: 'Envoie l’appareil en réparation' },
    print: { word: 'IMPRIMER', does: 'Imprime son étiquette' },
    next: { word: 'SUIVANT', does: 'Passe à la carte suivante' },
    undo: { word: 'ANNULER', does: 'Reprend la dernière commande' },
    cancel: { word: 'FERMER', does: 'Ferme l’alarme ou le contrôle' },
    'check-on': { word: 'CONTRÔLE', does: 'Chaque scan compare l’étiquette' },
    'check-off': { word: 'FIN CONTRÔLE', does: 'Un scan ouvre de nouveau l’appareil' },
  },
  en: {
    ready: { word: 'READY', does: 'Puts the device into the bench’s lot' },
    repair: { word: 'REPAIR', does: 'Sends the device to repair' },
    print: { word: 'PRINT', does: 'Prints its label' },
    next: { word: 'NEXT', does: 'Goes to the next card' },
    undo: { word: 'UNDO', does: 'Takes the last command back' },
    cancel: { word: 'CLOSE', does: 'Closes the alarm or the check' },
    'check-on': { word: 'CHECK', does: 'Each scan compares the label' },
    'check-off': { word: 'END CHECK', does: 'A scan opens the device again' },
  },
}
