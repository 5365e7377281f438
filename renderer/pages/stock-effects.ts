import type { KitView } from '../../shared/contract/packing.ts'
import { parseIccid } from '../../shared/shipping/iccid.ts'
import { rememberKit, useKitIntake } from '../features/kits/kit-intake.ts'
import type { Feedback } from '../features/scan/feedback.ts'
import type { Reading } from '../features/scan/read-burst.ts'
import { go } from '../navigation.ts'
import { station } from '../station/clients.ts'
import { attention, isRefused, type ScanPlace } from './scan-place.ts'

const right = (word: string, text: string): Feedback => ({ tone: 'right', word, text })

/** A code of ours on a kit: it is there already, never a new one. */
const kitCode = /^XN[0-9A-Z]{9}$/

/**
 * Takes the kit with this number into the stock, with the kind, plan and supplier that were said last.
 *
 * @param texts what a scan may stand for, the likeliest first: a number of a SIM among them counts before the others.
 * @returns the kit, and whether it came in now; one that was there already is searched for in the list.
 */
export async function takeInKit(texts: readonly string[]): Promise<{ readonly kit: KitView; readonly isNew: boolean }> {
  const { kind, plan, supplier } = useKitIntake.getState()
  const sim = texts.find((text) => parseIccid(text).ok)
  const text = sim ?? texts[0] ?? ''
  const known = async () => {
    const kit = await station.call('kit.find', { text })
    useKitIntake.setState({ search: kit.iccid ?? kit.serial ?? kit.code })
    return { kit, isNew: false }
  }
  if (kitCode.test(text)) return known()
  // A router is known by its serial; whatever the number of a SIM is on, it is never taken for a serial.
  const isSerial = kind === 'router' && sim === undefined
  const asked = { iccid: isSerial ? null : text, serial: isSerial ? text : null }
  try {
    const kit = await station.call('kit.add', { kind, ...asked, plan: plan.trim(), supplier: supplier.trim() })
    rememberKit(kit)
    useKitIntake.setState({ search: '' })
    return { kit, isNew: true }
  } catch (error) {
    if (!isRefused(error, 'kit-known')) throw error
    return known()
  }
}

async function kitScanned(texts: readonly string[], { t }: ScanPlace): Promise<Feedback> {
  const { kit, isNew } = await takeInKit(texts)
  if (!isNew) return attention(t('stock.scanned.known'), t('stock.scanned.knownText', { code: kit.code }))
  const number = kit.iccid ?? kit.serial ?? kit.code
  return right(t('stock.scanned.added'), t('stock.scanned.addedText', { number, plan: kit.plan }))
}

/** On a pallet's screen a closed carton goes onto it; another pallet's label shows that one. */
async function palletScanned(code: string, palletId: string, { t }: ScanPlace): Promise<Feedback | null> {
  const { carton, pallet } = await station.call('carton.find', { code })
  if (pallet !== null) {
    go({ place: 'packing', of: 'pallet', id: pallet.palletId })
    return right(t('stock.scanned.pallet'), `${pallet.code} · ${pallet.partnerName}`)
  }
  if (carton === null || palletId === '') return null
  const loaded = await station.call('pallet.load', { palletId, cartonId: carton.cartonId })
  return right(t('stock.scanned.onPallet'), t('stock.scanned.onPalletText', { carton: code, pallet: loaded.code }))
}

/** What a scan means on the screens of kits and of pallets; null where it means what it does everywhere. */
export async function stockEffect(reading: Reading, place: ScanPlace): Promise<Feedback | null> {
  const { route } = place
  if (route.place !== 'packing') return null
  if (route.of === 'kits' && reading.kind === 'foreign') return kitScanned(reading.texts, place)
  if (route.of === 'pallet' && reading.kind === 'carton') return palletScanned(reading.text, route.id, place)
  return null
}
