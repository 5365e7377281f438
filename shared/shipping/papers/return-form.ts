import type { Paper, PaperNumber } from './paper.ts'

/**
 * Fiche de retour: what the partner fills in when a device comes back, by the faults that the bench works with. It is
 * blank, so it lists no devices of its own.
 */
export type ReturnForm = Omit<Paper, 'cartons'> & {
  readonly number: PaperNumber & { readonly kind: 'return-form' }
  /** The delivery note that the devices came with. */
  readonly answers: PaperNumber
}
