// Twenty machines at once, again and again, from a process of their own: each pairs, tells its progress and hands over a
// real capture. Prints reports a second, the station's memory, and for how long it was at most not able to answer.
import { fork } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import { connectToBench } from '../../electron/probe/bench-connection.ts'
import { defaultLanLimits } from '../../electron/station/intake/lan/lan-intake.ts'
import { readCapture } from '../../electron/station/readers/capture/read-capture.ts'
import { packTransfer } from '../../electron/station/readers/lan/transfer-document.ts'
import { createStation } from '../../electron/station/station.ts'
import { reportParts } from '../../shared/contract/views.ts'
import { median, milliseconds } from './median.ts'

const self = fileURLToPath(import.meta.url)
const machinesFolder = join(self, '..', '..', '..', '..', 'shared', 'machines')
const atOnce = 20
const rounds = Number(process.env['ETABLI_BENCHMARK_LAN_ROUNDS'] ?? 10)
/** Of which the heap is a tenth: the rest is what the collector has not given back yet. */
const mostRssBytes = 500 * 1024 * 1024
/** The machines come from one address here, and after the first round more cards are open than on a bench. */
const limits = { ...defaultLanLimits, requests: { burst: 1e6, perSecond: 1e6 }, connectionsOfAddress: 200 }

type Pairing = { url: string; code: string; fingerprint: string }
type Round = { readonly elapsedMs: number; readonly stages: readonly string[] }

/** The machines' side: rounds of twenty in parallel. */
async function machines(pairing: Pairing): Promise<void> {
  const folders = readdirSync(machinesFolder).filter((name) => !name.startsWith('_') && !name.endsWith('.md'))
  const captures = await Promise.all(
    folders.slice(0, atOnce).map(async (name) => {
      const reading = await readCapture(join(machinesFolder, name), { now: () => new Date() })
      if (!reading.ok) throw new Error(reading.refusal.what)
      return reading
    }),
  )
  for (let round = 0; round < rounds; round += 1) {
    const paired = await Promise.all(
      captures.map(async ({ report, files }) => {
        const intakeId = randomUUID()
        const transfer = await packTransfer(intakeId, report, files)
        return { transfer, connection: await connectToBench(pairing, intakeId) }
      }),
    )
    // Pairing is over by now: the stretching of the code is the machines' own work and no measure of the bench.
    const began = performance.now()
    const stages = await Promise.all(
      paired.map(async ({ connection, transfer }) => {
        for (const part of reportParts) connection.tell(part, 'read')
        const { stage } = await connection.send(transfer)
        connection.close()
        return stage
      }),
    )
    process.send?.({ elapsedMs: performance.now() - began, stages } satisfies Round)
  }
  process.disconnect()
}

async function bench(): Promise<void> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'etabli-lan-benchmark-'))
  const resourcesFolder = join(self, '..', '..', '..', 'resources')
  const faults: unknown[] = []
  const log = { info: () => undefined, fault: (...fault: unknown[]) => void faults.push(fault) }
  const station = await createStation({ dataFolder, resourcesFolder, log, lanLimits: limits })
  const client = station.client()
  try {
    const { profileId } = await client.call('bench.status', {})
    const { url, code, fingerprint } = await client.call('lan.open', { address: '127.0.0.1', profileId, lotId: null })
    const done: Round[] = []
    /** A technician takes finished machines off the bench, and those that wait for a decision. */
    const clear = async () => {
      const cards = await client.call('intake.list', {})
      const over = cards.filter(({ stage, finishedAt }) => stage === 'undecided' || finishedAt !== null)
      await Promise.all(over.map(({ intakeId }) => client.call('intake.dismiss', { intakeId })))
    }
    let mostRss = 0
    const sampler = setInterval(() => (mostRss = Math.max(mostRss, process.memoryUsage().rss)), 20)
    const before = process.memoryUsage().rss
    const delay = monitorEventLoopDelay({ resolution: 5 })
    delay.enable()
    const child = fork(self, ['machines', JSON.stringify({ url, code, fingerprint })])
    child.on('message', (round) => {
      done.push(round as Round)
      void clear()
    })
    const exit = await new Promise((resolve) => void child.once('exit', resolve))
    clearInterval(sampler)
    delay.disable()
    if (exit !== 0) throw new Error(`the machines ended with ${String(exit)}`)
    const stages = done.flatMap((round) => round.stages)
    const lost = stages.filter((stage) => stage !== 'done' && stage !== 'undecided').length
    const rates = done.map(({ elapsedMs }) => (atOnce / elapsedMs) * 1000)
    console.log(
      `${stages.length} reports, ${atOnce} at once with progress: ${median(rates).toFixed(1)} reports/s (median of ${done.length} rounds)`,
    )
    console.log(`one round of ${atOnce}: median ${milliseconds(median(done.map(({ elapsedMs }) => elapsedMs)))}`)
    console.log(`lost: ${lost}, faults: ${faults.length}`)
    console.log(`station's memory: ${Math.round(before / 1e6)} MB before, ${Math.round(mostRss / 1e6)} MB at most`)
    console.log(
      `station unable to answer: ${milliseconds(delay.percentile(99) / 1e6)} at p99, ${milliseconds(delay.max / 1e6)} at most`,
    )
    if (lost > 0 || faults.length > 0 || mostRss > mostRssBytes) process.exitCode = 1
  } finally {
    await client.call('lan.close', {})
    station.close()
    rmSync(dataFolder, { recursive: true, force: true })
  }
}

if (!existsSync(machinesFolder)) console.log('skipped: no captures beside the project')
else if (process.argv[2] === 'machines') await machines(JSON.parse(process.argv[3] ?? '') as Pairing)
else await bench()
