import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { isSea } from 'node:sea'
import { parseProbeArguments } from './arguments.ts'
import { probe } from './probe.ts'
import { otherFolders } from './report-file.ts'
import { probeTexts } from './text.ts'

const usageExit = 2
const faultExit = 1

/** Firmware and benches name things as they like; none of it may command this terminal. */
const say = (line: string): void => void process.stdout.write(`${line.replaceAll(/(?!\n)[\p{Cc}\p{Cf}]/gu, ' ')}\n`)

/** The folder of the program itself: the stick that it stands on. */
const besideProgram = dirname(isSea() ? process.execPath : (process.argv[1] ?? process.execPath))

function keptPairing(): string | null {
  try {
    return readFileSync(join(besideProgram, 'etabli-pairing.txt'), 'utf8')
  } catch {
    // Most sticks have none.
    return null
  }
}

async function askPerson(question: string): Promise<string> {
  const lines = createInterface({ input: process.stdin, output: process.stdout })
  try {
    return await lines.question(question)
  } finally {
    lines.close()
  }
}

async function run(argv: readonly string[]): Promise<number> {
  const parsed = parseProbeArguments(argv, keptPairing())
  if (!parsed.ok) {
    say(probeTexts.fr[parsed.problem === 'help' ? 'usage' : parsed.problem])
    return parsed.problem === 'help' ? 0 : usageExit
  }
  const { outFolder, language } = parsed.arguments
  const text = probeTexts[language]
  const program = isSea() ? process.execPath : `${process.execPath} ${process.argv[1] ?? ''}`
  return probe(parsed.arguments, {
    text,
    folders: outFolder === null ? [besideProgram, ...otherFolders()] : [outFolder],
    program,
    say,
    ask: process.stdin.isTTY && process.stdout.isTTY ? askPerson : null,
  })
}

// Node's own warnings (of systems older than it was tried on) are not for the person at this machine.
process.removeAllListeners('warning')
run(process.argv.slice(2)).then(
  // What a slow disk or a library still holds open must not keep the program: everything is written by now.
  (code) => process.exit(code),
  (error: unknown) => {
    say(probeTexts.fr.fault(error instanceof Error ? (error.stack ?? error.message) : String(error)))
    process.exit(faultExit)
  },
)
