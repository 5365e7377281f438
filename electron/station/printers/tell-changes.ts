import type { PrintProgress } from './print-job.ts'

/** Reports a print's progress when its state or its reason changed, and hands it back. */
export function tellChanges(onState: (progress: PrintProgress) => void): (progress: PrintProgress) => PrintProgress {
  let last: PrintProgress | null = null
  return (progress) => {
    if (last?.state !== progress.state || last.reason !== progress.reason) onState(progress)
    last = progress
    return progress
  }
}
