// App start to a usable bench, against an empty window of the same runtime, in turn in the same run.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { _electron } from '@playwright/test'
import { median, milliseconds } from './median.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const executablePath = process.env['ETABLI_E2E_EXECUTABLE'] ?? ''
const rounds = Number(process.env['ETABLI_BENCHMARK_ROUNDS'] ?? 7)
const rootArguments = process.getuid?.() === 0 ? ['--no-sandbox'] : []

async function start(folder: string, userData: string, heading: string): Promise<number> {
  const began = performance.now()
  const app = await _electron.launch({
    executablePath,
    args: [...rootArguments, '--lang=fr', `--user-data-dir=${userData}`, folder],
    env: {
      ...(process.env as Record<string, string>),
      ETABLI_E2E: '1',
      ETABLI_USER_DATA: userData,
      ETABLI_SOFTWARE_RENDERING: '1',
      ETABLI_STATION_NODE: process.execPath,
    },
  })
  const page = await app.firstWindow()
  await page.locator(heading).first().waitFor()
  const tookMs = performance.now() - began
  await app.close()
  return tookMs
}

const empty = join(root, 'tests', 'benchmark', 'empty-window')
// The same folders in every round, as on a bench that starts each morning: code caches are warm for both.
const [benchData, emptyData] = [0, 1].map(() => mkdtempSync(join(tmpdir(), 'etabli-start-'))) as [string, string]
const times = { bench: [] as number[], empty: [] as number[] }
for (let round = 0; round <= rounds; round += 1) {
  // The bench counts as usable when the station has answered: the profile it judges by stands on the screen.
  const bench = await start(root, benchData, 'button:has-text("Portable 2026")')
  const window = await start(empty, emptyData, 'h1')
  // The first round warms the disk cache for both.
  if (round > 0) {
    times.bench.push(bench)
    times.empty.push(window)
  }
}
for (const folder of [benchData, emptyData]) rmSync(folder, { recursive: true, force: true })
const ratio = median(times.bench.map((bench, index) => bench / (times.empty[index] ?? Number.NaN)))
console.log(
  `App start to a usable bench: ${milliseconds(median(times.bench))}; empty window: ${milliseconds(median(times.empty))}; ratio ${ratio.toFixed(2)} (wanted ≤ 1.5; medians of ${rounds})`,
)
