import { z } from 'zod'
import { getSetting, keepSetting } from '../../store/bench/settings.ts'
import type { Store } from '../../store/store.ts'

const setting = 'lan-intakes'
const mostKnown = 500
const Known = z.array(z.tuple([z.uuid(), z.uuid()]))

const listOf = (store: Store): z.infer<typeof Known> => Known.safeParse(getSetting(store, setting)).data ?? []

/** The device that this intake was recorded as, in this session or an earlier one; null when it never arrived. */
export function deviceOfIntake(store: Store, intakeId: string): string | null {
  return listOf(store).find(([known]) => known === intakeId)?.[1] ?? null
}

/**
 * Remembers that an intake arrived, so that a machine which sends it again after its answer was lost is told of its
 * device. Of the last 500; a device read from an older one again is recognised by its signs, as any other.
 */
export function keepIntake(store: Store, intakeId: string, deviceId: string): void {
  keepSetting(store, setting, [...listOf(store).slice(1 - mostKnown), [intakeId, deviceId]])
}
