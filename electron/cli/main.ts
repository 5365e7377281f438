import { z } from 'zod'
import { Refusal } from '../../shared/contract/refusal.ts'
import { parseCommandLine, type CommandLine, type CommandName } from './arguments.ts'
import { exitCodes, UsageError } from './exit.ts'
import { oneLine, refusalSentence } from './refusal-sentence.ts'
import { askedLanguage, languageOf, terminalFor, type Terminal } from './terminal.ts'
import { usage } from './usage.ts'

type Run = (line: CommandLine, terminal: Terminal) => Promise<number>

/** Each command's module is loaded when it is asked for: `read` does not wait for the database. */
const runs: Record<CommandName, () => Promise<Run>> = {
  read: async () => (await import('./commands/read.ts')).read,
  check: async () => (await import('./commands/check.ts')).check,
  intake: async () => (await import('./commands/intake.ts')).intake,
  import: async () => (await import('./commands/import.ts')).importFiles,
  devices: async () => (await import('./commands/devices.ts')).devices,
  export: async () => (await import('./commands/export.ts')).exportDevices,
  queue: async () => (await import('./commands/queue.ts')).queue,
  label: async () => (await import('./commands/label.ts')).label,
  sheet: async () => (await import('./commands/sheet.ts')).sheet,
  people: async () => (await import('./commands/people.ts')).people,
  kit: async () => (await import('./commands/kit.ts')).kit,
  carton: async () => (await import('./commands/carton.ts')).carton,
  shipment: async () => (await import('./commands/shipment.ts')).shipment,
  profiles: async () => (await import('./commands/profiles.ts')).profiles,
}

async function main(argv: readonly string[]): Promise<number> {
  // Asked before the words are understood: what is wrong with them is said in the same language.
  const language = languageOf(askedLanguage(argv), process.env)
  // What a document's schema finds wrong is said in it too.
  z.config(language === 'fr' ? z.locales.fr() : z.locales.en())
  const say = (sentence: string) => void process.stderr.write(`etabli: ${sentence}\n`)
  try {
    const line = parseCommandLine(argv)
    if (line === null) {
      process.stdout.write(`${usage(language)}\n`)
      return exitCodes.done
    }
    const run = await runs[line.name]()
    return await run(line, terminalFor(line.flag('json'), language))
  } catch (error) {
    if (error instanceof UsageError) {
      say(oneLine(language === 'fr' ? error.french : error.message))
      return exitCodes.refused
    }
    if (error instanceof Refusal) {
      say(refusalSentence(error.toText(), language))
      return error.code === 'internal' ? exitCodes.bug : exitCodes.refused
    }
    say(language === 'fr' ? 'défaut du programme' : 'a fault in the program')
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
    return exitCodes.bug
  }
}

// A reader that stops early (`| head`) is not a fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})
process.exitCode = await main(process.argv.slice(2))
