import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { station } from './clients.ts'
import { devicesOfAQuestion as limit, type DeviceList, type ListedDevice } from './listed-devices.ts'
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
 * the last answer stays while a new one comes. A page that is not full is followed by the next without being asked for: the
 * station looked through as many devices as it does at a time. Another question leaves the rest unasked.
 *
 * @param isEnabled false: nothing is asked.
 */
export function useDevicePages(question: DeviceQuestion, isEnabled = true): DeviceList {
  const { data, error, hasNextPage, isFetchingNextPage, isPlaceholderData, fetchNextPage } = useInfiniteQuery({
    queryKey: queryKeyOf(question.name, question),
    queryFn: ({ pageParam }) => ask(question, pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: (last) => last,
    enabled: isEnabled,
  })
  const devices = useMemo(() => data?.pages.flatMap((page): ListedDevice[] => page.devices), [data])
  const newest = data?.pages.at(-1)
  const isLookingFurther = isEnabled && error === null && hasNextPage && (newest?.devices.length ?? limit) < limit
  // Of each page anew, also when its answer comes before anything of the question is drawn.
  const nextAsked = isLookingFurther && !isPlaceholderData && !isFetchingNextPage ? data?.pages.length : 0
  useEffect(() => {
    if (nextAsked !== undefined && nextAsked > 0) void fetchNextPage()
  }, [nextAsked, fetchNextPage])
  if (devices === undefined) return { devices: undefined, error }
  return {
    devices: {
      listed: data?.pages[0]?.of ?? '',
      isLookingFurther,
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
