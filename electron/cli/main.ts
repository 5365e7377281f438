import { Refusal } from '../../shared/contract/refusal.ts'
import { parseCommandLine, type CommandLine, type CommandName } from './arguments.ts'
import { exitCodes, UsageError } from './exit.ts'
import { languageOf, terminalFor, type Terminal } from './terminal.ts'
import { usage } from './usage.ts'

type Run = (line: CommandLine, terminal: Terminal) => Promise<number>

/** Each command's module is loaded when it is asked for: `profiles` does not wait for the database. */
const runs: Record<CommandName, () => Promise<Run>> = {
  read: async () => (await import('./commands/read.ts')).read,
  check: async () => (await import('./commands/check.ts')).check,
  intake: async () => (await import('./commands/intake.ts')).intake,
  devices: async () => (await import('./commands/devices.ts')).devices,
  queue: async () => (await import('./commands/queue.ts')).queue,
  label: async () => (await import('./commands/label.ts')).label,
  profiles: async () => (await import('./commands/profiles.ts')).profiles,
}

async function main(argv: readonly string[]): Promise<number> {
  try {
    const line = parseCommandLine(argv)
    if (line === null) {
      process.stdout.write(`${usage(languageOf(undefined, process.env))}\n`)
      return exitCodes.done
    }
    const run = await runs[line.name]()
    return await run(line, terminalFor(line.flag('json'), languageOf(line.text('lang'), process.env)))
  } catch (error) {
    if (error instanceof UsageError) {
      process.stderr.write(`etabli: ${error.message}\n`)
      return exitCodes.refused
    }
    if (error instanceof Refusal) {
      const where = error.where === undefined ? '' : ` — ${error.where}`
      const remedy = error.remedy === undefined ? '' : ` — ${error.remedy}`
      process.stderr.write(`etabli: ${error.what}${where}${remedy} [${error.code}]\n`)
      return error.code === 'internal' ? exitCodes.bug : exitCodes.refused
    }
    process.stderr.write(`etabli: a fault in the program\n${error instanceof Error ? error.stack : String(error)}\n`)
    return exitCodes.bug
  }
}

// A reader that stops early (`| head`) is not a fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})
process.exitCode = await main(process.argv.slice(2))
