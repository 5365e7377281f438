// A bench with a million devices, asked through the station's own contract: first rows, each letter of a search to its
// result, pages deep in a list, counters, the dashboard, one device. The same questions are asked of a bench with a
// thousand devices in the same run, and each figure is printed as a ratio of that too.
import { existsSync, mkdtempSync, renameSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { resourcesFolder } from '../../electron/cli/resources-folder.ts'
import { createStation } from '../../electron/station/station.ts'
import { openStore } from '../../electron/station/store/open-store.ts'
import { fillBench } from './million/fill-bench.ts'
import { machineShapes } from './million/machine-shapes.ts'
import { measureBench, type Measured } from './million/measure-bench.ts'
import { milliseconds } from './median.ts'

const many = Number(process.env['ETABLI_BENCHMARK_DEVICES'] ?? 1_000_000)
const few = 1000
const wanted: Readonly<Record<string, number>> = { 'first rows': 100, 'search by letter': 50, 'search everything': 50 }

const quiet = {
  info: () => undefined,
  fault: (_: string, where: string, error: unknown) => console.error(where, error),
}
const stationOn = (dataFolder: string) => createStation({ dataFolder, resourcesFolder, log: quiet })

async function filled(kept: string, devices: number): Promise<void> {
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
    await client.call('lot.add', { partnerId, name: `Lot ${index + 1}`, profileId, wanted: null, allocationId })
  }
  const lots = await client.call('lot.list', {})
  const source = { operationId, kind: 'purchase', name: 'Vendeur', reference: '', announced: null } as const
  const { sourceId } = await client.call('source.add', source)
  station.close()
  const store = openStore({ folder })
  fillBench(store, await machineShapes(profile), { lots, sourceId }, devices)
  store.close()
  renameSync(folder, kept)
  const megabytes = statSync(join(kept, 'etabli.db')).size / 1e6
  const seconds = (performance.now() - began) / 1000
  console.log(`Filled with ${devices} devices in ${seconds.toFixed(0)} s: ${megabytes.toFixed(0)} MB`)
}

async function measured(folder: string): Promise<readonly Measured[]> {
  const began = performance.now()
  const station = await stationOn(folder)
  console.log(`Opened in ${milliseconds(performance.now() - began)}`)
  try {
    return await measureBench(station.client())
  } finally {
    station.close()
  }
}

const kept = process.env['ETABLI_BENCHMARK_DATA']
const folder = mkdtempSync(join(process.env['ETABLI_BENCHMARK_FOLDER'] ?? tmpdir(), 'etabli-million-'))
try {
  const [manyFolder, fewFolder] = [kept ?? join(folder, 'many'), join(folder, 'few')]
  await filled(fewFolder, few)
  await filled(manyFolder, many)
  const small = await measured(fewFolder)
  for (const { name, medianMs, p99Ms, times } of await measured(manyFolder)) {
    const beside = small.find((one) => one.name === name)
    const ratio =
      beside === undefined ? '' : `; ${(medianMs / beside.medianMs).toFixed(2)} times that of ${few} devices`
    const limit = wanted[name]
    const isOver = limit !== undefined && p99Ms > limit
    console.log(
      `${name.padEnd(24)} median ${milliseconds(medianMs)}  p99 ${milliseconds(p99Ms)}  (${times} times${ratio})` +
        (limit === undefined ? '' : isOver ? `  OVER the wanted ${limit} ms` : `  wanted ≤ ${limit} ms`),
    )
    if (isOver) process.exitCode = 1
  }
  const { maxRSS } = process.resourceUsage()
  console.log(`Memory at most: ${Math.round(maxRSS / 1024)} MB`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
