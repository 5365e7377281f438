/**
 * Looks apart from function, in three words that every bench uses alike.
 * - A: no mark that is seen at arm's length.
 * - B: scratches or wear that are seen and not felt; nothing is broken or missing.
 * - C: dents, cracks of the case, worn keys or a marked screen that can still be worked with.
 */
export const cosmeticGrades = ['A', 'B', 'C'] as const
export type CosmeticGrade = (typeof cosmeticGrades)[number]
