import { setTimeout as delay } from 'node:timers/promises'

/** Waits, or until the signal aborts, whichever comes first; never rejects. An aborted signal is not waited for. */
export async function waitOr(ms: number, signal: AbortSignal | null): Promise<void> {
  if (signal === null) await delay(ms)
  else if (!signal.aborted) await delay(ms, undefined, { signal }).catch(() => undefined)
}

/**
 * How long to leave a printer alone that was silent so many times in a row: the first two tries follow at once, then
 * ever slower, since each question to a printer that does not answer costs its whole time limit.
 */
export function silencePauseMs(silences: number, everyMs: number): number {
  return silences < 2 ? everyMs : Math.min(30_000, everyMs * 2 ** Math.min(silences, 12))
}
