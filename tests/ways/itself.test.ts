import { cpus, totalmem } from 'node:os'
import { expect, test } from 'vitest'
import { cardWhen, isSettled, openBench } from '../station/station/bench.ts'
import { expectOnTheBench } from './on-the-bench.ts'

test('the computer that the bench runs on is read by its own reader', async () => {
  const bench = await openBench()
  const settled = cardWhen(bench.client, isSettled)
  const { profileId } = await bench.client.call('bench.status', {})
  await bench.client.call('intake.start', { source: { kind: 'local' }, profileId, lotId: null })
  const { report } = await expectOnTheBench(bench, await settled, { cameBy: 'local', readBy: 'local' })
  expect(report.cpu.threads).toBe(cpus().length)
  expect(report.memory.usableBytes).toBe(totalmem())
})
