import type { Paper, PaperNumber } from './paper.ts'

/** Bon de réception: every device with boxes to tick (received, missing, damaged), signed and sent back by the partner. */
export type ReceiverNote = Paper & {
  readonly number: PaperNumber & { readonly kind: 'receiver-note' }
  /** The delivery note that it answers. */
  readonly answers: PaperNumber
}
