import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { captureOf } from '../../electron/station/readers/capture.ts'
import { readCapture } from '../../electron/station/readers/capture/read-capture.ts'
import { draftFrom } from '../../electron/station/readers/compose-draft.ts'
import { composeReport } from '../../shared/report/compose.ts'
import type { Report } from '../../shared/report/report.ts'
import { compareBatteries, compareDisks, compareMachine } from './compare.ts'
import { entriesOf, type Comparison, type Expected } from './expected.ts'

/** Other people's captures, read in place: they stand beside the project and are never copied into it. */
export const sharedMachines = fileURLToPath(new URL('../../../shared/machines', import.meta.url))

/**
 * Fields that expected.json states from what the machine is known to be, while nothing in its files says so: these
 * three dumps hold disks and nothing else.
 */
export const notInTheFiles = new Set(['imac-fedora-disks kind', 'nanobox-zero-size-reader kind', 'xps-nvme-disks kind'])

const now = () => new Date()
const expectedOf = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as Expected

async function reportOf(folder: string): Promise<Report> {
  const reading = await readCapture(folder, { now })
  if (!reading.ok) throw new Error(`${reading.refusal.what}: ${reading.refusal.where}`)
  return reading.report
}

/** One output without a folder of its own, under the name that a capture would give it. */
function reportOfFile(path: string, name = basename(path)): Report {
  const capture = captureOf([{ name, status: 'read', bytes: readFileSync(path) }])
  const source = { kind: 'capture', tool: 'etabli', toolVersion: '0', readAt: now().toISOString() } as const
  return composeReport(draftFrom(capture), source)
}

async function compareSingles(folder: string, subject: '_smart' | '_battery'): Promise<readonly Comparison[]> {
  const file = join(folder, subject, 'expected.json')
  if (!existsSync(file)) return []
  const singles = Object.entries(expectedOf(file)) as unknown as readonly (readonly [string, Expected])[]
  const compared = singles.map(async ([name, expected]) => {
    const path = join(folder, subject, name)
    if (subject === '_smart') return compareDisks(name, [expected], reportOfFile(path))
    const report = statSync(path).isDirectory() ? await reportOf(path) : reportOfFile(path)
    return compareBatteries(name, entriesOf(expected, 'batteries'), report)
  })
  return (await Promise.all(compared)).flat()
}

/** Reads every machine of a folder and compares it with the expected.json that lies with its files. */
export async function compareAll(folder: string): Promise<readonly Comparison[]> {
  const machines = readdirSync(folder).filter(
    (name) => !name.startsWith('_') && existsSync(join(folder, name, 'expected.json')),
  )
  const compared = await Promise.all(
    machines.map(async (name) =>
      compareMachine(name, expectedOf(join(folder, name, 'expected.json')), await reportOf(join(folder, name))),
    ),
  )
  const singles = [await compareSingles(folder, '_smart'), await compareSingles(folder, '_battery')]
  return [...compared.flat(), ...singles.flat()]
}
