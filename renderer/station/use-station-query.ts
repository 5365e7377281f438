import { keepPreviousData, useQuery, type QueryKey } from '@tanstack/react-query'
import type { Input, Output } from '../../shared/contract/define.ts'
import type { StationContract } from '../../shared/contract/station.ts'
import { station } from './clients.ts'

export type StationCall = keyof StationContract

/** The place of one answer in the page's memory: the call, then what was asked. */
export const queryKeyOf = (name: StationCall, input: unknown): QueryKey => [name, input]

type Options = {
  readonly isEnabled?: boolean
  /** Shows the answer to the last question while the next one is on its way, so that nothing jumps. */
  readonly keepsLast?: boolean
  /** Asks again whenever the question comes onto the screen: for what changes without an event. */
  readonly isAskedAnew?: boolean
  /** Asks again so often while it is on the screen, in milliseconds: for what a clock changes. */
  readonly everyMs?: number
}

/** Asks the station and keeps the answer until an event says that it changed. */
export function useStationQuery<N extends StationCall>(
  name: N,
  input: Input<StationContract, N>,
  options: Options = {},
) {
  return useQuery<Output<StationContract, N>>({
    queryKey: queryKeyOf(name, input),
    queryFn: () => station.call(name, input),
    enabled: options.isEnabled ?? true,
    ...(options.isAskedAnew === true ? { refetchOnMount: 'always' } : {}),
    ...(options.everyMs === undefined ? {} : { refetchInterval: options.everyMs }),
    ...(options.keepsLast === true ? { placeholderData: keepPreviousData } : {}),
  })
}
