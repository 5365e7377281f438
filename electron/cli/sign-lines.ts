import type { Card } from '../../shared/contract/views.ts'
import type { SignKind } from '../../shared/device/identity.ts'
import { oneLine } from './refusal-sentence.ts'
import type { Language } from './terminal.ts'

const words: Readonly<Record<SignKind, readonly [french: string, english: string]>> = {
  machine: ['n° de série', 'serial number'],
  uuid: ['UUID', 'UUID'],
  board: ['série de la carte mère', 'board serial'],
  disk: ['disque', 'disk'],
  mac: ['carte réseau', 'network card'],
}

/**
 * What a machine shares with each device it might be and what differs, both sides' values, a line a sign: what the
 * bench shows on the card of a machine in doubt.
 */
export function signLines(candidates: Card['candidates'], language: Language): readonly string[] {
  const [at, same, here] = language === 'fr' ? [0, 'identique', 'ici'] : [1, 'the same', 'here']
  return candidates.flatMap(({ device, agreeing, differing }) => [
    ...agreeing.map(({ kind, value }) => `  ${device.tag}  = ${words[kind][at]} : ${oneLine(value)} (${same})`),
    ...differing.map(
      (sign) =>
        `  ${device.tag}  ≠ ${words[sign.kind][at]} : ${oneLine(sign.here.join(', '))} (${here}), ` +
        `${oneLine(sign.known.join(', '))} (${device.tag})`,
    ),
  ])
}
