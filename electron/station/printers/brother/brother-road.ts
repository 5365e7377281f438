import type { PrinterCondition, PrintProgress, PrintWay } from '../print-job.ts'
import type { OpenLink, RawLink } from '../raw-link.ts'
import { tellChanges } from '../tell-changes.ts'
import { silencePauseMs, waitOr } from '../wait.ts'
import { rollOfJob } from './brother-label.ts'
import {
  brotherStatuses,
  brotherStatusRequest,
  readBrotherStatus,
  statusBytes,
  type BrotherStatus,
} from './brother-status.ts'

export type BrotherPace = {
  readonly everyMs: number
  readonly answerMs: number
  /** How long the printer may be silent after the sending until nobody can tell any more. */
  readonly patienceMs: number
}
const usualPace: BrotherPace = { everyMs: 300, answerMs: 2000, patienceMs: 60_000 }

type Look = BrotherStatus | 'unreached' | 'silent' | 'foreign'

async function look(link: RawLink, limitMs: number): Promise<Look> {
  const answer = await link.ask(brotherStatusRequest, (text) => text.length >= statusBytes, limitMs)
  if (!answer.ok) return answer.kind === 'unreached' ? 'unreached' : 'silent'
  return readBrotherStatus(answer.bytes) ?? 'foreign'
}

/** What is in the way, the roll that the job was not written for among it. */
function hindranceFor(status: BrotherStatus, job: ReturnType<typeof rollOfJob>): string | null {
  if (status.hindrance !== null) return status.hindrance
  const isOther =
    job !== null &&
    (job.widthMillimetres !== status.rollWidthMillimetres || job.lengthMillimetres !== status.rollLengthMillimetres)
  if (isOther) return 'wrong-media'
  return status.isPrinting ? 'printer-busy' : null
}

/**
 * Brother's QL printers over a line of their own: the roll in the printer is compared with the label's before a byte of
 * it is sent, and what the printer tells by itself is followed until it says "printing completed".
 *
 * While it prints it may not be asked anything: a question clears the job. It is listened to only.
 */
export function brotherRoad(openLink: OpenLink, pace: BrotherPace = usualPace): PrintWay {
  async function follow(link: RawLink, tell: (progress: PrintProgress) => PrintProgress, signal: AbortSignal) {
    const step = (state: PrintProgress['state'], reason: string | null) => tell({ state, reason, jobReference: null })
    let [silentMs, isBlocked] = [0, false]
    for (;;) {
      const heard = await link.hear((text) => text.length >= statusBytes, pace.answerMs)
      const statuses = heard.ok ? brotherStatuses(heard.bytes) : []
      if (statuses.some(({ kind }) => kind === 'printed')) return step('printed?', null)
      const isGone = !heard.ok && heard.kind !== 'silent'
      if (isGone || statuses.some(({ kind }) => kind === 'turned-off')) return step('unknown', 'printer-lost')
      const last = statuses.at(-1)
      if (last !== undefined) {
        isBlocked = last.hindrance !== null
        if (last.hindrance === null) step('sent', null)
        else step('blocked', last.hindrance)
      }
      silentMs = last === undefined ? silentMs + pace.answerMs : 0
      if (silentMs > pace.patienceMs && !isBlocked) return step('unknown', 'silent')
      if (signal.aborted) {
        // Initialising clears what is not printed yet; whether the label was out already, nobody says.
        await link.send(brotherStatusRequest)
        return isBlocked ? step('cancelled', 'at-printer') : step('unknown', 'cancelled-while-printing')
      }
    }
  }

  return {
    async look(printer): Promise<PrinterCondition> {
      const link = openLink(printer)
      try {
        const seen = await look(link, pace.answerMs)
        if (typeof seen === 'string') {
          const reasons = { unreached: 'printer-unreached', silent: 'silent', foreign: 'other-language' }
          return { state: 'unknown', reasons: [reasons[seen]] }
        }
        if (seen.hindrance !== null) return { state: 'stopped', reasons: [seen.hindrance] }
        return { state: seen.isPrinting ? 'printing' : 'idle', reasons: [] }
      } finally {
        link.close()
      }
    },
    async print({ printer, bytes }, onState, signal) {
      const tell = tellChanges(onState)
      const step = (state: PrintProgress['state'], reason: string | null) => tell({ state, reason, jobReference: null })
      step('prepared', null)
      const link = openLink(printer)
      try {
        for (let silences = 0, tries = 0; ; tries += 1) {
          if (signal.aborted) return step('cancelled', null)
          const seen = await look(link, pace.answerMs)
          if (seen === 'unreached' && tries === 0) return step('failed', 'printer-unreached')
          if (seen === 'foreign') return step('failed', 'other-language')
          const reason = typeof seen === 'string' ? 'silent' : hindranceFor(seen, rollOfJob(bytes))
          if (reason === null) break
          silences = typeof seen === 'string' ? silences + 1 : 0
          step('prepared', reason)
          await waitOr(silencePauseMs(silences, pace.everyMs), signal)
        }
        step('sending', null)
        const sent = await link.send(bytes)
        if (!sent.ok) return sent.isCertain ? step('failed', 'printer-unreached') : step('unknown', 'printer-lost')
        step('sent', null)
        return await follow(link, tell, signal)
      } finally {
        link.close()
      }
    },
  }
}
