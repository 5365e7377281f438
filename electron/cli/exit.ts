/** What the command line says by its exit code; scripts branch on these. */
export const exitCodes = { done: 0, bug: 1, refused: 2, fail: 10, incomplete: 11 } as const

/** The exit code of a verdict. */
export function exitCodeOf(outcome: 'pass' | 'fail' | 'incomplete'): number {
  return { pass: exitCodes.done, fail: exitCodes.fail, incomplete: exitCodes.incomplete }[outcome]
}

/** Wrong words on the command line: said in one line with what would be right, in either language, exit 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
  readonly french: string

  constructor(english: string, french: string) {
    super(english)
    this.french = french
  }
}
