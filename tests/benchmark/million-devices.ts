// A bench with a million devices, asked through the station's own contract: first rows, each letter of a search to its
// result, pages deep in a list, counters, the dashboard, one device. The same questions are asked of a bench with a
// thousand devices in the same run, and each figure is printed as a ratio of that too.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { filled, stationOn } from './million/filled.ts'
import { measureBench, type Measured } from './million/measure-bench.ts'
import { milliseconds } from './median.ts'

const many = Number(process.env['ETABLI_BENCHMARK_DEVICES'] ?? 1_000_000)
/** Kits, cartons, papers and announced devices as of a bench of so many. */
const things = Number(process.env['ETABLI_BENCHMARK_THINGS'] ?? many)
const few = 1000
const wanted: Readonly<Record<string, number>> = {
  'first rows': 100,
  'search by letter': 50,
  'search everything': 50,
  'things by letter': 50,
  'words apart': 50,
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
  await filled(manyFolder, many, things)
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
