import { useMutation, type UseMutationResult } from '@tanstack/react-query'
import type { Input, Output } from '../../shared/contract/define.ts'
import type { StationContract } from '../../shared/contract/station.ts'
import { say } from '../components/notices.ts'
import { station } from './clients.ts'
import type { StationCall } from './use-station-query.ts'

type Options<N extends StationCall> = {
  readonly onDone?: (output: Output<StationContract, N>, input: Input<StationContract, N>) => void
  /** Takes over a refusal that the screen shows at its own place; it is a notice otherwise. */
  readonly onRefused?: (error: Error) => void
}

/** One change asked of the station. A refusal is never swallowed: it becomes a notice unless the screen shows it. */
export function useStationCommand<N extends StationCall>(
  name: N,
  options: Options<N> = {},
): UseMutationResult<Output<StationContract, N>, Error, Input<StationContract, N>> {
  return useMutation<Output<StationContract, N>, Error, Input<StationContract, N>>({
    // Names the call for whoever follows what this page asks, whichever screen asked.
    mutationKey: [name],
    mutationFn: (input) => station.call(name, input),
    onSuccess: (output, input) => options.onDone?.(output, input),
    onError: (error) => {
      if (options.onRefused === undefined) say({ kind: 'refusal', error })
      else options.onRefused(error)
    },
  })
}
