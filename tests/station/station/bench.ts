import { randomUUID } from 'node:crypto'
import { onTestFinished } from 'vitest'
import { resourcesFolder } from '../../../electron/cli/resources-folder.ts'
import { openStore } from '../../../electron/station/store/open-store.ts'
import { createStation, type Station, type StationOptions } from '../../../electron/station/station.ts'
import { tagPrefixAt, tagPrefixCount } from '../../../shared/label/tag.ts'
import type { Client } from '../../../shared/contract/define.ts'
import type { StationContract, StationEvents } from '../../../shared/contract/station.ts'
import type { Card, LotView } from '../../../shared/contract/views.ts'
import { temporaryFolder } from '../../fixtures/laptop-captures.ts'
import { madeLot } from './made-lot.ts'

export type StationClient = Client<StationContract, StationEvents>

/** A whole station on a database of this test's own, with a caller and what it logged. */
export type Bench = {
  readonly station: Station
  readonly client: StationClient
  readonly dataFolder: string
  readonly faults: readonly { readonly where: string; readonly error: unknown }[]
  /** Starts an intake of this capture and answers when its card waits for nobody but a person. */
  intake(capture: string, options?: { profileId?: string; lotId?: string | null }): Promise<Card>
  addLot(name: string, profileId: string, wanted?: number | null): Promise<LotView>
  deviceCount(): Promise<number>
}

/** Whether a card moves no further by itself. */
export const isSettled = (card: Card): boolean => card.finishedAt !== null || card.stage === 'undecided'

/** The first event of a card that fits, from now on. */
export function cardWhen(client: StationClient, fits: (card: Card) => boolean): Promise<Card> {
  const { promise, resolve } = Promise.withResolvers<Card>()
  const stop = client.on('intake.changed', (card) => {
    if (!fits(card)) return
    stop()
    resolve(card)
  })
  return promise
}

let benches = 0

/** A folder of a bench of this test's own. Its prefix is no other bench's of the file: drawn by lot, two would be equal one day. */
function newBenchFolder(): string {
  const folder = temporaryFolder()
  const prefix = tagPrefixAt(benches % tagPrefixCount)
  benches += 1
  openStore({ folder, newBench: { prefix } }).close()
  return folder
}

/** Real store, real readers and real drawing, unless the options say otherwise. */
export async function openBench(options: Partial<StationOptions> = {}): Promise<Bench> {
  const dataFolder = options.dataFolder ?? newBenchFolder()
  const faults: { where: string; error: unknown }[] = []
  const log = {
    info: () => undefined,
    fault: (_: string, where: string, error: unknown) => void faults.push({ where, error }),
  }
  const station = await createStation({ dataFolder, resourcesFolder, log, ...options })
  onTestFinished(() => station.close())
  const client = station.client()
  return {
    station,
    client,
    dataFolder,
    faults,
    async intake(capture, { profileId = 'laptop-2026', lotId = null } = {}) {
      const grant = randomUUID()
      station.grantFolder(grant, capture)
      const cards = new Map<string, Card>()
      const { promise, resolve } = Promise.withResolvers<Card>()
      let started: string | undefined
      const check = () => {
        const card = cards.get(started ?? '')
        if (card !== undefined && isSettled(card)) resolve(card)
      }
      const stop = client.on('intake.changed', (card) => {
        cards.set(card.intakeId, card)
        check()
      })
      const source = { kind: 'capture', grant, name: 'capture' } as const
      started = (await client.call('intake.start', { source, profileId, lotId })).intakeId
      check()
      const card = await promise
      stop()
      return card
    },
    async addLot(name, profileId, wanted = null) {
      const [partner] = await client.call('partner.list', {})
      return madeLot(client, { name, profileId, wanted, partner: partner?.name ?? 'ASE' })
    },
    async deviceCount() {
      const { devices } = await client.call('device.list', { search: '', after: null, limit: 500 })
      return devices.length
    },
  }
}
