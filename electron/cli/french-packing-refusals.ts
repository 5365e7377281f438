import type { RefusalText } from '../../shared/contract/refusal.ts'

type Words = { readonly what: string; readonly remedy?: string | undefined }

const iccidReasons: Readonly<Record<string, string>> = {
  characters: 'il n’a que des chiffres',
  length: 'il a 18 à 20 chiffres',
  industry: 'il commence par 89',
  check: 'sa clé ne correspond pas',
}

/** What is missing of each device, as the station says it, in French. */
const missingInFrench = (text: string): string =>
  text
    .replaceAll('SIM or router', 'SIM ou routeur')
    .replaceAll('router', 'routeur')
    .replaceAll('charger', 'chargeur')
    .replaceAll('another kit is with it', 'un autre pack est avec lui')

/** What the terminal says of kits and cartons with more detail than the window, which shows the detail beside. */
export const frenchPackingRefusals: Readonly<Record<string, (refusal: RefusalText) => Words>> = {
  'bad-iccid': ({ what }) => ({
    what: `Ce n’est pas le numéro d’une carte SIM : ${iccidReasons[what.split(': ')[1] ?? ''] ?? 'il est mal écrit'}.`,
    remedy: 'Scannez la carte elle-même, ou tapez tous ses chiffres.',
  }),
  'carton-incomplete': ({ what }) => ({
    what: `Il manque quelque chose : ${missingInFrench(what.split(': ').slice(1).join(': '))}.`,
    remedy: 'Mettez-le et scannez-le, ou sortez l’appareil.',
  }),
}
