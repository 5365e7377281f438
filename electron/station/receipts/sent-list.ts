import type { ShipmentView } from '../../../shared/contract/shipments.ts'
import { deviceName } from '../../../shared/device/device-name.ts'
import { paperNumberText } from '../../../shared/shipping/papers/paper.ts'
import { receiptSchema, type SentList, type SignedPart } from '../../../shared/shipping/receipt-answer.ts'
import { getBench } from '../store/bench/bench.ts'
import { papersOf } from '../store/shipping/papers.ts'
import { listLines } from '../store/shipping/shipments.ts'
import type { Store } from '../store/store.ts'
import type { ReceiptKey } from './receipt-key.ts'

const mostLines = 100_000

/** What was sent, as the partner's page shows it; null for a shipment without a delivery note that counts. */
export function sentList(store: Pick<Store, 'db'>, shipment: ShipmentView): SentList | null {
  const { shipmentId, name, partnerName } = shipment
  const note = papersOf(store, shipmentId).find(
    ({ number, voidedAt }) => number.kind === 'delivery-note' && voidedAt === null,
  )
  if (note === undefined) return null
  const { lines } = listLines(store, { shipmentId, mark: null, after: null, limit: mostLines })
  return {
    bench: getBench(store).prefix,
    shipmentId,
    shipmentName: name,
    partnerName,
    deliveryNote: paperNumberText(note.number),
    deliveryNoteCode: note.code,
    issuedOn: note.issuedOn,
    devices: lines
      .map((line) => ({ tag: line.tag, name: deviceName(line) ?? '', carton: line.cartonCode }))
      .toSorted((left, right) => left.carton.localeCompare(right.carton) || left.tag.localeCompare(right.tag)),
  }
}

/** The same as the part of a file that nobody may change. */
export function signedPart(sent: SentList, key: ReceiptKey): SignedPart {
  const signed = JSON.stringify(sent)
  return { schema: receiptSchema, signed, signature: key.sign(signed), key: key.publicKey }
}
