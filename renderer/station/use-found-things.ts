import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { foundKinds } from '../../shared/contract/found-kinds.ts'
import type { FoundRest, FoundThing } from '../../shared/contract/search.ts'
import { station } from './clients.ts'
import { queryKeyOf } from './use-station-query.ts'

/** What a search finds beside devices. */
export type FoundThings = {
  /** Kind by kind; those of the last search until this one is answered. */
  readonly things: readonly FoundThing[]
  /** The station has answered with what it found at once, and goes on looking. */
  readonly isLookingFurther: boolean
}

/**
 * Asks for everything beside devices that a text is in, and goes on asking until all of it was looked at. Another text
 * leaves the rest unasked.
 *
 * @param limit of each kind.
 */
export function useFoundThings(text: string, limit: number, isEnabled: boolean): FoundThings {
  const { data, error, hasNextPage, isFetchingNextPage, isPlaceholderData, fetchNextPage } = useInfiniteQuery({
    queryKey: queryKeyOf('search.everything', { text, limit }),
    queryFn: ({ pageParam }) => station.call('search.everything', { text, limit, after: pageParam }),
    initialPageParam: null as FoundRest[] | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: (last) => last,
    refetchOnMount: 'always',
    enabled: isEnabled,
  })
  const isLookingFurther = isEnabled && error === null && hasNextPage
  const nextAsked = isLookingFurther && !isPlaceholderData && !isFetchingNextPage ? data?.pages.length : 0
  useEffect(() => {
    if (nextAsked !== undefined && nextAsked > 0) void fetchNextPage()
  }, [nextAsked, fetchNextPage])
  const things = useMemo(() => {
    const all = data?.pages.flatMap((page) => page.things) ?? []
    return foundKinds.flatMap((kind) => all.filter((thing) => thing.kind === kind))
  }, [data])
  return { things, isLookingFurther }
}
