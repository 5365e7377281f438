/** What work in steps comes to, done to its end without a pause; for small amounts, and where nobody waits. */
export function allSteps<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}

/** Does something with each, and pauses after every so many: few enough that the pauses come within a millisecond or two. */
export function* eachInSteps<T>(
  items: Iterable<T>,
  perStep: number,
  work: (item: T, index: number) => void,
): Generator<void, void> {
  let index = 0
  for (const item of items) {
    work(item, index)
    index += 1
    if (index % perStep === 0) yield
  }
}
