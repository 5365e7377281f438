import { setTimeout as pause } from 'node:timers/promises'
import type { ReportPart } from '../../shared/contract/views.ts'
import { MachineAnswer, PairAnswer, type ProgressRequest } from '../../shared/contract/lan.ts'
import type { ReadingStatus } from '../../shared/report/reading.ts'
import type { Transfer } from '../../shared/report/transfer.ts'
import { benchProof, isSameSecret, newNonce, pairingKey, sessionToken } from '../station/intake/lan/pairing.ts'
import { askBench, type BenchAnswer, type BenchRequest } from './bench-requests.ts'
import { OtherBenchError, pinnedAgent } from './pinned-agent.ts'

/** Why a bench could not be used: a word for the texts, and the bench's own sentence where it said one. */
export class BenchError extends Error {
  readonly code: string

  constructor(code: string, what: string) {
    super(what)
    this.name = 'BenchError'
    this.code = code
  }
}

export type Pairing = {
  /** `https://address:port` */
  readonly url: string
  readonly code: string
  /** From the pairing text; null when only address and code are known. */
  readonly fingerprint: string | null
}

/** A paired bench. */
export type BenchConnection = {
  readonly bench: string
  /** Tells how far the reading is; what is told while an earlier word is still on its way is joined. Never throws. */
  tell(part: ReportPart, status: 'reading' | ReadingStatus): void
  /** @throws BenchError when the bench refuses, or can't be reached any more. */
  send(transfer: Transfer): Promise<MachineAnswer>
  close(): void
}

/** What may be different a moment later. */
const passing = new Set(['too-many-requests', 'too-many-machines', 'bench-busy', 'body-incomplete'])
const defaultPausesMs = [500, 1000, 2000, 4000, 8000]

export type ConnectionOptions = {
  /** Between attempts, in milliseconds; one more attempt than there are pauses. */
  readonly pausesMs?: readonly number[]
  /** Where to connect in place of the bench's own address: a forwarded port. */
  readonly through?: { readonly host: string; readonly port: number }
}

/**
 * Connects to a bench and has it prove that it knows the code, bound to the key that its certificate shows, before
 * anything about this machine is sent.
 *
 * @throws BenchError `wrong-code` when it can't (another code, or somebody in between), `other-bench`, `unreachable`.
 */
export async function connectToBench(
  { url, code, fingerprint: known }: Pairing,
  intakeId: string,
  { pausesMs = defaultPausesMs, through }: ConnectionOptions = {},
): Promise<BenchConnection> {
  const pinned = pinnedAgent(known, through)
  const ask = (question: BenchRequest) => insistently(() => askBench(url, pinned.agent, question), pausesMs)
  try {
    const nonce = newNonce()
    const { session, bench, proof } = PairAnswer.parse(
      documentOf(await ask({ method: 'POST', path: '/pair', body: { nonce } })),
    )
    const key = await pairingKey(code, pinned.fingerprint() ?? '', session)
    if (!isSameSecret(proof, benchProof(key, nonce)))
      throw new BenchError('wrong-code', 'the bench does not know this code')
    return connection(bench, sessionToken(key), intakeId, ask, () => pinned.agent.destroy())
  } catch (error) {
    pinned.agent.destroy()
    throw error
  }
}

function connection(
  bench: string,
  token: string,
  intakeId: string,
  ask: (question: BenchRequest) => Promise<BenchAnswer>,
  close: () => void,
): BenchConnection {
  const path = `/intake/${intakeId}`
  let untold = new Map<ReportPart, ProgressRequest['parts'][number]['status']>()
  let telling: Promise<void> | null = null

  const tellAll = async () => {
    while (untold.size > 0) {
      const parts = [...untold].map(([part, status]) => ({ part, status }))
      untold = new Map()
      // The report that follows says everything again: a lost word of progress is no loss.
      await ask({ method: 'POST', path: `${path}/progress`, token, body: { name: '', parts } }).catch(() => undefined)
    }
    telling = null
  }
  return {
    bench,
    close,
    tell(part, status) {
      untold.set(part, status)
      telling ??= tellAll()
    },
    async send(transfer) {
      untold = new Map()
      await telling
      return MachineAnswer.parse(
        documentOf(await ask({ method: 'PUT', path: `${path}/report`, token, body: transfer })),
      )
    },
  }
}

function documentOf(answer: BenchAnswer): unknown {
  if (answer.ok) return answer.document
  throw new BenchError(answer.code, answer.what)
}

/** Asks again after a lost connection or a passing refusal: every request of ours may arrive twice. */
async function insistently(ask: () => Promise<BenchAnswer>, pausesMs: readonly number[]): Promise<BenchAnswer> {
  for (const [attempt, pauseMs] of [...pausesMs, null].entries()) {
    try {
      const answer = await ask()
      if (answer.ok || !passing.has(answer.code) || pauseMs === null) return answer
    } catch (error) {
      if (error instanceof OtherBenchError) throw new BenchError('other-bench', error.message)
      if (pauseMs === null) throw new BenchError('unreachable', `no answer after ${attempt + 1} attempts`)
    }
    await pause(pauseMs ?? 0)
  }
  throw new Error('unreachable: the last attempt answers or throws')
}
