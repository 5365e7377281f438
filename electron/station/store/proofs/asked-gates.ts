import { z } from 'zod'
import { GateName } from '../../../../shared/device/gate.ts'
import { usualGates } from '../../../../shared/device/gates.ts'
import { gateNames } from '../../../../shared/device/judged-gate.ts'
import { getSetting } from '../bench/settings.ts'
import type { Store } from '../store.ts'

export const askedGatesSetting = 'asked-gates'

/** The gates that this bench asks for; the verdict always, and nothing else until somebody sets it up. */
export function askedGates(store: Pick<Store, 'db'>): readonly GateName[] {
  const kept = z
    .array(GateName)
    .catch([])
    .parse(getSetting(store, askedGatesSetting) ?? [])
  return gateNames.filter((name) => usualGates.includes(name) || kept.includes(name))
}
