export type Language = 'fr' | 'en'

/** Where a command writes: results on stdout, everything else on stderr. */
export type Terminal = {
  readonly isJson: boolean
  readonly language: Language
  /** The result: as JSON where that was asked for, else as the lines for people. */
  result(value: unknown, lines: () => readonly string[]): void
  /** Progress and remarks. */
  note(line: string): void
}

/** French unless the option or the environment's locale says English. */
export function languageOf(
  option: string | undefined,
  environment: Readonly<Record<string, string | undefined>>,
): Language {
  if (option === 'fr' || option === 'en') return option
  // An empty variable counts as one that is not set: POSIX, "Internationalization Variables".
  const locale = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || ''
  return locale.startsWith('en') ? 'en' : 'fr'
}

/** A machine's firmware names its parts as it likes; none of it may command the terminal. */
const withoutControls = (line: string): string => line.replaceAll(/[\p{Cc}\p{Cf}]/gu, ' ')

/** The same for JSON, where such a character stands in a text only and can be written as an escape (RFC 8259, 7). */
const escapeControls = (json: string): string =>
  json.replaceAll(/(?!\n)[\p{Cc}\p{Cf}]/gu, (character) =>
    Array.from(
      { length: character.length },
      (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`,
    ).join(''),
  )

/** The language that the words ask for, before they are parsed; whether the value is a right one is asked later. */
export function askedLanguage(argv: readonly string[]): string | undefined {
  const at = argv.lastIndexOf('--lang')
  return at >= 0 ? argv[at + 1] : argv.findLast((word) => word.startsWith('--lang='))?.slice('--lang='.length)
}

export function terminalFor(isJson: boolean, language: Language): Terminal {
  return {
    isJson,
    language,
    result(value, lines) {
      const texts = isJson ? [escapeControls(JSON.stringify(value, null, 2))] : lines().map(withoutControls)
      process.stdout.write(texts.map((text) => `${text}\n`).join(''))
    },
    note: (line) => void process.stderr.write(`${withoutControls(line)}\n`),
  }
}
