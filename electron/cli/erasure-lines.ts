import type { ImportResult } from '../../shared/contract/import.ts'
import type { Language } from '../../shared/report/quantities.ts'

type Erasure = NonNullable<ImportResult['erasures']>[number]

const results = {
  erased: ['effacé', 'erased'],
  failed: ['ÉCHEC de l’effacement', 'erasure FAILED'],
  aborted: ['effacement INTERROMPU', 'erasure STOPPED'],
  unknown: ['résultat à lire dans le document', 'result to be read in the document'],
} as const satisfies Record<Erasure['result'], readonly [french: string, english: string]>

const places = {
  fr: { here: 'le disque est dans un appareil du poste', nowhere: 'à examiner : aucun appareil n’a ce disque' },
  en: { here: 'the disk is in a device of this bench', nowhere: 'to review: no device has this disk' },
} as const

const noSerial = { fr: 'série non lue', en: 'serial not read' } as const

/** One line for each disk that a document tells of: its serial, what came out, and whether its device is known. */
export function erasureLines(erasures: readonly Erasure[], language: Language): string[] {
  return erasures.map(({ serial, result, deviceId }) => {
    const word = results[result][language === 'fr' ? 0 : 1]
    const place = places[language][deviceId === null ? 'nowhere' : 'here']
    return `            ${serial ?? noSerial[language]} : ${word} — ${place}`
  })
}
