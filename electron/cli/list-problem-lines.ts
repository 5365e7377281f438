import type { KitProblemCode } from '../../shared/shipping/kit-list.ts'
import type { ReceiptProblem } from '../../shared/shipping/receipt-list.ts'
import type { Language } from './terminal.ts'

/** A file that is no text is found before its lines are read. */
export type ListProblemCode = KitProblemCode | ReceiptProblem['code'] | 'not-text'

const french: Readonly<Record<ListProblemCode, string>> = {
  'not-text': 'Ce fichier n’est pas un texte : l’enregistrer au format CSV.',
  empty: 'Le fichier est vide, ou n’a que ses titres de colonnes.',
  'quote-open': 'Des guillemets sont ouverts et jamais fermés.',
  'quote-misplaced': 'Des guillemets sont mal placés.',
  'no-known-heading': 'Aucun titre de colonne n’est connu.',
  'heading-twice': 'Deux colonnes portent le même sens.',
  'nothing-said': 'Ni numéro de SIM, ni numéro de série.',
  'kind-unknown': 'Le type n’est ni une SIM ni un routeur.',
  'iccid-characters': 'Le numéro de SIM contient autre chose que des chiffres.',
  'iccid-length': 'Le numéro de SIM n’a pas 18 à 20 chiffres.',
  'iccid-industry': 'Le numéro de SIM ne commence pas par 89.',
  'iccid-check': 'La clé du numéro de SIM ne correspond pas : un chiffre est faux.',
  'twice-in-list': 'Déjà sur une ligne plus haut.',
  'text-too-long': 'Ce texte est trop long.',
  'control-characters': 'Cette ligne contient des caractères illisibles.',
  'list-too-large': 'La liste est trop longue : la couper en plusieurs fichiers.',
  'bad-tag': 'Ce n’est pas un numéro d’inventaire.',
  'mark-unknown': 'Ce constat n’est pas connu : reçu, manquant ou abîmé.',
}

const english: Readonly<Record<ListProblemCode, string>> = {
  'not-text': 'This file is not text: save the sheet as CSV.',
  empty: 'The file is empty, or has only its column headings.',
  'quote-open': 'A quotation mark is opened and never closed.',
  'quote-misplaced': 'A quotation mark is out of place.',
  'no-known-heading': 'No column heading is known.',
  'heading-twice': 'Two columns mean the same.',
  'nothing-said': 'Neither a number of a SIM nor a serial.',
  'kind-unknown': 'The kind is neither a SIM nor a router.',
  'iccid-characters': 'The number of the SIM has something else than digits.',
  'iccid-length': 'The number of the SIM has not 18 to 20 digits.',
  'iccid-industry': 'The number of the SIM does not begin with 89.',
  'iccid-check': 'The check digit of the SIM’s number does not fit: one digit is wrong.',
  'twice-in-list': 'On a line further up already.',
  'text-too-long': 'This text is too long.',
  'control-characters': 'This line has characters that nobody can read.',
  'list-too-large': 'The list is too long: cut it into several files.',
  'bad-tag': 'This is not an asset tag.',
  'mark-unknown': 'This mark is not known: received, missing or damaged.',
}

const isKnown = (code: string): code is ListProblemCode => Object.hasOwn(french, code)

/**
 * What is wrong with each line of a list, as one line each: the file with the line as compilers name them, the text that
 * does not fit, and the sentence; the bare code for one of a newer station.
 */
export function listProblemLines(
  list: string,
  problems: readonly { readonly line: number; readonly code: string; readonly what: string }[],
  language: Language,
): readonly string[] {
  const sentences = language === 'fr' ? french : english
  const quoted = (what: string) => (language === 'fr' ? `« ${what} »` : `"${what}"`)
  return problems.map(({ line, code, what }) => {
    const sentence = isKnown(code) ? sentences[code] : code
    return `${list}:${line} ${what === '' ? '' : `${quoted(what)} `}${sentence}`
  })
}
