import type { QueryClient } from '@tanstack/react-query'
import type { TFunction } from 'i18next'
import type { BenchView } from '../../shared/contract/views.ts'
import type { Language } from '../../shared/report/quantities.ts'
import type { Feedback } from '../features/scan/feedback.ts'
import type { Route } from '../navigation.ts'
import { errorSentences } from '../text/refusal-text.ts'

/** Where a scan arrives: what is on the screen, how the bench works, and whose memory to ask. */
export type ScanPlace = {
  readonly route: Route
  readonly bench: BenchView
  readonly client: QueryClient
  readonly language: Language
  readonly t: TFunction
}

/** Whether the station refused for this reason. */
export const isRefused = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code

/** Something to look at, not a fault. */
export const attention = (word: string, text: string): Feedback => ({ tone: 'attention', word, text })

/** A refusal as what the whole window says. */
export function refused(error: unknown, t: TFunction): Feedback {
  const { what, remedy } = errorSentences(error instanceof Error ? error : new Error(String(error)), t)
  return { tone: 'wrong', word: t('scanner.word.refused'), text: what, remedy }
}
