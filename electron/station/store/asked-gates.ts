import { z } from 'zod'
import { GateName, gateNames, usualGates } from '../../../shared/device/gates.ts'
import { getSetting } from './settings.ts'
import type { Store } from './store.ts'

export const askedGatesSetting = 'asked-gates'

/** The gates that this bench asks for; the verdict always, and nothing else until somebody sets it up. */
export function askedGates(store: Pick<Store, 'db'>): readonly GateName[] {
  const kept = z
    .array(GateName)
    .catch([])
    .parse(getSetting(store, askedGatesSetting) ?? [])
  return gateNames.filter((name) => usualGates.includes(name) || kept.includes(name))
}
