/** What one call may bring: the window hands files over in several calls where there are more. */
export const importLimits = { files: 200, fileBytes: 32 * 1024 * 1024, nameCharacters: 260 } as const

/** The largest lists that are taken: of kits, of what a receiver answers, of announced devices (a hundred thousand of them). */
export const listLimits = {
  kitBytes: 5 * 1024 * 1024,
  answerBytes: 5 * 1024 * 1024,
  manifestBytes: 20 * 1024 * 1024,
} as const

/** A scanned page is some hundred kilobytes; what is larger is no certificate of one disk. */
export const certificateLimits = { fileBytes: 10 * 1024 * 1024 } as const
