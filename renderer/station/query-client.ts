import { QueryClient } from '@tanstack/react-query'

/**
 * The page's memory of what the station said. Nothing is asked again on its own: events say what changed. A refusal
 * is an answer and is shown, hence no retry; the network's state says nothing about the station.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { retry: false, networkMode: 'always', staleTime: Infinity, refetchOnWindowFocus: false },
      mutations: { retry: false, networkMode: 'always' },
    },
  })
}
