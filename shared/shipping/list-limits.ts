/**
 * How much of a list is believed. The largest operation known counts some twelve thousand devices in all its lists; a
 * small file can claim millions of rows, and the bench would stand still while it read them.
 */
export const mostListRows = 100_000

/** Devices of one list: a row of a quantity stands for many. */
export const mostListedDevices = 100_000

/** Of one row; whole sheets are some dozen wide. */
export const mostListCells = 1000

/** Lines to mend that are told of one list: who mends a thousand looks at the cause, not at the next line. */
export const mostListProblems = 1000
