import { z } from 'zod'
import { FactorsView } from '../../../../shared/contract/impact.ts'
import { recordBenchChange } from '../journal/bench-change.ts'
import { getSetting, putSetting } from './settings.ts'
import { inTransaction, type Act, type Store } from '../store.ts'

const settingName = 'impact-factors'
const Kept = z.array(FactorsView).nullable().catch(null)

/** The factors that coordination entered, or null where those that came with the station hold. */
export function ownFactors(store: Pick<Store, 'db'>): FactorsView[] | null {
  return Kept.parse(getSetting(store, settingName))
}

/** Keeps other factors, or goes back to the shipped ones; the journal tells both numbers of each kind. */
export function keepFactors(store: Store, act: Act, factors: readonly FactorsView[] | null): void {
  inTransaction(store, () => {
    putSetting(store, settingName, factors)
    const told = (factors ?? []).map(({ kind, waste, carbon }) => ({
      kind,
      wasteGrams: waste?.grams ?? null,
      carbonGrams: carbon?.grams ?? null,
    }))
    const event = { type: 'impact.factorsChanged', payload: { factors: told } } as const
    recordBenchChange(store, act, 'impact.changeFactors', event)
  })
}
