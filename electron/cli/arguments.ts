import { parseArgs, type ParseArgsOptionsConfig } from 'node:util'
import { UsageError } from './exit.ts'

/** Options that every command takes. */
const common = {
  json: { type: 'boolean' },
  data: { type: 'string' },
  as: { type: 'string' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const satisfies ParseArgsOptionsConfig

/** What each command takes beside them: its options, and how many plain words (least, most). */
const commands = {
  read: { options: { capture: { type: 'string' } }, words: [0, 0] },
  check: { options: { profile: { type: 'string' } }, words: [1, 1] },
  intake: {
    options: {
      capture: { type: 'string' },
      profile: { type: 'string' },
      lot: { type: 'string' },
      label: { type: 'string' },
      format: { type: 'string' },
      same: { type: 'string' },
      new: { type: 'boolean' },
    },
    words: [0, 0],
  },
  import: {
    options: { profile: { type: 'string' }, lot: { type: 'string' } },
    words: [1, Number.MAX_SAFE_INTEGER],
  },
  devices: { options: { search: { type: 'string' } }, words: [0, 0] },
  export: {
    options: {
      format: { type: 'string' },
      out: { type: 'string' },
      columns: { type: 'string' },
      separator: { type: 'string' },
      search: { type: 'string' },
      schedule: { type: 'string' },
    },
    words: [0, 0],
  },
  queue: { options: { lot: { type: 'string' } }, words: [0, 1] },
  label: { options: { out: { type: 'string' }, format: { type: 'string' } }, words: [1, 1] },
  sheet: { options: { out: { type: 'string' } }, words: [1, 1] },
  people: {
    options: { add: { type: 'string' }, role: { type: 'string' }, recover: { type: 'string' } },
    words: [0, 0],
  },
  kit: { options: { import: { type: 'string' }, supplier: { type: 'string' } }, words: [0, 2] },
  carton: {
    options: {
      lot: { type: 'string' },
      out: { type: 'boolean' },
      complete: { type: 'boolean' },
      close: { type: 'boolean' },
      reopen: { type: 'string' },
      grams: { type: 'string' },
    },
    words: [0, Number.MAX_SAFE_INTEGER],
  },
  shipment: {
    options: {
      partner: { type: 'string' },
      load: { type: 'string' },
      carrier: { type: 'string' },
      tracking: { type: 'string' },
      close: { type: 'boolean' },
      reopen: { type: 'string' },
      depart: { type: 'boolean' },
      received: { type: 'string' },
      table: { type: 'string' },
      answer: { type: 'string' },
      rest: { type: 'string' },
      out: { type: 'string' },
    },
    words: [0, 1],
  },
  profiles: { options: { versions: { type: 'boolean' } }, words: [0, 0] },
} as const satisfies Record<string, { options: ParseArgsOptionsConfig; words: readonly [number, number] }>

export type CommandName = keyof typeof commands
export const commandNames = Object.keys(commands) as CommandName[]

/** One command as it was typed. An option that was not given is undefined. */
export type CommandLine = {
  readonly name: CommandName
  readonly words: readonly string[]
  readonly text: (option: string) => string | undefined
  readonly flag: (option: string) => boolean
}

const isCommand = (name: string): name is CommandName => Object.hasOwn(commands, name)

/**
 * Reads the words after `etabli`.
 *
 * @returns null when help was asked for.
 * @throws UsageError with one line: which word is wrong and what would be right.
 */
export function parseCommandLine(argv: readonly string[]): CommandLine | null {
  const [name = '--help', ...rest] = argv
  if (name === '--help' || name === '-h' || name === 'help') return null
  if (!isCommand(name)) {
    const known = commandNames.join(', ')
    throw new UsageError(
      `unknown command "${name}"; known: ${known}`,
      `commande inconnue : « ${name} » ; connues : ${known}`,
    )
  }
  const { options, words } = commands[name]
  let parsed
  try {
    parsed = parseArgs({ args: rest, options: { ...common, ...options }, allowPositionals: true, strict: true })
  } catch (error) {
    throw wrongOption(name, error as NodeJS.ErrnoException)
  }
  const values = parsed.values as Readonly<Record<string, string | boolean | undefined>>
  if (values['help'] === true) return null
  const [least, most] = words
  if (parsed.positionals.length < least) {
    throw new UsageError(
      `${name}: a word is missing; see etabli --help`,
      `${name} : il manque un mot ; voir etabli --help`,
    )
  }
  if (parsed.positionals.length > most) {
    const extra = parsed.positionals[most] ?? ''
    throw new UsageError(`${name}: one word too many: "${extra}"`, `${name} : un mot de trop : « ${extra} »`)
  }
  const { lang } = values
  if (lang !== undefined && lang !== 'fr' && lang !== 'en') {
    throw new UsageError('--lang is fr or en', '--lang vaut fr ou en')
  }
  return {
    name,
    words: parsed.positionals,
    text: (option) => {
      const value = values[option]
      if (typeof value !== 'string') return undefined
      if (value === '') throw new UsageError(`--${option} is empty`, `--${option} est vide`)
      return value
    },
    flag: (option) => values[option] === true,
  }
}

/** What Node's parser found wrong, its advice about `--` left out; its codes: Node, `util.parseArgs`. */
function wrongOption(name: CommandName, { code, message }: NodeJS.ErrnoException): UsageError {
  const english = `${name}: ${message.split('. ')[0] ?? ''}`
  const option = /'([^']*)'/.exec(message)?.[1] ?? ''
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
    return new UsageError(english, `${name} : option inconnue ${option} ; voir etabli --help`)
  }
  if (code !== 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') throw new Error(message)
  const french = / does not take an argument/.test(message)
    ? `${name} : l’option ${option} ne prend pas de valeur`
    : `${name} : l’option ${option.replace(/ <value>$/, '')} attend une valeur`
  return new UsageError(english, french)
}
