import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Ajv } from 'ajv'
import { describe, expect, test } from 'vitest'
import { glpiInventory } from '../../../electron/station/exports/glpi-inventory.ts'
import { readCapture } from '../../../electron/station/readers/capture/read-capture.ts'
import { readForeign } from '../../../electron/station/readers/foreign/read-foreign.ts'
import { draftFrom } from '../../../electron/station/readers/compose-draft.ts'
import { captureOf } from '../../../electron/station/readers/capture.ts'
import { composeReport } from '../../../shared/report/compose.ts'
import type { Report } from '../../../shared/report/report.ts'
import { sharedNames, sharedPath } from '../readers/shared-captures.ts'
import { madeReport } from '../store/made/made-intake.ts'

const schemaFile = fileURLToPath(
  new URL('../../../../shared/foreign-reports/glpi-inventory.schema.json', import.meta.url),
)
const isHere = existsSync(schemaFile)
const machines = sharedNames().filter((name) => !name.startsWith('_') && existsSync(sharedPath(name, 'expected.json')))
const now = () => new Date('2026-11-23T09:00:00Z')
const tag = 'T70123820'

/** Only what the format demands: its examples carry keywords of another draft. */
const isInventory = isHere
  ? new Ajv({ strict: false, validateFormats: false }).compile(JSON.parse(readFileSync(schemaFile, 'utf8')) as object)
  : () => false

async function reportOf(name: string): Promise<Report> {
  const reading = await readCapture(sharedPath(name), { now })
  if (!reading.ok) throw new Error(reading.refusal.what)
  return reading.report
}

/** What the format can carry of a report, in the units in which it carries it. */
function carried({ machine, cpu, memory, disks, batteries }: Report) {
  const megabytes = (bytes: number | null) => (bytes === null ? null : Math.round(bytes / 1e6))
  return {
    machine: { manufacturer: machine.manufacturer, model: machine.model, serial: machine.serial },
    cpu: { model: cpu.model, cores: cpu.cores },
    modules: memory.modules?.map(({ sizeBytes, serial }) => ({ sizeBytes, serial })),
    disks: disks?.map(({ model, serial, sizeBytes }) => ({ model, serial, megabytes: megabytes(sizeBytes) })),
    batteries: batteries?.map(({ model, serial }) => ({ model, serial })),
  }
}

describe.skipIf(!isHere)('the inventory that GLPI takes (needs ../shared/foreign-reports)', () => {
  test.each(machines)('of %s holds to the format’s own schema', async (name) => {
    const inventory = glpiInventory(await reportOf(name), tag)
    expect(isInventory(JSON.parse(JSON.stringify(inventory)))).toBe(true)
  })

  test('of a machine of which nothing is known holds to it too', () => {
    const source = { kind: 'capture', tool: 'etabli', toolVersion: '0', readAt: now().toISOString() } as const
    const empty = composeReport(draftFrom(captureOf([])), source)
    expect(isInventory(JSON.parse(JSON.stringify(glpiInventory(empty, tag))))).toBe(true)
  })

  test('a wrong inventory does not hold to it', () => {
    expect(isInventory({ deviceid: 'x', content: { versionclient: 'x', networks: [{}] } })).toBe(false)
  })

  test.each(machines)('of %s comes back with what the format can carry', async (name) => {
    const report = await reportOf(name)
    const text = JSON.stringify(glpiInventory(report, tag))
    const back = readForeign([{ name: 'inventory.json', bytes: new TextEncoder().encode(text) }], {
      now,
      toolVersion: '0',
    })
    if (back.kind !== 'read') throw new Error(back.refusal.what)
    const [sent, came] = [carried(report), carried(back.report)]
    expect(came.machine).toEqual(sent.machine)
    expect(came.cpu).toEqual(sent.cpu)
    expect(came.modules ?? []).toEqual(sent.modules ?? [])
    expect(came.disks ?? []).toEqual(sent.disks ?? [])
    expect(came.batteries ?? []).toEqual(sent.batteries ?? [])
  })
})

test.each([
  { cores: 4, threads: 8, thread: 2 },
  // Six cores with two threads and eight with one: the format's number is a whole one, and one would deny the second.
  { cores: 14, threads: 20, thread: 2 },
  { cores: 10, threads: 12, thread: 2 },
  { cores: 4, threads: 4, thread: 1 },
  { cores: 4, threads: null, thread: undefined },
  { cores: null, threads: 8, thread: undefined },
])('of $cores cores with $threads threads in all, GLPI is told $thread a core', ({ cores, threads, thread }) => {
  const made = madeReport()
  const { content } = glpiInventory({ ...made, cpu: { ...made.cpu, cores, threads } }, tag)
  expect((content as { cpus: { thread?: number }[] }).cpus[0]?.thread).toBe(thread)
})
