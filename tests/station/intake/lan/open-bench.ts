import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'
import type { Client } from '../../../../shared/contract/define.ts'
import type { LanSession } from '../../../../shared/contract/lan.ts'
import type { StationContract, StationEvents } from '../../../../shared/contract/station.ts'
import type { Card } from '../../../../shared/contract/views.ts'
import type { LanLimits } from '../../../../electron/station/intake/lan/lan-intake.ts'
import { createStation } from '../../../../electron/station/station.ts'

const resourcesFolder = fileURLToPath(new URL('../../../../resources', import.meta.url))

export type OpenBench = {
  readonly client: Client<StationContract, StationEvents>
  readonly session: LanSession
  readonly dataFolder: string
  /** Everything the station wrote to its log. */
  readonly log: string[]
  /** Every state of every card, in order. */
  readonly cards: Card[]
  readonly card: (intakeId: string) => Promise<Card | undefined>
  /** Waits for a card to be as the question says. */
  readonly until: (isIt: (card: Card) => boolean) => Promise<Card>
}

/** A station with a database of its own, listening on the loopback interface; gone after the test. */
export async function openBench(
  options: { lanLimits?: LanLimits; dataFolder?: string; address?: string } = {},
): Promise<OpenBench> {
  const dataFolder = options.dataFolder ?? mkdtempSync(join(tmpdir(), 'etabli-lan-'))
  const log: string[] = []
  const station = await createStation({
    dataFolder,
    resourcesFolder,
    log: {
      info: (line) => void log.push(line),
      fault: (id, where, error) => void log.push(`fault ${id} in ${where}: ${String((error as Error).stack)}`),
    },
    ...(options.lanLimits === undefined ? {} : { lanLimits: options.lanLimits }),
  })
  const client = station.client()
  onTestFinished(async () => {
    await client.call('lan.close', {})
    station.close()
    if (options.dataFolder === undefined) rmSync(dataFolder, { recursive: true, force: true })
  })
  const { profileId } = await client.call('bench.status', {})
  const session = await client.call('lan.open', { address: options.address ?? '127.0.0.1', profileId, lotId: null })
  const cards: Card[] = []
  client.on('intake.changed', (card) => void cards.push(card))
  return {
    client,
    session,
    dataFolder,
    log,
    cards,
    card: async (intakeId) => (await client.call('intake.list', {})).find((card) => card.intakeId === intakeId),
    async until(isIt) {
      const { promise, resolve } = Promise.withResolvers<Card>()
      const stop = client.on('intake.changed', (card) => {
        if (isIt(card)) resolve(card)
      })
      const there = (await client.call('intake.list', {})).find(isIt)
      if (there !== undefined) resolve(there)
      const card = await promise
      stop()
      return card
    },
  }
}
