/**
 * Waits for a value until a time limit, or until the whole reading is aborted.
 *
 * The work itself cannot be stopped (a read in the kernel, a call into a library): its late answer is dropped.
 *
 * @returns the value, or `'timed-out'`.
 * @throws what the work throws; the signal's reason when it is aborted first.
 */
export async function withinLimit<T>(
  work: Promise<T>,
  timeLimitMs: number,
  signal: AbortSignal | undefined,
): Promise<T | 'timed-out'> {
  const limit = Promise.withResolvers<'timed-out'>()
  const timer = setTimeout(() => limit.resolve('timed-out'), timeLimitMs)
  const abort = (): void => limit.reject(signal?.reason as Error)
  if (signal?.aborted === true) abort()
  signal?.addEventListener('abort', abort, { once: true })
  try {
    return await Promise.race([work, limit.promise])
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', abort)
  }
}
