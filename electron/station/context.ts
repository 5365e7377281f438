import type { EventPayload } from '../../shared/contract/define.ts'
import type { StationEvents } from '../../shared/contract/station.ts'
import type { Cards } from './intake/cards.ts'
import type { Grants } from './intake/grants.ts'
import type { Readers, Reading } from './intake/readers.ts'
import type { LabelPress } from './labels/label-press.ts'
import type { LabelTemplates } from './labels/label-templates.ts'
import type { Log } from './log.ts'
import type { Printing } from './printing/printing.ts'
import type { ProfileCatalogue } from './profiles/catalogue.ts'
import type { Act, Store } from './store/store.ts'

/** An intake that runs, or waits for a person to say which device the machine is. */
export type RunningIntake = { readonly abort: AbortController; reading: Reading | null }

/** Everything the station's functions work with, put together once in station.ts. */
export type StationContext = {
  readonly store: Store
  readonly profiles: ProfileCatalogue
  readonly readers: Readers
  readonly cards: Cards
  readonly running: Map<string, RunningIntake>
  readonly grants: Grants
  /** Loaded with the first label; the same one ever after. */
  readonly labelPress: () => Promise<LabelPress>
  /** Loaded when they are first asked for, for the same reason. */
  readonly labelTemplates: () => LabelTemplates
  readonly printing: Printing
  readonly log: Log
  readonly version: string
  readonly dataFolder: string
  readonly resourcesFolder: string
  readonly now: () => Date
  /** Tells everybody that a device is not what it was, and puts it as it is now onto its cards. */
  readonly deviceChanged: (deviceId: string) => void
  readonly publish: <N extends keyof StationEvents>(name: N, payload: EventPayload<StationEvents, N>) => void
}

/** Who acts, and when. Until people sign in by badge or PIN, what is done at a bench is done by its technician. */
export const actOf = ({ now }: Pick<StationContext, 'now'>): Act => ({ actor: 'technician', at: now().toISOString() })
