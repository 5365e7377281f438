/**
 * A cell of a list as text, without the blanks around it, and what can't be believed of it: a spreadsheet keeps fifteen
 * digits of a number and drops the zeros in front (`number`), makes dates of texts (`date`), and shows a formula's failure
 * in place of a value (`error`). Texts of a CSV are never in doubt.
 */
export type ListCell = { readonly text: string; readonly doubt: 'number' | 'date' | 'error' | null }

/** One row of a list, with the line that it stands on, from 1. */
export type ListRow = { readonly line: number; readonly cells: readonly ListCell[] }
