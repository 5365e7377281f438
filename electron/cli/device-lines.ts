import type { DeviceSummary, LotView } from '../../shared/contract/views.ts'
import { deviceName } from '../../shared/device/device-name.ts'
import { stateWords } from '../../shared/device/state-words.ts'
import { specLineIn } from '../../shared/label/spec-line-in.ts'
import { spacedTag } from '../../shared/label/words.ts'
import type { Language } from '../../shared/report/quantities.ts'
import { verdictWord } from '../../shared/verdict/sentences.ts'

/** One device on one line. */
export function deviceLine(device: DeviceSummary, language: Language): string {
  const verdict = device.outcome === null ? '—' : verdictWord(device.outcome, language)
  const state = stateWords[language][device.state]
  const lot = device.lotName === null ? '' : ` → ${device.lotName}`
  return `${spacedTag(device.tag)}  ${verdict.padEnd(13)} ${state.padEnd(9)} ${deviceName(device) ?? '—'} · ${specLineIn(device.specLine, language)}${lot}`
}

/** One lot on one line. */
export function lotLine(lot: LotView, language: Language): string {
  const colon = language === 'fr' ? ' :' : ':'
  return `${lot.partnerName} / ${lot.name}${colon} ${lot.queued}${lot.wanted === null ? '' : ` / ${lot.wanted}`} (${lot.profileId} v${lot.profileVersion})`
}

const queueingWords = {
  queued: ['mis en file', 'queued'],
  'already-queued': ['déjà en file', 'already queued'],
  'gates-not-met': ['pas mis en file : l’appareil ne passe pas', 'not queued: the device does not pass'],
  'allocation-full': ['pas mis en file : la dotation est complète', 'not queued: the allocation is full'],
  'allocation-other-profile': [
    'pas mis en file : la dotation de ce lot demande un autre profil maintenant',
    'not queued: the allocation of this lot asks for another profile now',
  ],
  'allocation-other-kind': [
    'pas mis en file : ce lot est pour des appareils d’une autre sorte',
    'not queued: this lot is for devices of another kind',
  ],
  'lot-full': ['pas mis en file : le lot est complet', 'not queued: the lot is full'],
} as const satisfies Record<string, readonly [french: string, english: string]>

/** What became of putting a device into a lot. */
export type Queueing = keyof typeof queueingWords

export const queueingWord = (queueing: Queueing, language: Language): string =>
  queueingWords[queueing][language === 'fr' ? 0 : 1]
