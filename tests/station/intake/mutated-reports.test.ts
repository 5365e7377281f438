import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { defaultLanLimits } from '../../../electron/station/intake/lan/lan-intake.ts'
import { readCapture } from '../../../electron/station/readers/capture/read-capture.ts'
import { foreignRefusalCodes } from '../../../electron/station/readers/foreign/foreign-result.ts'
import { readForeign } from '../../../electron/station/readers/foreign/read-foreign.ts'
import { readSentCapture, transferRefusalCodes } from '../../../electron/station/readers/lan/sent-capture.ts'
import { packTransfer, unpackTransfer } from '../../../electron/station/readers/lan/transfer-document.ts'
import { databaseName } from '../../../electron/station/store/open-store.ts'
import { lanRefusalCodes } from '../../../shared/contract/lan.ts'
import { Report } from '../../../shared/report/report.ts'
import { laptop } from '../../fixtures/laptop-changes.ts'
import { hasSharedCaptures, sharedPath } from '../readers/shared-captures.ts'
import { ask, codeOf } from './lan/ask.ts'
import { openBench } from './lan/open-bench.ts'
import { sentMachine } from './lan/sent-machine.ts'
import { mutated, mutationKinds, mutations, seedOf } from './mutations.ts'

/** Real machines of three makes, small and large; read in place, and left out where they are absent. */
const real = hasSharedCaptures
  ? ['thinkpad-t480-two-batteries', 'dell-latitude-d610', 'acer-aspire-one-happy'].map((name) => sharedPath(name))
  : []

const readings = await Promise.all(
  [laptop, ...real].map(async (folder) => {
    const reading = await readCapture(folder, { now: () => new Date('2026-01-02T03:04:05Z') })
    if (!reading.ok) throw new Error(reading.refusal.what)
    return reading
  }),
)
const transfers = await Promise.all(readings.map(({ report, files }) => packTransfer(randomUUID(), report, files)))

const small = seedOf(await sentMachine())
const sent = fc.constantFrom(small, small, small, ...transfers.map(seedOf))
const exported = fc.constantFrom(...readings.map(({ report }) => seedOf(report)))

test('10,000 mutated documents of probes end in a sound report of what the bench read itself, or in a coded refusal', async () => {
  const seen = new Map<string, Set<string>>(mutationKinds.map((kind) => [kind, new Set()]))
  await fc.assert(
    fc.asyncProperty(sent, mutations, async (seed, mutation) => {
      const read = readSentCapture(await unpackTransfer(mutated(seed, mutation)), new Date('2026-01-02T03:04:05Z'))
      if (read.ok) Report.parse(read.report)
      else {
        expect(transferRefusalCodes).toContain(read.refusal.code)
        expect(read.refusal.what).not.toBe('')
      }
      seen.get(mutation.kind)?.add(read.ok ? 'read' : read.refusal.code)
    }),
    { numRuns: 10_000 },
  )
  expect([...seen.entries()].filter(([, codes]) => codes.size === 0)).toEqual([])
  const codes = [...seen.values()].flatMap((of) => [...of])
  const common = ['read', 'transfer-not-json', 'transfer-too-deep', 'transfer-invalid', 'transfer-damaged']
  expect(codes).toEqual(expect.arrayContaining(common))
}, 180_000)

test('10,000 mutated exported reports are read as reports that hold to the schema, or refused by a code with a place', () => {
  const seen = new Set<string>()
  fc.assert(
    fc.property(exported, mutations, (seed, mutation) => {
      const file = { name: 'etabli-report.json', bytes: mutated(seed, mutation) }
      const result = readForeign([file], { now: () => new Date('2026-01-02T03:04:05Z'), toolVersion: '1' })
      if (result.kind === 'read') Report.parse(result.report)
      else {
        expect(foreignRefusalCodes).toContain(result.refusal.code)
        expect(result.refusal.where).not.toBe('')
      }
      seen.add(result.kind === 'read' ? 'read' : result.refusal.code)
    }),
    { numRuns: 10_000 },
  )
  expect([...seen]).toEqual(expect.arrayContaining(['read', 'foreign-not-valid', 'foreign-truncated']))
}, 120_000)

test('1,000 of them by the network and as files: a station refuses by codes, keeps answering, and writes nothing of what it refused', async () => {
  const lanLimits = { ...defaultLanLimits, requests: { burst: 5000, perSecond: 5000 }, machines: 5000 }
  const bench = await openBench({ lanLimits: { ...lanLimits, failures: { burst: 5000, perSecond: 5000 } } })
  const { client, session, log } = bench
  const watching = new Database(join(bench.dataFolder, databaseName), { readonly: true })
  const version = () => watching.pragma('data_version', { simple: true })
  const labelled = new Set<string>([...transferRefusalCodes, ...foreignRefusalCodes, ...lanRefusalCodes])
  const counts = { refused: 0, taken: 0, written: 0 }
  try {
    await fc.assert(
      fc.asyncProperty(fc.oneof(sent, exported), mutations, fc.boolean(), async (seed, mutation, isFile) => {
        const before = version()
        const bytes = mutated(seed, mutation)
        let refusal: string | null
        if (isFile) {
          const files = [{ name: 'etabli-report.json', bytes }]
          const { results } = await client.call('import.start', { files, profileId: session.profileId, lotId: null })
          refusal = results[0]?.refusal?.code ?? null
        } else {
          const { intakeId } = seed.document as { intakeId?: string }
          const path = `${session.url}/intake/${intakeId ?? randomUUID()}/report`
          refusal = codeOf(await ask(path, { method: 'PUT', token: session.token, body: bytes }))
        }
        if (refusal === null) {
          counts.taken += 1
          if (version() !== before) counts.written += 1
        } else {
          counts.refused += 1
          expect(labelled).toContain(refusal)
          expect(refusal).not.toBe('internal')
          expect(version()).toBe(before)
        }
        expect((await client.call('bench.status', {})).profileId).toBe(session.profileId)
      }),
      { numRuns: 1000 },
    )
    expect(watching.pragma('integrity_check', { simple: true })).toBe('ok')
  } finally {
    watching.close()
  }
  expect(log.filter((line) => line.startsWith('fault'))).toEqual([])
  expect(counts.refused).toBeGreaterThan(500)
  expect(counts.written).toBeGreaterThan(5)
}, 180_000)
