import type { PrintProgress } from '../print-job.ts'
import type { RawLink } from '../raw-link.ts'
import { silencePauseMs, waitOr } from '../wait.ts'
import { hinderedBy } from './zpl-answers.ts'
import { lookAtZpl, type ZplLook } from './zpl-line.ts'

export type ZplPace = {
  /** How often a printer is asked. */
  readonly everyMs: number
  /** How long an answer may take. */
  readonly answerMs: number
  /** How often in a row a connection may break before nobody can tell any more. */
  readonly losses: number
}

function hindrance(look: ZplLook): string | null {
  if (look.kind !== 'status') return look.kind === 'silent' ? (look.hindrance ?? 'silent') : 'printer-lost'
  return hinderedBy(look.status) ?? (look.status.isBufferFull ? 'printer-busy' : null)
}

/**
 * Waits until the printer says that it can print. Nothing is sent meanwhile: a label for a printer without paper stays
 * here and goes out after the refill.
 *
 * @returns null when it is ready; else how the job ended: `cancelled`, or `failed` where nothing is reached at the
 *   first try, or what answers is no printer of this language.
 */
export async function untilReady(
  link: RawLink,
  pace: ZplPace,
  tell: (progress: PrintProgress) => PrintProgress,
  signal: AbortSignal,
): Promise<PrintProgress | null> {
  const jobReference = null
  let silences = 0
  for (let tries = 0; ; tries += 1) {
    if (signal.aborted) return tell({ state: 'cancelled', reason: null, jobReference })
    const look = await lookAtZpl(link, pace.answerMs)
    if (look.kind === 'unreached' && tries === 0) {
      return tell({ state: 'failed', reason: 'printer-unreached', jobReference })
    }
    if (look.kind === 'foreign') return tell({ state: 'failed', reason: 'other-language', jobReference })
    const reason = hindrance(look)
    if (reason === null) return null
    silences = look.kind === 'status' ? 0 : silences + 1
    tell({ state: 'prepared', reason, jobReference })
    await waitOr(silencePauseMs(silences, pace.everyMs), signal)
  }
}
