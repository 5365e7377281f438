import type { PackedCarton } from '../../shared/contract/packing.ts'
import type { PartView } from '../../shared/contract/parts.ts'
import { spacedTag } from '../../shared/label/words.ts'
import { missingLine } from '../features/packing/missing-text.ts'
import type { Feedback } from '../features/scan/feedback.ts'
import { station } from '../station/clients.ts'
import { attention, isRefused, type ScanPlace } from './scan-place.ts'
import { rememberAction } from './undo-scan.ts'

/** The charger that one of these texts names, or null. */
async function chargerOfTexts(texts: readonly string[]): Promise<PartView | null> {
  for (const text of texts) {
    try {
      // One after the other: the likeliest reading comes first.
      // oxlint-disable-next-line no-await-in-loop
      return await station.call('charger.find', { text })
    } catch (error) {
      if (!isRefused(error, 'part-not-found')) throw error
    }
  }
  return null
}

/**
 * The code on a charger, or on its place in the stock: one of that type goes with the newest device of the carton that
 * lacks its charger. Null where no charger of the stock has the code.
 */
export async function chargerScanned(
  texts: readonly string[],
  packed: PackedCarton,
  { t }: ScanPlace,
): Promise<Feedback | null> {
  const part = await chargerOfTexts(texts)
  if (part === null || part.kind.category !== 'charger') return null
  const device = packed.devices.findLast(({ missing }) => missing.some(({ thing }) => thing === 'charger'))
  if (device === undefined) return attention(t('packing.charger.nobody'), t('packing.charger.nobodyText'))
  const { deviceId, tag, accessories } = device
  const taken = await station.call('carton.takeCharger', { tag, partId: part.partId })
  rememberAction({ kind: 'charger', deviceId, tag, accessories, isTaken: taken.isTaken })
  const after = taken.packed.devices.find((one) => one.deviceId === deviceId)
  const things = after === undefined ? '' : missingLine(after, t)
  const missing = things === '' ? t('packing.scanned.complete') : t('packing.scanned.stillMissing', { things })
  const words = { model: part.kind.model, tag: spacedTag(tag), missing }
  return { tone: 'right', word: t('packing.charger.word'), text: t('packing.charger.text', words) }
}
