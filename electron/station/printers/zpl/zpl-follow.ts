import type { PrintProgress } from '../print-job.ts'
import type { RawLink } from '../raw-link.ts'
import { silencePauseMs, waitOr } from '../wait.ts'
import { hinderedBy, zplQuestions, type ZplStatus } from './zpl-answers.ts'
import { askOdometer, lookAtZpl } from './zpl-line.ts'
import type { ZplPace } from './zpl-ready.ts'

/** How often the counter is asked again before a label that it does not count is in doubt. */
const countTries = 8

const isEmpty = ({ formatsWaiting, labelsRemaining }: ZplStatus): boolean =>
  formatsWaiting === 0 && labelsRemaining === 0

/** Whether the printer counted a label since the sending; null where it does not count. */
async function hasCounted(link: RawLink, before: number | null): Promise<boolean | null> {
  const now = before === null ? null : await askOdometer(link)
  return now === null || before === null ? null : now > before
}

/**
 * Follows a label that the printer has until it says that nothing is left to print, and counted it where it counts.
 *
 * While it waits for a person the label is `blocked`: it is in the printer and comes out after the refill. Aborting
 * the signal tells the printer to forget what it has (`~JA`), once; whether the label was out already is then what
 * its counter says, or `unknown`.
 *
 * @param before the counter before the sending; null when the printer has none.
 */
export async function followZpl(
  link: RawLink,
  pace: ZplPace,
  before: number | null,
  tell: (progress: PrintProgress) => PrintProgress,
  signal: AbortSignal,
): Promise<PrintProgress> {
  const step = (state: PrintProgress['state'], reason: string | null): PrintProgress =>
    tell({ state, reason, jobReference: null })
  let [silences, losses, uncounted] = [0, 0, 0]
  let hindered: string | null = null
  let cancelled: 'no' | 'while-blocked' | 'while-printing' = 'no'
  for (;;) {
    if (signal.aborted && cancelled === 'no') {
      cancelled = hindered === null ? 'while-printing' : 'while-blocked'
      await link.send(zplQuestions.cancelAll)
    }
    const look = await lookAtZpl(link, pace.answerMs)
    if (look.kind === 'status') {
      ;[silences, losses] = [0, 0]
      hindered = hinderedBy(look.status)
      const counted = isEmpty(look.status) ? await hasCounted(link, before) : null
      if (counted === true) return step('printed?', 'counted')
      if (isEmpty(look.status) && cancelled !== 'no') {
        const isSure = counted === false || cancelled === 'while-blocked'
        return isSure ? step('cancelled', 'at-printer') : step('unknown', 'cancelled-while-printing')
      }
      if (hindered !== null) step('blocked', hindered)
      else if (isEmpty(look.status) && counted === null) return step('printed?', null)
      else if (isEmpty(look.status)) {
        uncounted += 1
        if (uncounted === countTries) return step('unknown', 'not-counted')
      } else step('sent', null)
    } else if (look.kind === 'silent') {
      silences += 1
      hindered = 'silent'
      step('blocked', 'silent')
    } else {
      losses += 1
      if (losses > pace.losses) return step('unknown', 'printer-lost')
    }
    await waitOr(silencePauseMs(silences, pace.everyMs), cancelled === 'no' ? signal : null)
  }
}
