// Every benchmark, one after the other; each prints its figures as ratios against something measured in the same run.
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { buildNode, buildRenderer } from './build.mjs'
import { describe, resolveElectron } from './electron-runtime.mjs'
import { onVirtualScreen } from './lib/display.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const named = process.argv.slice(2)
const runtime = await resolveElectron()
console.log(`Window benchmarks run in ${describe(runtime)}`)
await Promise.all([buildNode(), buildRenderer()])

const shared = new Set(['median.ts'])
const files = readdirSync(`${root}/tests/benchmark`).filter((name) => name.endsWith('.ts') && !shared.has(name))
let failed = 0
for (const name of files.filter((file) => named.length === 0 || named.includes(file.replace('.ts', '')))) {
  console.log(`\n▸ ${name}`)
  const [command, ...args] = onVirtualScreen([process.execPath, `tests/benchmark/${name}`])
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ETABLI_E2E_EXECUTABLE: runtime.executable },
  })
  if (status !== 0) failed += 1
}
process.exit(failed > 0 ? 1 : 0)
