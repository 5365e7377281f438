/** A session's code in two groups of four, as it is read aloud and typed. */
export const spacedCode = (code: string): string => code.replaceAll(/(.{4})(?=.)/g, '$1 ')

/** The host and port of the bench's address, which is all that a probe is told. */
export const hostOf = (url: string): string => new URL(url).host
