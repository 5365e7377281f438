import { statement } from '../connection.ts'
import { inTransaction, type Store } from '../store.ts'

/** How wrong answers are slowed down: so many cost nothing, then each doubles the wait up to the longest. */
export type Patience = { readonly free: number; readonly firstWaitSeconds: number; readonly longestWaitSeconds: number }

/** Wrong answers that lie further back than this no longer count, once their wait is over. */
const forgottenAfterMs = 24 * 3600 * 1000

/**
 * Takes a try down before it is known whether it is right: tries that are made at the same time each count, and a station
 * that is stopped while it compares has not forgotten one.
 *
 * @returns null when the try may be made; else for how many seconds none may be.
 */
export function beginTry(store: Store, subject: string, now: Date, patience: Patience): number | null {
  return inTransaction(store, () => {
    const before = statement<{ failures: number; failedAt: string; blockedTill: string }>(
      store.db,
      `SELECT failures, failed_at AS failedAt, blocked_till AS blockedTill FROM sign_in_failures WHERE subject = ?`,
    ).get(subject)
    const leftMs = before === undefined ? 0 : Date.parse(before.blockedTill) - now.getTime()
    const longestMs = patience.longestWaitSeconds * 1000
    if (before !== undefined && leftMs > longestMs) {
      // The clock was set back since: nobody is locked out for longer than the longest wait, which begins anew.
      const sql = 'UPDATE sign_in_failures SET failed_at = ?, blocked_till = ? WHERE subject = ?'
      statement(store.db, sql).run(now.toISOString(), new Date(now.getTime() + longestMs).toISOString(), subject)
      return patience.longestWaitSeconds
    }
    if (leftMs > 0) return Math.ceil(leftMs / 1000)
    const isForgotten = before === undefined || now.getTime() - Date.parse(before.failedAt) > forgottenAfterMs
    const failures = isForgotten ? 1 : before.failures + 1
    const over = failures - patience.free
    const waitSeconds =
      over <= 0 ? 0 : Math.min(patience.firstWaitSeconds * 2 ** (over - 1), patience.longestWaitSeconds)
    statement(
      store.db,
      `INSERT INTO sign_in_failures (subject, failures, failed_at, blocked_till) VALUES (:subject, :failures, :at, :till)
       ON CONFLICT (subject) DO UPDATE SET failures = :failures, failed_at = :at, blocked_till = :till`,
    ).run({
      subject,
      failures,
      at: now.toISOString(),
      till: new Date(now.getTime() + waitSeconds * 1000).toISOString(),
    })
    return null
  })
}

/** A right answer: what was wrong before is forgotten. */
export function forgetFailures(store: Store, subject: string): void {
  inTransaction(store, () => statement(store.db, 'DELETE FROM sign_in_failures WHERE subject = ?').run(subject))
}
