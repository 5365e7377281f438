import type { DeviceSummary, LotView } from '../../shared/contract/views.ts'
import { deviceName } from '../../shared/device/device-name.ts'
import { spacedTag } from '../../shared/label/words.ts'
import type { Language } from '../../shared/report/quantities.ts'
import { verdictWord } from '../../shared/verdict/sentences.ts'

/** One device on one line. */
export function deviceLine(device: DeviceSummary, language: Language): string {
  const verdict = device.outcome === null ? '—' : verdictWord(device.outcome, language)
  const lot = device.lotName === null ? '' : ` → ${device.lotName}`
  return `${spacedTag(device.tag)}  ${verdict.padEnd(13)} ${device.state.padEnd(9)} ${deviceName(device) ?? '—'} · ${device.specLine}${lot}`
}

/** One lot on one line. */
export function lotLine(lot: LotView): string {
  return `${lot.partnerName} / ${lot.name}: ${lot.queued}${lot.wanted === null ? '' : ` / ${lot.wanted}`} (${lot.profileId} v${lot.profileVersion})`
}
