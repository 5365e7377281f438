import { randomUUID } from 'node:crypto'
import type { MachineAnswer } from '../../shared/contract/lan.ts'
import { packTransfer } from '../station/readers/lan/transfer-document.ts'
import { readLocal } from '../station/readers/local/read-local.ts'
import { parseCode } from '../station/intake/lan/pairing.ts'
import { stationVersion } from '../station/version.ts'
import { writeAnswer, type ProbeAnswer } from './answer-file.ts'
import type { ProbeArguments } from './arguments.ts'
import { BenchError, connectToBench, type BenchConnection } from './bench-connection.ts'
import { findBench } from './find-bench.ts'
import { writeReport } from './report-file.ts'
import type { ProbeText } from './text.ts'
import { unreadLines } from './unread-lines.ts'

/** What the program has of the machine it runs on. */
export type ProbeSurroundings = {
  readonly text: ProbeText
  /** Where the report may be written, best first. */
  readonly folders: readonly string[]
  /** How the program was called, for the line that says how to call it again. */
  readonly program: string
  readonly say: (line: string) => void
  /** Asks the person at the machine; null where nobody can answer. */
  readonly ask: ((question: string) => Promise<string>) | null
}

/** The exit code: done, or written but not sent, or not even written. */
export const probeExit = { done: 0, notSent: 3, notWritten: 4 } as const

const searchMs = 4000

/** Reads this machine, writes the report, and hands it to a bench where one is in reach. */
export async function probe(wanted: ProbeArguments, surroundings: ProbeSurroundings): Promise<number> {
  const { text, say, folders, program } = surroundings
  const intakeId = randomUUID()
  const bench = await connected(wanted, surroundings, intakeId)
  const connection = 'send' in bench ? bench : null
  say(text.reading)
  const reading = await readLocal({
    now: () => new Date(),
    toolVersion: stationVersion,
    onPart: ({ part, status }) => connection?.tell(part, status),
  })
  const source = { ...reading.report.source, kind: 'probe', tool: 'etabli-probe' } as const
  const transfer = await packTransfer(intakeId, { ...reading.report, source }, reading.files)
  const written = await writeReport(transfer, folders)
  say(written.ok ? text.written(written.path) : text.notWritten(written.reason))
  for (const line of unreadLines(reading, text, program)) say(line)
  const answer = 'send' in bench ? await sent(bench, transfer, surroundings) : bench
  if (wanted.answerFile !== null) await writeAnswer(wanted.answerFile, answer)
  if (answer.state === 'recorded') return probeExit.done
  if (!written.ok) return probeExit.notWritten
  // Where no bench is in reach, the file is what was wanted.
  return answer.state === 'not-wanted' || answer.reason === noBench ? probeExit.done : probeExit.notSent
}

const noBench = 'no-bench'
const notSent = (reason: string): ProbeAnswer => ({ state: 'not-sent', reason })

/** The bench that was named or is found, or why there is none to send to. */
async function connected(
  { benchUrl, code, fingerprint, maySend }: ProbeArguments,
  surroundings: ProbeSurroundings,
  intakeId: string,
): Promise<BenchConnection | ProbeAnswer> {
  const { text, say, ask } = surroundings
  if (!maySend) return { state: 'not-wanted' }
  const first = benchUrl ?? (await nextBench(surroundings, new Set()))
  if (first === null) return notSent(noBench)
  const known = code ?? parseCode((await ask?.(text.askCode)) ?? '')
  if (known === null) {
    say(text.noCode)
    return notSent('no-code')
  }
  // In a hall with several benches the code is one bench's: the others say that they do not know it.
  const tried = new Set<string>()
  for (let url: string | null = first; url !== null;) {
    const attempt = await connectedTo(url, known, fingerprint, surroundings, intakeId)
    if ('send' in attempt || attempt.state !== 'not-sent' || attempt.reason !== 'wrong-code') return attempt
    tried.add(url)
    url = benchUrl === null && tried.size < mostBenches ? await nextBench(surroundings, tried) : null
  }
  return notSent('wrong-code')
}

/** More benches than any hall has; a network that answers for ever is not followed for ever. */
const mostBenches = 8

async function nextBench({ text, say }: ProbeSurroundings, tried: ReadonlySet<string>): Promise<string | null> {
  if (tried.size === 0) say(text.looking)
  const found = await findBench(searchMs, tried)
  if (found !== null) say(text.found(found.bench, found.url))
  else if (tried.size === 0) say(text.notFound)
  return found?.url ?? null
}

async function connectedTo(
  url: string,
  code: string,
  fingerprint: string | null,
  surroundings: ProbeSurroundings,
  intakeId: string,
): Promise<BenchConnection | ProbeAnswer> {
  const { text, say } = surroundings
  try {
    const connection = await connectToBench({ url, code, fingerprint }, intakeId)
    say(text.connected(connection.bench))
    return connection
  } catch (error) {
    return notSentFor(error, surroundings)
  }
}

async function sent(
  bench: BenchConnection,
  transfer: Parameters<BenchConnection['send']>[0],
  surroundings: ProbeSurroundings,
): Promise<ProbeAnswer> {
  const { text, say } = surroundings
  try {
    const answer = await bench.send(transfer)
    for (const line of spokenLines(answer, text)) say(line)
    return answer.refusal === null ? { state: 'recorded', answer } : { state: 'refused', reason: answer.refusal.code }
  } catch (error) {
    return notSentFor(error, surroundings)
  } finally {
    bench.close()
  }
}

function spokenLines({ tag, outcome, stage, refusal }: MachineAnswer, text: ProbeText): string[] {
  if (refusal !== null) return [text.notSent(refusal.what)]
  return [
    text.sent,
    ...(tag === null ? [] : [text.tag(tag)]),
    ...(outcome === null ? [] : [text.outcome[outcome]]),
    ...(stage === 'undecided' ? [text.undecided] : []),
  ]
}

/** Says why the bench does not have the report. @throws what is no refusal of a bench. */
function notSentFor(error: unknown, { text, say }: ProbeSurroundings): ProbeAnswer {
  if (!(error instanceof BenchError)) throw error
  const known: Readonly<Record<string, string>> = text.benchErrors
  say(text.notSent(known[error.code] ?? error.message))
  return notSent(error.code)
}
