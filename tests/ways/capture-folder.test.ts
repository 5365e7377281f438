import { expect, test } from 'vitest'
import { laptop } from '../fixtures/laptop-changes.ts'
import { hasSharedCaptures, sharedPath } from '../station/readers/shared-captures.ts'
import { openBench } from '../station/station/bench.ts'
import { expectOnTheBench } from './on-the-bench.ts'

const way = { cameBy: 'capture', readBy: 'capture' } as const

test('a folder of raw outputs that a person chose is read as the machine it was made on', async () => {
  const bench = await openBench()
  const { report, summary } = await expectOnTheBench(bench, await bench.intake(laptop), way)
  expect(report.machine).toMatchObject({ manufacturer: 'LENOVO', serial: 'PF1ETB42' })
  expect(summary.outcome).toBe('pass')
})

test.skipIf(!hasSharedCaptures)(
  'so is the folder of a real laptop with two batteries (../shared/machines)',
  async () => {
    const bench = await openBench()
    const card = await bench.intake(sharedPath('thinkpad-t480-two-batteries'))
    const { report } = await expectOnTheBench(bench, card, way)
    expect(report.batteries).toHaveLength(2)
  },
)
