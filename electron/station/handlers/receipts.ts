import type { Handlers } from '../../../shared/contract/define.ts'
import type { ReceiptResult, ShipmentView } from '../../../shared/contract/shipments.ts'
import type { StationContract } from '../../../shared/contract/station.ts'
import { parseTag } from '../../../shared/label/tag.ts'
import { readAnswer } from '../../../shared/shipping/receipt-answer.ts'
import { readReceiptList } from '../../../shared/shipping/receipt-list.ts'
import { decodeText } from '../campaign/decode-text.ts'
import { actOf, type StationContext } from '../context.ts'
import { receiptForm } from '../receipts/receipt-form.ts'
import { receiptKey } from '../receipts/receipt-key.ts'
import { sentList, signedPart } from '../receipts/sent-list.ts'
import { reverseDevice } from '../store/devices/reverse-device.ts'
import { returnDevice, retireDevice } from '../store/devices/come-back.ts'
import { findDeviceByTag } from '../store/devices/devices.ts'
import { devicesByTag, isOnItsWay, takeReceipt, unsaidDevices, type Receipt } from '../store/shipping/receipts.ts'
import { nameExtra, settleDifference } from '../store/shipping/settle-difference.ts'
import { findLine, getShipment } from '../store/shipping/shipments.ts'
import { orRefusePacking, packingRefusal } from './packing-refusal.ts'
import { scannedTag } from './scanned-tag.ts'

type ReceiptHandlers = Pick<
  Handlers<StationContract>,
  | 'receipt.mark'
  | 'receipt.markRest'
  | 'receipt.importTable'
  | 'receipt.form'
  | 'receipt.importAnswer'
  | 'receipt.addExtra'
  | 'receipt.nameExtra'
  | 'receipt.settle'
  | 'device.return'
  | 'device.retire'
  | 'device.reverse'
>

/** What receivers answer, by scan, by table and by the signed page; what differs, and what comes back. */
export function receiptHandlers(context: StationContext): ReceiptHandlers {
  const { store } = context
  const act = () => actOf(context)

  const onItsWay = (shipmentId: string): ShipmentView => {
    const shipment = getShipment(store, shipmentId)
    if (shipment === null) throw packingRefusal('shipment-not-found', shipmentId)
    if (!isOnItsWay(shipment)) throw packingRefusal('shipment-not-on-its-way', shipment.name)
    return shipment
  }
  const told = (shipment: ShipmentView, deviceId?: string): ShipmentView => {
    context.publish('packing.changed', {})
    if (deviceId === undefined) context.publish('campaign.changed', {})
    else context.deviceChanged(deviceId)
    return shipment
  }
  const take = (shipmentId: string, receipt: Receipt): ReceiptResult => {
    const taken = orRefusePacking(takeReceipt(store, act(), shipmentId, receipt), shipmentId)
    told(taken.shipment, receipt.lines.length === 1 ? receipt.lines[0]?.deviceId : undefined)
    return taken
  }
  const knownByTag = (text: string): string | null => {
    const parsed = parseTag(text)
    return parsed.ok ? findDeviceByTag(store, parsed.tag) : null
  }

  return {
    'receipt.mark': ({ shipmentId, tag: text, mark, note }) => {
      onItsWay(shipmentId)
      const tag = scannedTag(text)
      const deviceId = findDeviceByTag(store, tag)
      if (deviceId === null) throw packingRefusal('device-not-found', tag)
      const line = findLine(store, shipmentId, deviceId)
      if (line === null) throw packingRefusal('not-in-shipment', tag)
      if (line.mark !== mark && ['received', 'lost', 'returned'].includes(line.mark)) {
        throw packingRefusal('already-settled', tag)
      }
      return take(shipmentId, { by: 'scan', lines: [{ deviceId, mark, note }], extras: [], file: null })
    },
    'receipt.markRest': ({ shipmentId, mark }) => {
      onItsWay(shipmentId)
      const lines = unsaidDevices(store, shipmentId).map((deviceId) => ({ deviceId, mark, note: null }))
      return take(shipmentId, { by: 'scan', lines, extras: [], file: null })
    },
    'receipt.importTable': ({ shipmentId, fileName: name, bytes }) => {
      onItsWay(shipmentId)
      const decoded = decodeText(bytes)
      if (decoded === null) return { result: 'refused', problems: [{ line: 1, code: 'not-text', what: '' }] }
      const list = readReceiptList(decoded.text)
      if (!list.ok) return { result: 'refused', problems: [...list.problems] }
      const listed = devicesByTag(store, shipmentId)
      const lines = list.lines.flatMap(({ tag, mark, note }) => {
        const deviceId = listed.get(tag)
        return deviceId === undefined ? [] : [{ deviceId, mark, note }]
      })
      const extras = list.lines.flatMap(({ tag, mark }) =>
        listed.has(tag) || mark === 'missing' ? [] : [{ text: tag, deviceId: knownByTag(tag) }],
      )
      return { result: 'imported', receipt: take(shipmentId, { by: 'table', lines, extras, file: { name, bytes } }) }
    },
    'receipt.form': ({ shipmentId, language }) => {
      const shipment = getShipment(store, shipmentId)
      if (shipment === null) throw packingRefusal('shipment-not-found', shipmentId)
      const sent = sentList(store, shipment)
      if (sent === null) throw packingRefusal('shipment-not-on-its-way', shipment.name)
      const part = signedPart(sent, receiptKey(context.dataFolder))
      return { fileName: `${sent.deliveryNote}.html`, bytes: new Uint8Array(receiptForm(sent, part, language)) }
    },
    'receipt.importAnswer': ({ shipmentId, fileName: name, bytes }) => {
      const shipment = onItsWay(shipmentId)
      const key = receiptKey(context.dataFolder)
      const text = new TextDecoder().decode(bytes)
      const answer = readAnswer(text, { shipmentId, ownKey: key.publicKey, verify: key.verify })
      if (!answer.ok) throw packingRefusal(answer.code, name)
      if (sentList(store, shipment)?.deliveryNoteCode !== answer.sent.deliveryNoteCode) {
        throw packingRefusal('receipt-outdated', name)
      }
      const listed = devicesByTag(store, shipmentId)
      const lines = Object.entries(answer.marks).map(([tag, { mark, note }]) => {
        const deviceId = listed.get(tag)
        if (deviceId === undefined) throw packingRefusal('receipt-altered', name)
        return { deviceId, mark, note: note === '' ? null : note }
      })
      return take(shipmentId, { by: 'signed-file', lines, extras: [], file: { name, bytes } })
    },
    'receipt.addExtra': ({ shipmentId, text }) => {
      onItsWay(shipmentId)
      const parsed = parseTag(text)
      const extra = { text: parsed.ok ? parsed.tag : text, deviceId: knownByTag(text) }
      return take(shipmentId, { by: 'scan', lines: [], extras: [extra], file: null }).shipment
    },
    'receipt.nameExtra': ({ shipmentId, text, explanation }) =>
      told(orRefusePacking(nameExtra(store, act(), shipmentId, text, explanation), text)),
    'receipt.settle': (difference) =>
      told(orRefusePacking(settleDifference(store, act(), difference), difference.deviceId), difference.deviceId),
    'device.return': ({ deviceId, reason }) => {
      const returned = returnDevice(store, act(), deviceId, reason)
      if (returned !== 'returned') throw packingRefusal(returned, deviceId)
      context.publish('packing.changed', {})
      context.deviceChanged(deviceId)
      return {}
    },
    'device.reverse': ({ deviceId, reason }) => {
      const reversed = reverseDevice(store, act(), deviceId, reason)
      if (reversed !== 'reversed') throw packingRefusal(reversed, deviceId)
      context.deviceChanged(deviceId)
      return {}
    },
    'device.retire': ({ deviceId, to, reason }) => {
      const retired = retireDevice(store, act(), deviceId, to, reason)
      if (retired !== 'retired') throw packingRefusal(retired, deviceId)
      context.deviceChanged(deviceId)
      return {}
    },
  }
}
