import { useQueries } from '@tanstack/react-query'
import { useState } from 'react'
import { station } from './clients.ts'
import { devicesOfAQuestion, type DeviceList } from './listed-devices.ts'
import { queryKeyOf } from './use-station-query.ts'

/** A question before and after those in sight is asked too, so that a turn of the wheel finds its rows. */
const questionsBeyond = 1

const questionOf = (row: number) => Math.floor(row / devicesOfAQuestion)

/**
 * Every device of the bench, the newest first: only those in sight are asked for, wherever in the list that is.
 *
 * @param isEnabled false: nothing is asked.
 */
export function useAllDevices(isEnabled: boolean): DeviceList {
  const [sight, setSight] = useState({ first: 0, last: 0 })
  const asked: number[] = []
  for (let question = sight.first; question <= sight.last; question += 1) asked.push(question)
  const answers = useQueries({
    queries: asked.map((question) => {
      const input = { from: question * devicesOfAQuestion, limit: devicesOfAQuestion }
      return {
        queryKey: queryKeyOf('device.range', input),
        queryFn: () => station.call('device.range', input),
        enabled: isEnabled,
      }
    }),
  })
  const error = answers.find((answer) => answer.error !== null)?.error ?? null
  const total = answers.find((answer) => answer.data !== undefined)?.data?.total
  const [lastTotal, setLastTotal] = useState(total)
  // While everything in sight is on its way, there are as many as there were.
  if (total !== undefined && total !== lastTotal) setLastTotal(total)
  const count = total ?? lastTotal
  if (count === undefined) return { devices: undefined, error }
  return {
    devices: {
      listed: '',
      isLookingFurther: false,
      count,
      deviceAt: (row) => answers[questionOf(row) - sight.first]?.data?.devices[row % devicesOfAQuestion],
      onSight: (first, last) => {
        const next = {
          first: Math.max(0, questionOf(first) - questionsBeyond),
          last: Math.min(questionOf(last) + questionsBeyond, questionOf(Math.max(0, count - 1))),
        }
        if (next.first !== sight.first || next.last !== sight.last) setSight(next)
      },
    },
    error,
  }
}
