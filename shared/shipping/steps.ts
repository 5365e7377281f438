/** What work in steps comes to, done to its end without a pause; for small amounts, and where nobody waits. */
export function allSteps<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}
