import { expect, test } from 'vitest'
import { openBench } from '../station/station/bench.ts'
import { expectOnTheBench } from './on-the-bench.ts'

test('a machine that does not start gets its tag, its card and an incomplete verdict from what is typed', async () => {
  const bench = await openBench()
  const typed = {
    kind: 'laptop',
    manufacturer: 'Dell',
    model: 'Latitude E5470',
    serial: '7XK2LM3',
    note: null,
  } as const
  const { tag } = await bench.client.call('device.addByHand', typed)
  const [card] = await bench.client.call('intake.list', {})
  const { summary } = await expectOnTheBench(bench, card, { cameBy: 'typed', readBy: 'typed' })
  expect(summary).toMatchObject({ tag, manufacturer: 'Dell', serial: '7XK2LM3', outcome: 'incomplete' })
})
