import type { EventPayload } from '../../shared/contract/define.ts'
import type { StationEvents } from '../../shared/contract/station.ts'
import type { Cards } from './intake/cards.ts'
import type { Grants } from './intake/grants.ts'
import type { Readers, Reading } from './intake/readers.ts'
import type { LabelPress } from './labels/label-press.ts'
import type { LabelTemplates } from './labels/label-templates.ts'
import type { Log } from './log.ts'
import { benchActor, type BenchPeople } from './people/bench-people.ts'
import type { PaperPress } from './papers/paper-press.ts'
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
  /** Loaded with the first paper of a shipment. */
  readonly paperPress: () => Promise<PaperPress>
  /** Loaded when they are first asked for, for the same reason. */
  readonly labelTemplates: () => LabelTemplates
  readonly printing: Printing
  /** Who works here, who is at the bench, and who answers for the call that is worked on. */
  readonly people: BenchPeople
  readonly log: Log
  readonly version: string
  readonly dataFolder: string
  readonly resourcesFolder: string
  readonly now: () => Date
  /** Tells everybody that a device is not what it was, and puts it as it is now onto its cards. */
  readonly deviceChanged: (deviceId: string) => void
  readonly publish: <N extends keyof StationEvents>(name: N, payload: EventPayload<StationEvents, N>) => void
}

/** What an act is signed with: without the people of a bench, the bench signs. */
export type Signing = Pick<StationContext, 'now'> & Partial<Pick<StationContext, 'people'>>

/** Who acts, and when: a person of the bench by id (`person:…`); `technician` where nobody in particular is there. */
export const actOf = ({ now, people }: Signing): Act => ({
  actor: people?.actor() ?? benchActor,
  at: now().toISOString(),
})
