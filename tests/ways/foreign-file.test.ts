import { expect, test } from 'vitest'
import { foreignFile, foreignFolder, hasForeignReports } from '../station/readers/foreign/shared-foreign.ts'
import { openBench } from '../station/station/bench.ts'
import { expectOnTheBench } from './on-the-bench.ts'

const documents = [
  'ereuse-legacy-1001pxd.snapshot.json',
  'ereuse-legacy-hp-pavilion-dv4000.snapshot.json',
  'ereuse-new-latitude-e7240.json',
  'glpi-computer_1.json',
]

test
  .skipIf(!hasForeignReports)
  .each([
    ...documents.map((name) => [name, () => [foreignFile(name)]] as const),
    ['peracotta/hp-dc7600', () => foreignFolder('peracotta/hp-dc7600')] as const,
  ])('another program’s report is a machine on the bench: %s (../shared/foreign-reports)', async (_, files) => {
  const bench = await openBench()
  const { profileId } = await bench.client.call('bench.status', {})
  const { results } = await bench.client.call('import.start', { files: [...files()], profileId, lotId: null })
  expect(results.map(({ result }) => result)).toEqual(['card'])
  const card = (await bench.client.call('intake.list', {})).find(({ intakeId }) => intakeId === results[0]?.intakeId)
  const { report } = await expectOnTheBench(bench, card, { cameBy: 'foreign', readBy: 'foreign' })
  expect(report.cpu.model).not.toBeNull()
})
