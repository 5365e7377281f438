import type { CommandLine } from '../arguments.ts'
import { exitCodes } from '../exit.ts'
import { readMachine } from '../read-machine.ts'
import { reportLines } from '../report-lines.ts'
import type { Terminal } from '../terminal.ts'

/** `etabli read`: the report of this machine or of a capture; nothing is recorded. */
export async function read(line: CommandLine, terminal: Terminal): Promise<number> {
  const report = await readMachine(line.text('capture'), terminal)
  terminal.result(report, () => reportLines(report, terminal.language))
  return exitCodes.done
}
