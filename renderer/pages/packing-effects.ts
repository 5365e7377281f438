import { spacedTag } from '../../shared/label/words.ts'
import type { CartonView, KitView, PackedCarton } from '../../shared/contract/packing.ts'
import type { ShipmentView } from '../../shared/contract/shipments.ts'
import { hasLeft } from '../features/packing/has-left.ts'
import { missingLine } from '../features/packing/missing-text.ts'
import { askForExtra } from '../features/packing/extra-sheet.ts'
import { cartonStep } from '../features/packing/next-step.ts'
import type { Feedback } from '../features/scan/feedback.ts'
import type { Reading } from '../features/scan/read-burst.ts'
import { go } from '../navigation.ts'
import { station } from '../station/clients.ts'
import { chargerScanned } from './charger-effects.ts'
import { attention, isRefused, type ScanPlace } from './scan-place.ts'
import { stockEffect } from './stock-effects.ts'
import { rememberAction } from './undo-scan.ts'

/** A kit that was scanned before its device: the next device that is packed gets it. */
let waitingKit: KitView | null = null

const right = (word: string, text: string): Feedback => ({ tone: 'right', word, text })

/** Opens the carton of a queued device's lot: the one that is open already, or a new one. */
async function cartonForLot(lotId: string): Promise<string> {
  const { cartons } = await station.call('carton.list', { state: 'open', lotId, after: null, limit: 50 })
  return cartons.at(-1)?.cartonId ?? (await station.call('carton.open', { lotId })).carton.cartonId
}

async function packTag(tag: string, asked: string | null, { t }: ScanPlace): Promise<Feedback> {
  let cartonId = asked
  if (cartonId === null) {
    const { deviceId } = await station.call('device.find', { tag })
    const { summary } = await station.call('device.get', { deviceId })
    if (summary.state !== 'queued' || summary.lotId === null) {
      go({ place: 'device', deviceId, view: 'verdict' })
      return attention(
        t('packing.scanned.notQueued'),
        t('packing.scanned.notQueuedText', { tag: spacedTag(tag), state: t(`state.${summary.state}`) }),
      )
    }
    cartonId = await cartonForLot(summary.lotId)
    go({ place: 'packing', of: 'carton', id: cartonId })
  }
  let packed = await station.call('carton.pack', { cartonId, tag })
  rememberAction({ kind: 'packed', tag })
  const kit = waitingKit
  waitingKit = null
  const deviceId = packed.devices.find((one) => one.tag === tag)?.deviceId
  if (kit !== null && deviceId !== undefined) {
    await station.call('kit.pair', { deviceId, kit: kit.code })
    packed = await station.call('carton.get', { cartonId })
  }
  const device = packed.devices.find((one) => one.tag === tag)
  const things = device === undefined ? '' : missingLine(device, t)
  const missing = things === '' ? t('packing.scanned.complete') : t('packing.scanned.stillMissing', { things })
  return right(t('packing.scanned.packed'), t('packing.scanned.packedText', { tag: spacedTag(tag), missing }))
}

/** The kit that one of these texts names, or null. */
async function kitOfTexts(texts: readonly string[]): Promise<KitView | null> {
  for (const text of texts) {
    try {
      // One after the other: the likeliest reading comes first.
      // oxlint-disable-next-line no-await-in-loop
      return await station.call('kit.find', { text })
    } catch (error) {
      if (!isRefused(error, 'kit-not-found')) throw error
    }
  }
  return null
}

async function pairScanned(texts: readonly string[], packed: PackedCarton, { t }: ScanPlace): Promise<Feedback | null> {
  const kit = await kitOfTexts(texts)
  if (kit === null) return null
  const device = packed.devices.findLast(({ missing }) => missing.some(({ thing }) => thing === 'kit'))
  if (device === undefined) {
    waitingKit = kit
    return attention(t('packing.scanned.kitWaits'), t('packing.scanned.kitWaitsText'))
  }
  await station.call('kit.pair', { deviceId: device.deviceId, kit: kit.code })
  const words = { kit: kit.code, tag: spacedTag(device.tag) }
  return right(t('packing.scanned.kit'), t('packing.scanned.kitText', words))
}

/** Puts a closed carton into the shipment that is being prepared for its partner, and shows that. */
export async function shipCarton({ code, partnerId }: Pick<CartonView, 'code' | 'partnerId'>): Promise<ShipmentView> {
  const { shipments } = await station.call('shipment.list', { state: 'prepared', partnerId, after: null, limit: 1 })
  const { shipmentId } = shipments[0] ?? (await station.call('shipment.prepare', { partnerId }))
  const shipment = await station.call('shipment.load', { shipmentId, code })
  go({ place: 'packing', of: 'shipment', id: shipmentId })
  return shipment
}

async function cartonScanned(code: string, { t, route }: ScanPlace): Promise<Feedback> {
  const { carton, pallet } = await station.call('carton.find', { code })
  const shown = route.place === 'packing' && route.of === 'shipment' ? route.id : null
  const isWaiting = carton?.state === 'closed' && carton.shipmentId === null
  const loaded = (shipment: ShipmentView) =>
    right(t('packing.scanned.loaded'), t('packing.scanned.loadedText', { code, shipment: shipment.name }))
  if (shown !== null && (isWaiting || pallet !== null)) {
    return loaded(await station.call('shipment.load', { shipmentId: shown, code }))
  }
  if (isWaiting) return loaded(await shipCarton(carton))
  const shipmentId = pallet?.shipmentId ?? carton?.shipmentId ?? null
  if (carton?.state === 'open') go({ place: 'packing', of: 'carton', id: carton.cartonId })
  else if (shipmentId !== null) go({ place: 'packing', of: 'shipment', id: shipmentId })
  else if (pallet !== null) return loaded(await shipCarton(pallet))
  return right(t('packing.scanned.opened'), code)
}

/** The code PRÊT: does what the line on the screen says. */
async function nextOfCarton(cartonId: string, { t }: ScanPlace): Promise<Feedback> {
  const packed = await station.call('carton.get', { cartonId })
  const { step, device } = cartonStep(packed)
  if (step === 'load') {
    const shipment = await shipCarton(packed.carton)
    return right(
      t('packing.scanned.loaded'),
      t('packing.scanned.loadedText', { code: packed.carton.code, shipment: shipment.name }),
    )
  }
  if (step === 'confirm' && device !== null) {
    await station.call('carton.confirm', { tag: device.tag, things: null })
    return right(t('packing.scanned.confirmed'), t('packing.scanned.confirmedText', { tag: spacedTag(device.tag) }))
  }
  if (step === 'scan-kit' && device !== null) {
    const things = missingLine(device, t)
    const text = `${spacedTag(device.tag)} · ${t('packing.scanned.stillMissing', { things })}`
    return { tone: 'wrong', word: t('packing.scanned.incomplete'), text }
  }
  if (step !== 'close') return attention(t('packing.scanned.nothing'), t('packing.scanned.nothingText'))
  const { carton } = await station.call('carton.close', { cartonId })
  const devices = t('packing.devices', { count: carton.devices })
  return right(t('packing.scanned.closed'), t('packing.scanned.closedText', { code: carton.code, devices }))
}

async function nextOfShipment(shipmentId: string, { t }: ScanPlace): Promise<Feedback> {
  const { shipment } = await station.call('shipment.get', { shipmentId })
  const words = { shipment: shipment.name, partner: shipment.partnerName }
  if (shipment.state === 'prepared') {
    await station.call('shipment.close', { shipmentId })
    return right(t('packing.scanned.shipmentClosed'), t('packing.scanned.shipmentText', words))
  }
  if (shipment.state === 'closed') {
    await station.call('shipment.depart', { shipmentId })
    return right(t('packing.scanned.departed'), t('packing.scanned.shipmentText', words))
  }
  return attention(t('packing.scanned.nothing'), t('packing.scanned.nothingText'))
}

/** A device that is on no line of the shipment stands in the sheet for extra ones, for a person to say so. */
function extraScanned(shipmentId: string, text: string, { t }: ScanPlace): Feedback {
  askForExtra(shipmentId, text)
  return attention(t('packing.scanned.extra'), t('packing.scanned.extraText', { text }))
}

async function receive(shipmentId: string, tag: string, place: ScanPlace): Promise<Feedback> {
  const { t } = place
  try {
    const { shipment } = await station.call('receipt.mark', { shipmentId, tag, mark: 'received', note: null })
    const words = { tag: spacedTag(tag), shipment: shipment.name }
    return right(t('packing.scanned.received'), t('packing.scanned.receivedText', words))
  } catch (error) {
    if (!isRefused(error, 'not-in-shipment') && !isRefused(error, 'device-not-found')) throw error
    return extraScanned(shipmentId, spacedTag(tag), place)
  }
}

/**
 * What a scan means where cartons are packed and shipments received; null where it means what it does everywhere. Codes
 * of cartons and papers lead here from every screen.
 */
export async function packingEffect(reading: Reading, place: ScanPlace): Promise<Feedback | null> {
  try {
    return await effectHere(reading, place)
  } catch (error) {
    // Nobody's carton or paper: elsewhere it is only said to be no device.
    if (isRefused(error, 'carton-not-found') && place.route.place !== 'packing') return null
    // It may be a paper about a device: that is told, here as well.
    if (isRefused(error, 'paper-not-found') && reading.kind === 'paper') return null
    throw error
  }
}

/** The code PRÊT on a pallet's screen: the pallet goes into its partner's shipment. */
async function nextOfPallet(palletId: string, { t }: ScanPlace): Promise<Feedback> {
  const pallet = (await station.call('pallet.list', {})).find((one) => one.palletId === palletId)
  if (pallet === undefined || pallet.cartons === 0 || pallet.shipmentId !== null) {
    return attention(t('packing.scanned.nothing'), t('packing.scanned.nothingText'))
  }
  const { name } = await shipCarton(pallet)
  return right(t('packing.scanned.loaded'), t('packing.scanned.loadedText', { code: pallet.code, shipment: name }))
}

async function effectHere(reading: Reading, place: ScanPlace): Promise<Feedback | null> {
  const ofStock = await stockEffect(reading, place)
  if (ofStock !== null) return ofStock
  if (reading.kind === 'carton') return cartonScanned(reading.text, place)
  if (reading.kind === 'paper') {
    const { shipment, paper } = await station.call('shipment.find', { code: reading.text })
    go({ place: 'packing', of: 'shipment', id: shipment.shipmentId })
    return right(place.t('packing.scanned.loaded'), `${paper.number} · ${shipment.partnerName}`)
  }
  const { route } = place
  if (route.place !== 'packing') return null
  if (reading.kind === 'control' && reading.action === 'ready') {
    if (route.of === 'carton') return nextOfCarton(route.id, place)
    if (route.of === 'pallet') return nextOfPallet(route.id, place)
    return route.of === 'shipment' ? nextOfShipment(route.id, place) : null
  }
  const isStock = route.of === 'kits' || route.of === 'pallet'
  if (reading.kind === 'tag' && reading.isWhole && !isStock) {
    if (route.of !== 'shipment') return packTag(reading.text, route.of === 'carton' ? route.id : null, place)
    const { shipment } = await station.call('shipment.get', { shipmentId: route.id })
    return hasLeft(shipment.state) ? receive(route.id, reading.text, place) : packTag(reading.text, null, place)
  }
  if (reading.kind === 'foreign' && route.of === 'shipment') {
    const { shipment } = await station.call('shipment.get', { shipmentId: route.id })
    const [text] = reading.texts
    return hasLeft(shipment.state) && text !== undefined ? extraScanned(route.id, text, place) : null
  }
  if (reading.kind === 'foreign' && route.of === 'carton') {
    const packed = await station.call('carton.get', { cartonId: route.id })
    return (await pairScanned(reading.texts, packed, place)) ?? chargerScanned(reading.texts, packed, place)
  }
  return null
}
