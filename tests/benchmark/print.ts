// From the verdict to the last byte of the label at the printer: a real station reads a capture, judges, records and
// prints by itself in ZPL over loopback; beside it, in turn and in the same run, a bare TCP round trip of as many bytes.
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { createConnection, createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createStation } from '../../electron/station/station.ts'
import { otherNumbers, writeLaptop } from '../fixtures/laptop-changes.ts'
import { Zebra } from '../station/printers/zpl/zebra.ts'
import { median, milliseconds, percentile } from './median.ts'

const rounds = Math.max(100, Number(process.env['ETABLI_BENCHMARK_ROUNDS'] ?? 200))
const warmUp = 10
const resourcesFolder = fileURLToPath(new URL('../../resources', import.meta.url))

/** Connects, sends, and waits for one byte back after the last one. */
async function bareRoundTrip(port: number, bytes: Buffer): Promise<number> {
  const began = performance.now()
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  const socket = createConnection({ host: '127.0.0.1', port, noDelay: true })
  socket.on('connect', () => socket.write(bytes))
  socket.on('data', () => resolve())
  socket.on('error', reject)
  await promise
  socket.destroy()
  return performance.now() - began
}

const folder = mkdtempSync(join(tmpdir(), 'etabli-print-'))
const zebra = await Zebra.start()
let expected = 0
const echo = createServer((socket) => {
  let received = 0
  socket.on('error', () => undefined)
  socket.on('data', (chunk) => {
    received += chunk.length
    if (received >= expected) socket.write('.')
  })
})
await new Promise<void>((resolve) => echo.listen(0, '127.0.0.1', resolve))
const echoPort = (echo.address() as AddressInfo).port

const log = { info: () => undefined, fault: (...what: unknown[]) => console.error(...what) }
const station = await createStation({ dataFolder: join(folder, 'data'), resourcesFolder, log })
try {
  const client = station.client()
  const setup = { tellsState: true, offsetXMillimetres: 0, offsetYMillimetres: 0, dotsPerInch: 203 }
  await client.call('printer.keep', { name: zebra.name, title: 'Zebra', ...setup })
  await client.call('bench.configure', { printer: zebra.name })
  await client.call('print.automate', { bench: 'always', profiles: {}, language: 'fr' })
  const [labels, bare, sizes]: [number[], number[], number[]] = [[], [], []]
  for (let round = 0; round < rounds + warmUp; round += 1) {
    const capture = join(folder, `capture-${round}`)
    writeLaptop(capture, otherNumbers(1000 + round))
    const grant = randomUUID()
    station.grantFolder(grant, capture)
    const judged = Promise.withResolvers<number>()
    const printed = Promise.withResolvers<number>()
    const settled = Promise.withResolvers<void>()
    zebra.onFormat = () => printed.resolve(performance.now())
    const stopCards = client.on('intake.changed', ({ stage }) => {
      if (stage === 'done') judged.resolve(performance.now())
    })
    const stopPrints = client.on('print.changed', ({ state }) => {
      if (state === 'printed?') settled.resolve()
    })
    const source = { kind: 'capture', grant, name: 'capture' } as const
    await client.call('intake.start', { source, profileId: 'laptop-2026', lotId: null })
    const took = (await printed.promise) - (await judged.promise)
    await settled.promise
    stopCards()
    stopPrints()
    expected = zebra.formats.at(-1)?.length ?? 0
    const trip = await bareRoundTrip(echoPort, Buffer.alloc(expected, 65))
    rmSync(capture, { recursive: true })
    if (round < warmUp) continue
    labels.push(took)
    bare.push(trip)
    sizes.push(expected)
  }
  const line = (name: string, values: readonly number[]): string =>
    `${name}: median ${milliseconds(median(values))}, p99 ${milliseconds(percentile(values, 0.99))}`
  console.log(
    `${labels.length} labels of 62 × 29 mm at 203 dots per inch, ${Math.round(median(sizes))} bytes of ZPL each`,
  )
  console.log(line('verdict told to the last byte at the printer', labels))
  console.log(line('bare TCP round trip of as many bytes', bare))
  console.log(`formats ${zebra.formats.length}, labels printed ${zebra.printed}`)
} finally {
  station.close()
  echo.close()
  await zebra.stop()
  rmSync(folder, { recursive: true, force: true })
}
