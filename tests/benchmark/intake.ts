// A durable intake against a bare write + fsync, in turn on the same file system in the same run: report, raw outputs of
// a real size, verdict, journal, outbox and queue place, in the transactions that the station makes.
import { closeSync, fsyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CaptureFile } from '../../electron/station/readers/capture.ts'
import { packIntake, recordPackedIntake } from '../../electron/station/store/devices/intakes.ts'
import { openStore } from '../../electron/station/store/open-store.ts'
import { enqueue } from '../../electron/station/store/queue/queue.ts'
import { act, madeIntake, madeLot } from '../station/store/made/made-intake.ts'
import { median, milliseconds, percentile } from './median.ts'

const rounds = Math.max(100, Number(process.env['ETABLI_BENCHMARK_ROUNDS'] ?? 300))
const warmUp = 30

/** Texts of tools in number and size as a laptop gives them (about 55 KB), different for each machine. */
function outputs(machine: number): CaptureFile[] {
  const line = (name: string, index: number) =>
    `${name}.${index}: Handle 0x${(machine * 7919 + index * 104_729).toString(16)}, DMI type ${index % 42}, ` +
    `${(index * 37) % 256} bytes, value ${(machine * index) % 9973}\n`
  const text = (name: string, lines: number): CaptureFile => {
    const content = Array.from({ length: lines }, (_, index) => line(name, index)).join('')
    return { name, status: 'read', bytes: Buffer.from(content) }
  }
  const names = [
    'lscpu.txt',
    'lsblk.json',
    'smartctl-nvme0n1.json',
    'upower.txt',
    'power_supply/BAT0/uevent',
    'lspci.txt',
  ]
  return [text('dmidecode.txt', 300), ...names.map((name) => text(name, 60)), text('cpuinfo.txt', 100)]
}

const folder = mkdtempSync(join(process.env['ETABLI_BENCHMARK_FOLDER'] ?? tmpdir(), 'etabli-intake-'))
try {
  const store = openStore({ folder, newBench: { prefix: 'T7' } })
  const lotId = madeLot(store)
  const file = openSync(join(folder, 'bare'), 'a')
  const page = Buffer.alloc(4096, 7)
  const bare: number[] = []
  const packings: number[] = []
  const transactions: number[] = []
  const intakes: number[] = []
  const queueings: number[] = []
  let rawBytes = 0
  for (let round = 0; round < rounds + warmUp; round += 1) {
    const files = outputs(round)
    const intake = { ...madeIntake({ serial: `S${round}` }), files }
    rawBytes = files.reduce((sum, { bytes }) => sum + (bytes?.byteLength ?? 0), 0)
    const began = performance.now()
    writeSync(file, page)
    fsyncSync(file)
    const written = performance.now()
    const packed = packIntake(intake)
    const ready = performance.now()
    const recorded = recordPackedIntake(store, act, packed)
    const kept = performance.now()
    if (recorded.result !== 'recorded') throw new Error(recorded.result)
    const { result } = enqueue(store, act, { deviceId: recorded.deviceId, lotId })
    const queued = performance.now()
    if (result !== 'queued') throw new Error(result)
    if (round < warmUp) continue
    bare.push(written - began)
    packings.push(ready - written)
    transactions.push(kept - ready)
    intakes.push(kept - written)
    queueings.push(queued - kept)
  }
  closeSync(file)
  store.close()
  const show = (label: string, values: readonly number[]) =>
    console.log(
      `${label.padEnd(22)} median ${milliseconds(median(values))}  p99 ${milliseconds(percentile(values, 0.99))}`,
    )
  show('bare write + fsync', bare)
  show('compressing', packings)
  show('intake transaction', transactions)
  show('both', intakes)
  show('durable queueing', queueings)
  const ratio = median(transactions) / median(bare)
  console.log(
    `intake transaction / bare fsync: ${ratio.toFixed(2)} (wanted ≤ 5), with compressing ` +
      `${(median(intakes) / median(bare)).toFixed(2)}; ${rounds} of each in turn, ${Math.round(rawBytes / 1000)} KB of raw outputs`,
  )
  if (!(ratio <= 5)) process.exitCode = 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
