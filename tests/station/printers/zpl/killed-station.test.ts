import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { laptop } from '../../../fixtures/laptop-changes.ts'
import { temporaryFolder } from '../../../fixtures/laptop-captures.ts'
import { openBench } from '../../station/bench.ts'
import { Zebra } from './zebra.ts'

const program = fileURLToPath(new URL('print-and-die.ts', import.meta.url))

/** A station that is killed at the moment the printer has its label and has not answered. */
async function killedWhile(zebra: Zebra, dataFolder: string): Promise<void> {
  const child = spawn(process.execPath, [program, dataFolder, laptop, zebra.name], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let errors = ''
  child.stderr.on('data', (chunk) => (errors += String(chunk)))
  zebra.onFormat = () => child.kill('SIGKILL')
  const [, signal] = (await once(child, 'close')) as [number | null, string | null]
  expect(signal, errors).toBe('SIGKILL')
}

test('a station that is killed between the sending and the answer asks afterwards, and prints no second label', async () => {
  const zebra = await Zebra.start()
  const dataFolder = temporaryFolder()
  await killedWhile(zebra, dataFolder)
  expect([zebra.formats.length, zebra.printed]).toEqual([1, 1])

  const bench = await openBench({ dataFolder })
  const [device] = (await bench.client.call('device.list', { search: '', after: null, limit: 1 })).devices
  const { deviceId = '', tag = '' } = device ?? {}
  const [job] = await bench.client.call('print.list', { deviceId })
  expect(job).toMatchObject({ state: 'unknown', reason: 'station-stopped' })
  const order = { deviceId, format: '62x29', language: 'fr', printer: zebra.name } as const
  const again = bench.client.call('label.print', order)
  await expect(again).rejects.toMatchObject({ code: 'label-in-doubt', where: job?.printJobId })
  expect(zebra.formats).toHaveLength(1)

  const check = await bench.client.call('label.verify', { deviceId, scanned: tag })
  expect(check).toMatchObject({ result: 'verified', job: { printJobId: job?.printJobId } })
  await zebra.stop()
})
