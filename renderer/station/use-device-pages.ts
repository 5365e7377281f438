import { useInfiniteQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { station } from './clients.ts'
import { devicesOfAQuestion as limit, type DeviceList } from './listed-devices.ts'
import { queryKeyOf } from './use-station-query.ts'

export type DeviceQuestion =
  | { readonly name: 'device.list'; readonly search: string }
  | { readonly name: 'queue.list'; readonly lotId: string }

async function ask(question: DeviceQuestion, after: string | null) {
  const answer =
    question.name === 'device.list'
      ? await station.call('device.list', { search: question.search, after, limit })
      : await station.call('queue.list', { lotId: question.lotId, after, limit })
  return { ...answer, of: question.name === 'device.list' ? question.search : question.lotId }
}

/**
 * Devices whose number nobody has counted (what a search finds, a lot), asked page by page as they are gone through;
 * the last answer stays while a new one comes.
 *
 * @param isEnabled false: nothing is asked.
 */
export function useDevicePages(question: DeviceQuestion, isEnabled = true): DeviceList {
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: queryKeyOf(question.name, question),
    queryFn: ({ pageParam }) => ask(question, pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: (last) => last,
    enabled: isEnabled,
  })
  const devices = useMemo(() => data?.pages.flatMap((page) => page.devices), [data])
  if (devices === undefined) return { devices: undefined, error }
  return {
    devices: {
      listed: data?.pages[0]?.of ?? '',
      count: devices.length,
      deviceAt: (row) => devices[row],
      onSight: (_, last) => {
        const isNearEnd = last >= devices.length - limit / 2
        if (isNearEnd && hasNextPage && !isFetchingNextPage) void fetchNextPage()
      },
    },
    error,
  }
}
