import { narrowSpace, unitSpace } from '../../shared/report/quantities.ts'

const spaced = (text: string): string =>
  text
    .replaceAll(/ ([?!;%])/g, `${narrowSpace}$1`)
    .replaceAll(/ ([:»])/g, `${unitSpace}$1`)
    .replaceAll(/« /g, `«${unitSpace}`)

/**
 * Puts the unbreakable spaces of French typography into every text of a catalogue, so that its source stays easy to
 * type: narrow before ? ! ; %, wide before a colon and inside quotation marks (Lexique de l'Imprimerie nationale).
 */
export function withFrenchSpaces<T extends object>(texts: T): T {
  const entries = Object.entries(texts).map(([key, text]): [string, unknown] => [
    key,
    typeof text === 'string' ? spaced(text) : withFrenchSpaces(text as object),
  ])
  return Object.fromEntries(entries) as T
}
