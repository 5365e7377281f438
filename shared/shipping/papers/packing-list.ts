import type { Paper, PaperNumber } from './paper.ts'

/** Liste de colisage: what is in which carton, device by device, for who packs and who unpacks. */
export type PackingList = Paper & { readonly number: PaperNumber & { readonly kind: 'packing-list' } }
