/** Why a label is printed once more. */
export const repeatReasons = ['damaged', 'lost', 'misprint', 'data-changed'] as const
export type RepeatReason = (typeof repeatReasons)[number]

/** When a label is printed by itself. */
export const autoPrintModes = ['off', 'on-pass', 'always'] as const
export type AutoPrintMode = (typeof autoPrintModes)[number]
