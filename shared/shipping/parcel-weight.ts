/** More than any scale at a packing table says: a heavier one was typed in the wrong unit. Grams. */
export const heaviestGrams = { carton: 200_000, pallet: 2_000_000 } as const
