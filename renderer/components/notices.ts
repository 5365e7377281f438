import type { TFunction } from 'i18next'
import { create } from 'zustand'

/** A sentence, or a refusal: put into words when it is shown, so that it changes its language with the screen. */
export type NoticeContent =
  | { readonly kind: 'done' | 'warning'; readonly text: (t: TFunction) => string }
  | { readonly kind: 'refusal'; readonly error: Error }
export type Notice = NoticeContent & { readonly id: number }

type NoticeList = { readonly notices: readonly Notice[]; readonly lastId: number }

/** What the bench has to say just now, newest last. */
export const useNotices = create<NoticeList>()(() => ({ notices: [], lastId: 0 }))

/** Shows a notice; at most four at a time, the oldest gives way. */
export function say(content: NoticeContent): void {
  useNotices.setState(({ notices, lastId }) => ({
    notices: [...notices, { ...content, id: lastId + 1 }].slice(-4),
    lastId: lastId + 1,
  }))
}

/** Takes one notice away. */
export function unsay(id: number): void {
  useNotices.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }))
}
