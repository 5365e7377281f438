import { create } from 'zustand'
import type { Scan } from './listen-for-scans.ts'
import type { ScanTone } from './sounds.ts'

/** What a scan came to, over the whole window. */
export type Feedback = {
  readonly tone: ScanTone
  /** One to three words, read from across the room. */
  readonly word: string
  readonly text: string
  /** What to do about it, where there is something. */
  readonly remedy?: string | null
  /** A label on the wrong machine: both numbers, and it stays until somebody has seen it. */
  readonly mismatch?: { readonly expected: string; readonly scanned: string; readonly otherDeviceId: string | null }
}

type Shown = Feedback & { readonly number: number }

/** The feedback of the moment, and the last scan for the bench that sets its scanner up. */
export const useFeedback = create<{
  readonly shown: Shown | null
  readonly given: number
  readonly lastScan: Scan | null
}>()(() => ({ shown: null, given: 0, lastScan: null }))

/** Shows what a scan came to; what was shown before gives way. */
export function giveFeedback(feedback: Feedback): void {
  useFeedback.setState(({ given }) => ({ shown: { ...feedback, number: given + 1 }, given: given + 1 }))
}

/** Takes the feedback away; only the one that is meant, when its number is given. */
export function clearFeedback(number?: number): void {
  useFeedback.setState(({ shown }) => (number === undefined || shown?.number === number ? { shown: null } : {}))
}
