import i18next, { type TFunction } from 'i18next'
import { create } from 'zustand'
import { errorSentences } from '../text/refusal-text.ts'

/** A sentence (`reminder`: what has to be done first), or a refusal: put into words when it is shown, so that it changes its language with the screen. */
export type NoticeContent =
  | { readonly kind: 'done' | 'reminder' | 'warning'; readonly text: (t: TFunction) => string }
  | { readonly kind: 'refusal'; readonly error: Error }
export type Notice = NoticeContent & {
  readonly id: number
  /** How often the same was said while it stood there: 1 for the first time. */
  readonly times: number
}

type NoticeList = { readonly notices: readonly Notice[]; readonly lastId: number }

/** What the bench has to say just now, newest last. */
export const useNotices = create<NoticeList>()(() => ({ notices: [], lastId: 0 }))

/** What a notice says, in the words of the moment: two that read the same are the same. */
const saidBy = (notice: NoticeContent): string => {
  if (notice.kind !== 'refusal') return `${notice.kind} ${notice.text(i18next.t)}`
  const { what, remedy } = errorSentences(notice.error, i18next.t)
  return ['refusal', what, remedy].join(' ')
}

/**
 * Shows a notice; at most four at a time, the oldest gives way. What stands there already is not said twice: it comes to
 * the front with how often it was said, so that a second press is seen to have done something, and its time begins anew.
 */
export function say(content: NoticeContent): void {
  const said = saidBy(content)
  useNotices.setState(({ notices, lastId }) => {
    const same = notices.find((notice) => saidBy(notice) === said)
    const others = notices.filter((notice) => notice !== same)
    return {
      notices: [...others, { ...content, id: lastId + 1, times: (same?.times ?? 0) + 1 }].slice(-4),
      lastId: lastId + 1,
    }
  })
}

/** Takes one notice away. */
export function unsay(id: number): void {
  useNotices.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }))
}

/** Takes refusals with one code away: what they ask for is there now, and a red line beside it would say that it is not. */
export function unsayRefused(code: string): void {
  const isOf = (notice: Notice) => notice.kind === 'refusal' && 'code' in notice.error && notice.error.code === code
  useNotices.setState(({ notices }) => ({ notices: notices.filter((notice) => !isOf(notice)) }))
}
