import { z } from 'zod'

export const receiptSchema = 'etabli.receipt/1'
const Mark = z.enum(['received', 'missing', 'damaged'])

/** What we sent, as the partner's page shows it: this text is what the signature is over, byte for byte. */
export const SentList = z.strictObject({
  /** Of the bench that sent it. */
  bench: z.string(),
  shipmentId: z.string(),
  shipmentName: z.string(),
  partnerName: z.string(),
  /** The delivery note's number, as people write it, and its code. */
  deliveryNote: z.string(),
  deliveryNoteCode: z.string(),
  issuedOn: z.string(),
  devices: z.array(z.strictObject({ tag: z.string(), name: z.string(), carton: z.string() })),
})
export type SentList = z.infer<typeof SentList>

/** The part of a file that nobody may change. */
export const SignedPart = z.strictObject({
  schema: z.literal(receiptSchema),
  /** A {@link SentList} as JSON text. */
  signed: z.string(),
  /** Ed25519 over the UTF-8 of `signed`, base64 (RFC 8032). */
  signature: z.string(),
  /** The bench's public key: SubjectPublicKeyInfo, DER, base64 (RFC 8410). */
  key: z.string(),
})
export type SignedPart = z.infer<typeof SignedPart>

/** What the partner saves: the signed part as it came, and a mark for each device that somebody said something of. */
export const ReceiptAnswer = SignedPart.extend({
  marks: z.record(z.string().max(40), z.strictObject({ mark: Mark, note: z.string().trim().max(500) })),
})
export type ReceiptAnswer = z.infer<typeof ReceiptAnswer>

export type AnswerRefusal =
  | 'receipt-unreadable'
  | 'receipt-forged'
  | 'receipt-foreign'
  | 'receipt-other-shipment'
  | 'receipt-altered'

export type ReadAnswer =
  | { readonly ok: true; readonly sent: SentList; readonly marks: ReceiptAnswer['marks'] }
  | { readonly ok: false; readonly code: AnswerRefusal }

/**
 * Reads an answer for one shipment of this bench.
 *
 * @param verify whether the signature over the text holds for this bench's own key.
 * @param ownKey the bench's public key, as it stands in the files that it makes.
 */
export function readAnswer(
  text: string,
  asked: {
    readonly shipmentId: string
    readonly ownKey: string
    readonly verify: (signed: string, signature: string) => boolean
  },
): ReadAnswer {
  const refuse = (code: AnswerRefusal): ReadAnswer => ({ ok: false, code })
  let document: unknown
  try {
    document = JSON.parse(text)
  } catch {
    // Not JSON: the answer was cut short, or is another file.
    return refuse('receipt-unreadable')
  }
  const plain = SignedPart.loose().safeParse(document)
  if (!plain.success) return refuse('receipt-unreadable')
  const { signed, signature, key } = plain.data
  if (key !== asked.ownKey) return refuse('receipt-foreign')
  if (!asked.verify(signed, signature)) return refuse('receipt-forged')
  const sent = SentList.parse(JSON.parse(signed))
  if (sent.shipmentId !== asked.shipmentId) return refuse('receipt-other-shipment')
  const answer = ReceiptAnswer.safeParse(document)
  if (!answer.success) return refuse('receipt-altered')
  const tags = new Set(sent.devices.map(({ tag }) => tag))
  const { marks } = answer.data
  return Object.keys(marks).every((tag) => tags.has(tag)) ? { ok: true, sent, marks } : refuse('receipt-altered')
}
