import type { PrinterCondition, PrintWay } from '../print-job.ts'
import type { OpenLink } from '../raw-link.ts'
import { tellChanges } from '../tell-changes.ts'
import { hinderedBy } from './zpl-answers.ts'
import { followZpl } from './zpl-follow.ts'
import { askOdometer, lookAtZpl } from './zpl-line.ts'
import { untilReady, type ZplPace } from './zpl-ready.ts'

/** Half a minute of broken connections: a printer that is switched off and on again is back sooner. */
const usualPace: ZplPace = { everyMs: 250, answerMs: 2000, losses: 120 }

/**
 * Printers that take ZPL, over any line that answers: asked before (paper, head, pause), sent one label, asked after
 * until nothing is left to print, and their counter compared where they have one.
 *
 * @param tellsState false for a printer that is known never to answer: its labels are sent unasked and stay in doubt
 *   until they are scanned.
 */
export function zplRoad(
  openLink: OpenLink,
  tellsState: (printer: string) => boolean = () => true,
  pace: ZplPace = usualPace,
): PrintWay {
  /** Printers that did not tell their count: each question would cost its time limit again. */
  const countless = new Set<string>()

  return {
    async look(printer): Promise<PrinterCondition> {
      if (!tellsState(printer)) return { state: 'unknown', reasons: [] }
      const link = openLink(printer)
      try {
        const look = await lookAtZpl(link, pace.answerMs)
        if (look.kind === 'silent' && look.hindrance !== null) return { state: 'stopped', reasons: [look.hindrance] }
        if (look.kind !== 'status') {
          return { state: 'unknown', reasons: [look.kind === 'unreached' ? 'printer-unreached' : 'silent'] }
        }
        const reason = hinderedBy(look.status)
        if (reason !== null) return { state: 'stopped', reasons: [reason] }
        const { formatsWaiting, labelsRemaining } = look.status
        return { state: formatsWaiting + labelsRemaining > 0 ? 'printing' : 'idle', reasons: [] }
      } finally {
        link.close()
      }
    },
    async print(job, onState, signal) {
      const { printer, bytes } = job
      const tell = tellChanges(onState)
      tell({ state: 'prepared', reason: null, jobReference: null })
      if (signal.aborted) return tell({ state: 'cancelled', reason: null, jobReference: null })
      const link = openLink(printer)
      try {
        const isAsked = tellsState(printer)
        const ended = isAsked ? await untilReady(link, pace, tell, signal) : null
        if (ended !== null) return ended
        const before = isAsked && !countless.has(printer) ? await askOdometer(link) : null
        if (before === null) countless.add(printer)
        const opened = await link.open()
        if (!opened.ok) return tell({ state: 'failed', reason: 'printer-unreached', jobReference: null })
        tell({ state: 'sending', reason: null, jobReference: null })
        const sent = await link.send(bytes)
        if (!sent.ok) {
          const [state, reason] = sent.isCertain
            ? (['failed', 'printer-unreached'] as const)
            : (['unknown', 'printer-lost'] as const)
          return tell({ state, reason, jobReference: null })
        }
        tell({ state: 'sent', reason: null, jobReference: null })
        if (!isAsked) return tell({ state: 'unknown', reason: 'tells-nothing', jobReference: null })
        return await followZpl(link, pace, before, tell, signal)
      } finally {
        link.close()
      }
    },
  }
}
