import { create } from 'zustand'
import type { Input } from '../../shared/contract/define.ts'
import type { RepeatReason } from '../../shared/contract/print-words.ts'
import { Refusal } from '../../shared/contract/refusal.ts'
import type { StationContract } from '../../shared/contract/station.ts'
import type { PrintJobView } from '../../shared/contract/views.ts'
import { say } from '../components/notices.ts'
import { station } from './clients.ts'

type Order = Input<StationContract, 'label.print'>

/** A label that was printed already, and is printed again as soon as somebody says why. */
export type RepeatQuestion = { readonly order: Order; readonly tag: string }

/** The question of the moment: null when none is asked. */
export const useRepeatQuestion = create<{ readonly question: RepeatQuestion | null }>()(() => ({ question: null }))

/** Asks why a label is printed once more. */
export function askWhyRepeat(question: RepeatQuestion): void {
  useRepeatQuestion.setState({ question })
}

/**
 * Prints a device's label. Where it was printed before, the reason is asked for first; any other refusal is a notice.
 *
 * @returns null when nothing was sent.
 */
export async function printLabel(order: Order, tag: string): Promise<PrintJobView | null> {
  try {
    return await station.call('label.print', order)
  } catch (error) {
    if (error instanceof Refusal && error.code === 'repeat-needs-reason') askWhyRepeat({ order, tag })
    else say({ kind: 'refusal', error: error as Error })
    return null
  }
}

/** The answer to the question: prints, or with null leaves it. */
export async function answerWhyRepeat(repeatReason: RepeatReason | null): Promise<void> {
  const { question } = useRepeatQuestion.getState()
  useRepeatQuestion.setState({ question: null })
  if (question !== null && repeatReason !== null) await printLabel({ ...question.order, repeatReason }, question.tag)
}
