import { randomUUID } from 'node:crypto'
import type { MachineAnswer } from '../../shared/contract/lan.ts'
import { packTransfer } from '../station/readers/lan/transfer-document.ts'
import { readLocal } from '../station/readers/local/read-local.ts'
import { parseCode } from '../station/intake/lan/pairing.ts'
import { stationVersion } from '../station/version.ts'
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
  const connection = typeof bench === 'string' ? null : bench
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
  const isSent = connection !== null && (await sent(connection, transfer, surroundings))
  if (isSent) return probeExit.done
  if (!written.ok) return probeExit.notWritten
  return bench === 'not-wanted' ? probeExit.done : probeExit.notSent
}

/** The bench that was named or is found; `not-wanted` when there is none, `not-connected` when it can't be used. */
async function connected(
  { benchUrl, code, fingerprint, maySend }: ProbeArguments,
  surroundings: ProbeSurroundings,
  intakeId: string,
): Promise<BenchConnection | 'not-wanted' | 'not-connected'> {
  const { text, say, ask } = surroundings
  if (!maySend) return 'not-wanted'
  const first = benchUrl ?? (await nextBench(surroundings, new Set()))
  if (first === null) return 'not-wanted'
  const known = code ?? parseCode((await ask?.(text.askCode)) ?? '')
  if (known === null) {
    say(text.noCode)
    return 'not-connected'
  }
  // In a hall with several benches the code is one bench's: the others say that they do not know it.
  const tried = new Set<string>()
  for (let url: string | null = first; url !== null;) {
    const attempt = await connectedTo(url, known, fingerprint, surroundings, intakeId)
    if (attempt !== 'code-unknown') return attempt
    tried.add(url)
    url = benchUrl === null && tried.size < mostBenches ? await nextBench(surroundings, tried) : null
  }
  return 'not-connected'
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
  { text, say }: ProbeSurroundings,
  intakeId: string,
): Promise<BenchConnection | 'not-connected' | 'code-unknown'> {
  try {
    const connection = await connectToBench({ url, code, fingerprint }, intakeId)
    say(text.connected(connection.bench))
    return connection
  } catch (error) {
    say(text.notSent(reasonOf(error, text)))
    return error instanceof BenchError && error.code === 'wrong-code' ? 'code-unknown' : 'not-connected'
  }
}

async function sent(
  bench: BenchConnection,
  transfer: Parameters<BenchConnection['send']>[0],
  { text, say }: ProbeSurroundings,
): Promise<boolean> {
  try {
    const answer = await bench.send(transfer)
    for (const line of answerLines(answer, text)) say(line)
    return answer.refusal === null
  } catch (error) {
    say(text.notSent(reasonOf(error, text)))
    return false
  } finally {
    bench.close()
  }
}

function answerLines({ tag, outcome, stage, refusal }: MachineAnswer, text: ProbeText): string[] {
  if (refusal !== null) return [text.notSent(refusal.what)]
  return [
    text.sent,
    ...(tag === null ? [] : [text.tag(tag)]),
    ...(outcome === null ? [] : [text.outcome[outcome]]),
    ...(stage === 'undecided' ? [text.undecided] : []),
  ]
}

function reasonOf(error: unknown, { benchErrors }: ProbeText): string {
  if (!(error instanceof BenchError)) throw error
  const known: Readonly<Record<string, string>> = benchErrors
  return known[error.code] ?? error.message
}
