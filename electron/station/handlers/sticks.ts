import type { Handlers } from '../../../shared/contract/define.ts'
import { Refusal } from '../../../shared/contract/refusal.ts'
import type { StationContract } from '../../../shared/contract/station.ts'
import type { StickBench } from '../sticks/stick-bench.ts'

type StickHandlers = Pick<Handlers<StationContract>, 'stick.list' | 'stick.writeReceipt'>

/** Report sticks; a station that watches none (the command line) has none. */
export function stickHandlers(sticks: StickBench | null): StickHandlers {
  return {
    'stick.list': () => [...(sticks?.list() ?? [])],
    'stick.writeReceipt': async ({ stickId }) => {
      const result = (await sticks?.writeReceipt(stickId)) ?? 'stick-not-found'
      if (result === 'written') return {}
      if (result === 'stick-not-found') {
        throw new Refusal({
          code: result,
          what: 'This stick is not plugged in',
          where: stickId,
          remedy: 'Plug it in again.',
        })
      }
      const remedy = 'Look whether it is write-protected or full. What was imported stays imported.'
      throw new Refusal({ code: result, what: 'The receipt could not be written on this stick', remedy })
    },
  }
}
