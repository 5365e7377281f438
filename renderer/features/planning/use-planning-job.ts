import { useEffect, useState } from 'react'
import type { Input, Output } from '../../../shared/contract/define.ts'
import type { StationContract } from '../../../shared/contract/station.ts'
import { station } from '../../station/clients.ts'

type JobName = 'planning.assign' | 'planning.accept' | 'planning.upgrade' | 'planning.whatIf'
type Progress = { readonly done: number; readonly total: number }

export type PlanningJob<N extends JobName> = {
  readonly answer: Output<StationContract, N> | null
  readonly error: Error | null
  /** Null while nothing runs. */
  readonly progress: Progress | null
  /** Null when it was refused or stopped. */
  readonly start: (input: Omit<Input<StationContract, N>, 'jobId'>) => Promise<Output<StationContract, N> | null>
  readonly stop: () => void
  readonly forget: () => void
}

const isStopped = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'planning-cancelled'

/**
 * One long calculation at a time: followed, and stopped by hand.
 *
 * @param whenLeft what becomes of it when its screen is left: what only answers is stopped, what changes the stock goes on.
 */
export function usePlanningJob<N extends JobName>(name: N, whenLeft: 'stop' | 'go on' = 'stop'): PlanningJob<N> {
  const [jobId, setJobId] = useState<string | null>(null)
  const [progress, setProgress] = useState<Progress | null>(null)
  const [answer, setAnswer] = useState<Output<StationContract, N> | null>(null)
  const [error, setError] = useState<Error | null>(null)
  const stop = () => {
    if (jobId !== null) void station.call('planning.cancel', { jobId })
  }
  useEffect(() => {
    if (jobId === null) return undefined
    const unlisten = station.on('planning.progressed', (told) => {
      if (told.jobId === jobId) setProgress({ done: told.done, total: told.total })
    })
    return () => {
      unlisten()
      if (whenLeft === 'stop') void station.call('planning.cancel', { jobId })
    }
  }, [jobId, whenLeft])
  const start = async (input: Omit<Input<StationContract, N>, 'jobId'>) => {
    const own = crypto.randomUUID()
    setJobId(own)
    setProgress({ done: 0, total: 0 })
    setError(null)
    let given: Output<StationContract, N> | null = null
    try {
      given = await station.call(name, { ...input, jobId: own } as Input<StationContract, N>)
      setAnswer(given)
    } catch (refused) {
      if (!isStopped(refused)) setError(refused instanceof Error ? refused : new Error(String(refused)))
    }
    setProgress(null)
    setJobId(null)
    return given
  }
  return { answer, error, progress, start, stop, forget: () => setAnswer(null) }
}
