import { create } from 'zustand'
import type { Input } from '../../shared/contract/define.ts'
import type { RepeatReason } from '../../shared/contract/print-words.ts'
import { Refusal } from '../../shared/contract/refusal.ts'
import type { StationContract } from '../../shared/contract/station.ts'
import type { BenchView, DeviceSummary, PrintJobView } from '../../shared/contract/views.ts'
import { spacedTag } from '../../shared/label/words.ts'
import type { Language } from '../../shared/report/quantities.ts'
import { say } from '../components/notices.ts'
import { station } from './clients.ts'
import { awaitCode } from './code-label.ts'

type Order =
  | { readonly name: 'label.print'; readonly input: Input<StationContract, 'label.print'> }
  | { readonly name: 'label.printCode'; readonly input: Input<StationContract, 'label.printCode'> }

/** A label that was printed already, and is printed again as soon as somebody says why. */
export type RepeatQuestion = { readonly order: Order; readonly tag: string }

/** The question of the moment: null when none is asked. */
export const useRepeatQuestion = create<{ readonly question: RepeatQuestion | null }>()(() => ({ question: null }))

/** Asks why a device's label is printed once more. */
export function askWhyRepeat({
  order: input,
  tag,
}: {
  order: Input<StationContract, 'label.print'>
  tag: string
}): void {
  useRepeatQuestion.setState({ question: { order: { name: 'label.print', input }, tag } })
}

async function send(order: Order, tag: string): Promise<PrintJobView | null> {
  try {
    if (order.name === 'label.print') return await station.call(order.name, order.input)
    const job = await station.call(order.name, order.input)
    // Its sticker is scanned next.
    awaitCode(order.input.code)
    return job
  } catch (error) {
    if (error instanceof Refusal && error.code === 'repeat-needs-reason') {
      useRepeatQuestion.setState({ question: { order, tag } })
    } else say({ kind: 'refusal', error: error as Error })
    return null
  }
}

/**
 * Prints a device's label. Where it was printed before, the reason is asked for first; any other refusal is a notice.
 *
 * @returns null when nothing was sent.
 */
export const printLabel = (input: Input<StationContract, 'label.print'>, tag: string): Promise<PrintJobView | null> =>
  send({ name: 'label.print', input }, tag)

export type BenchPrint = {
  readonly bench: Pick<BenchView, 'printer' | 'labelFormat'>
  readonly language: Language
  /** Called instead of printing while the bench has no printer. */
  readonly onNoPrinter: () => void
}

/** Prints a device's label as the bench prints: its template, its printer; says where it was sent. */
export async function printOnBench(
  { deviceId, tag }: Pick<DeviceSummary, 'deviceId' | 'tag'>,
  { bench: { printer, labelFormat: format }, language, onNoPrinter }: BenchPrint,
): Promise<void> {
  if (printer === null) {
    say({ kind: 'reminder', text: (translate) => translate('label.needsPrinter') })
    onNoPrinter()
    return
  }
  const job = await printLabel({ deviceId, format, language, printer }, tag)
  if (job === null) return
  say({ kind: 'done', text: (translate) => translate('label.sentTo', { tag: spacedTag(tag), printer }) })
}

/** The same for the label of a carton, a pallet or a kit. */
export const printCodeLabel = (input: Input<StationContract, 'label.printCode'>): Promise<PrintJobView | null> =>
  send({ name: 'label.printCode', input }, input.code)

/** The answer to the question: prints, or with null leaves it. */
export async function answerWhyRepeat(repeatReason: RepeatReason | null): Promise<void> {
  const { question } = useRepeatQuestion.getState()
  useRepeatQuestion.setState({ question: null })
  if (question === null || repeatReason === null) return
  const { order, tag } = question
  if (order.name === 'label.print') await send({ ...order, input: { ...order.input, repeatReason } }, tag)
  else await send({ ...order, input: { ...order.input, repeatReason } }, tag)
}
