import { useInfiniteQuery } from '@tanstack/react-query'
import { station } from './clients.ts'
import { queryKeyOf } from './use-station-query.ts'

const pageSize = 50

export type EvidenceQuestion = { readonly of: 'waiting' | 'dismissed'; readonly search: string }

/** Evidence that waits for a person or was dismissed, page by page; the last answer stays while a new one comes. */
export function useEvidencePages(question: EvidenceQuestion) {
  const pages = useInfiniteQuery({
    queryKey: queryKeyOf('erasure.review', { ...question, isPaged: true }),
    queryFn: ({ pageParam }) => station.call('erasure.review', { ...question, after: pageParam, limit: pageSize }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ erasures }) => (erasures.length < pageSize ? null : (erasures.at(-1)?.evidenceId ?? null)),
    placeholderData: (last) => last,
  })
  const [first] = pages.data?.pages ?? []
  return {
    erasures: pages.data?.pages.flatMap((page) => page.erasures),
    waiting: first?.waiting ?? 0,
    found: first?.found ?? 0,
    error: pages.error,
    isAskingMore: pages.isFetchingNextPage,
    /** Null where there is no more. */
    askMore: pages.hasNextPage ? () => void pages.fetchNextPage() : null,
  }
}
