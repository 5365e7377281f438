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
  const locale = environment['LC_ALL'] ?? environment['LC_MESSAGES'] ?? environment['LANG'] ?? ''
  return locale.startsWith('en') ? 'en' : 'fr'
}

export function terminalFor(isJson: boolean, language: Language): Terminal {
  return {
    isJson,
    language,
    result(value, lines) {
      process.stdout.write(isJson ? `${JSON.stringify(value, null, 2)}\n` : `${lines().join('\n')}\n`)
    },
    note: (line) => void process.stderr.write(`${line}\n`),
  }
}
