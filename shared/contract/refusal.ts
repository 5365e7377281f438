/**
 * An expected "no": the caller can show it and say what to do. `code` is closed and kebab-case, listed with the
 * command that may answer it; screens switch on the code, never on the text. `what`, `where` and `remedy` are
 * plain sentences for logs and the command line; none of them may carry a stack or a secret.
 */
export type RefusalText = {
  readonly code: string
  readonly what: string
  readonly where?: string | undefined
  readonly remedy?: string | undefined
}

/** The same as something that can be thrown through a handler; the transport turns it into an answer. */
export class Refusal extends Error {
  readonly code: string
  readonly what: string
  readonly where: string | undefined
  readonly remedy: string | undefined

  constructor(text: RefusalText) {
    super(`${text.what}${text.where === undefined ? '' : ` (${text.where})`}`)
    this.name = 'Refusal'
    this.code = text.code
    this.what = text.what
    this.where = text.where
    this.remedy = text.remedy
  }

  /** Plain data for a wire: Electron keeps only the message of an Error. */
  toText(): RefusalText {
    return { code: this.code, what: this.what, where: this.where, remedy: this.remedy }
  }
}
