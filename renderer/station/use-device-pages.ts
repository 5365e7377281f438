import { useInfiniteQuery } from '@tanstack/react-query'
import { station } from './clients.ts'
import { queryKeyOf } from './use-station-query.ts'

/** So many devices a question: more than fill a high screen. */
const pageSize = 60

export type DeviceQuestion =
  | { readonly name: 'device.list'; readonly search: string }
  | { readonly name: 'queue.list'; readonly lotId: string }

function ask(question: DeviceQuestion, after: string | null) {
  return question.name === 'device.list'
    ? station.call('device.list', { search: question.search, after, limit: pageSize })
    : station.call('queue.list', { lotId: question.lotId, after, limit: pageSize })
}

/** A list of devices of any length, asked page by page as it is scrolled; the last answer stays while a new one comes. */
export function useDevicePages(question: DeviceQuestion) {
  const pages = useInfiniteQuery({
    queryKey: queryKeyOf(question.name, question),
    queryFn: ({ pageParam }) => ask(question, pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: (last) => last,
  })
  return {
    devices: pages.data?.pages.flatMap((page) => page.devices),
    error: pages.error,
    isAskingMore: pages.isFetchingNextPage,
    askMore: () => {
      if (pages.hasNextPage && !pages.isFetchingNextPage) void pages.fetchNextPage()
    },
  }
}
