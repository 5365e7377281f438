import type { Paper, PaperNumber } from './paper.ts'

/**
 * Bon de livraison: what is handed over, for the driver and the partner's office. Goods and cartons in sums, three places
 * to sign, and every tag in an annex.
 */
export type DeliveryNote = Paper & { readonly number: PaperNumber & { readonly kind: 'delivery-note' } }
