// How long plans over a stored stock take, and how long they hold the station up: npm run benchmark -- planning
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inSlices } from '../../electron/station/planning/in-slices.ts'
import { judgeStock, type JudgedBefore } from '../../electron/station/planning/judge-stock.ts'
import { recordIntake } from '../../electron/station/store/intakes.ts'
import { openStore } from '../../electron/station/store/open-store.ts'
import { loadReport } from '../../electron/station/store/reports.ts'
import { stockDevices } from '../../electron/station/store/stock-devices.ts'
import { judge } from '../../shared/verdict/judge.ts'
import { memoryProfile } from '../station/store/made-intake.ts'
import { reportWithModule } from '../station/store/made-stock.ts'

const count = Number(process.argv[2] ?? 1000)
const [memory4, memory8] = [memoryProfile('memory-4', 4), memoryProfile()]
const folder = mkdtempSync(join(tmpdir(), 'etabli-planning-'))
const store = openStore({ folder, newBench: { prefix: 'T7' } })
try {
  for (let index = 0; index < count; index += 1) {
    const report = reportWithModule(`PLAN${index}`, index % 3 === 0 ? 4 : 8)
    const act = { actor: 'benchmark', at: '2026-11-23T09:00:00.000Z' }
    const verdict = judge(report, memory8)
    recordIntake(store, act, { report, files: [], verdict, profile: memory8, identification: { by: 'signs' } })
  }
  const stock = stockDevices(store, ['audited'])
  const before: JudgedBefore = new Map()
  const judged = async () => {
    let [longest, last] = [0, performance.now()]
    const watch = setInterval(() => {
      longest = Math.max(longest, performance.now() - last)
      last = performance.now()
    }, 1)
    const start = performance.now()
    await inSlices(
      judgeStock(store, stock, [memory8, memory4], before, () => undefined),
      new AbortController().signal,
    )
    clearInterval(watch)
    return { ms: performance.now() - start, longest }
  }
  const loadStart = performance.now()
  for (const { reportId } of stock) loadReport(store, reportId)
  const loadMs = performance.now() - loadStart
  const first = await judged()
  const again = await judged()
  console.log(
    `${count} devices, 2 profiles: ${Math.round(first.ms)} ms, others waited ${Math.round(first.longest)} ms at most; ` +
      `once more ${Math.round(again.ms)} ms; reading the reports alone takes ${Math.round(loadMs)} ms in the same run`,
  )
} finally {
  store.close()
  rmSync(folder, { recursive: true })
}
