import { existsSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { resourcesFolder } from '../../../electron/cli/resources-folder.ts'
import { createStation, type Station } from '../../../electron/station/station.ts'
import { openStore } from '../../../electron/station/store/open-store.ts'
import { fillBench } from './fill-bench.ts'
import { machineShapes } from './machine-shapes.ts'

const quiet = {
  info: () => undefined,
  fault: (_: string, where: string, error: unknown) => console.error(where, error),
}

/** A station that says nothing but its faults. */
export const stationOn = (dataFolder: string): Promise<Station> =>
  createStation({ dataFolder, resourcesFolder, log: quiet })

/**
 * Fills a folder with a bench of so many devices, in sixty lots; one that is there already is left as it is.
 *
 * @param things as of how many devices its kits, cartons, papers and announced devices are.
 */
export async function filled(kept: string, devices: number, things = devices): Promise<void> {
  if (existsSync(join(kept, 'etabli.db'))) return
  const began = performance.now()
  // Under another name until it is whole: an interrupted fill is never taken for a bench.
  const folder = `${kept}.unfinished`
  rmSync(folder, { recursive: true, force: true })
  const station = await stationOn(folder)
  const client = station.client()
  const profile = station.profiles.byId('desktop-2026')
  if (profile === null) throw new Error('a shipped profile is gone')
  const { operationId } = await client.call('operation.add', { name: 'Grande opération' })
  const wave = await client.call('wave.add', { operationId, name: 'Vague 1', promisedOn: null })
  for (let index = 0; index < 60; index += 1) {
    const { partnerId } = await client.call('partner.add', { name: `Structure ${index + 1}` })
    const profileId = profile.id
    const numbers = { announced: null, allocated: null, priority: 5, promisedOn: null }
    const terms = { waveId: wave.waveId, partnerId, deviceKind: null, profileId, ...numbers }
    const { allocationId } = await client.call('allocation.add', terms)
    await client.call('lot.add', { name: `Lot ${index + 1}`, wanted: null, allocationId })
  }
  const lots = await client.call('lot.list', {})
  const source = { operationId, kind: 'purchase', name: 'Vendeur', reference: '', announced: null } as const
  const { sourceId } = await client.call('source.add', source)
  station.close()
  const store = openStore({ folder })
  fillBench(store, await machineShapes(profile), { lots, sourceId }, devices, things)
  store.close()
  renameSync(folder, kept)
  const megabytes = statSync(join(kept, 'etabli.db')).size / 1e6
  const seconds = (performance.now() - began) / 1000
  console.log(`Filled with ${devices} devices in ${seconds.toFixed(0)} s: ${megabytes.toFixed(0)} MB`)
}
