import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openStore } from '../../../electron/station/store/open-store.ts'
import { recordIntake } from '../../../electron/station/store/devices/intakes.ts'
import { Profile } from '../../../shared/profile/profile.ts'
import type { Report } from '../../../shared/report/report.ts'
import { judge } from '../../../shared/verdict/judge.ts'
import type { VerdictOutcome } from '../../../shared/verdict/verdict.ts'
import { temporaryFolder } from '../../fixtures/laptop-captures.ts'
import { requirementOf } from '../../shared/profile/generated-requirement.ts'
import { seed } from '../../shared/seed-profiles.ts'
import { reports } from '../../shared/verdict/generated-report.ts'
import { act, gib, memoryProfile } from '../store/made/made-intake.ts'
import { takeStock } from '../store/made/made-stock.ts'
import { openBench } from './bench.ts'

const laptop = seed('laptop-2026')

/** A bench that has read these machines and judged them by the laptop profile. */
async function benchWith(machines: readonly Report[]) {
  const dataFolder = temporaryFolder()
  const store = openStore({ folder: dataFolder, newBench: { prefix: 'T7' } })
  for (const [index, { machine, ...rest }] of machines.entries()) {
    const report = { ...rest, machine: { ...machine, serial: `GEN${index}`, uuid: null } }
    const verdict = judge(report, laptop)
    recordIntake(store, act, { report, files: [], verdict, profile: laptop, identification: { by: 'signs' } })
  }
  store.close()
  return openBench({ dataFolder })
}

/** The laptop profile with some requirements taken away, weakened or added. */
const drafts = fc
  .record({
    kept: fc.subarray([...laptop.requirements]),
    isWarning: fc.array(fc.boolean(), { minLength: laptop.requirements.length, maxLength: laptop.requirements.length }),
    added: fc
      .integer({ min: 0, max: 3 })
      .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => requirementOf(`added-${index}`)))),
  })
  .map(({ kept, isWarning, added }) => [
    ...kept.map((one, index) => (isWarning[index] === true ? { ...one, severity: 'warn' as const } : one)),
    ...added,
  ])
  .filter((requirements) => requirements.length > 0)
  .map((requirements) => Profile.parse({ ...laptop, requirements }))
  .filter((draft) => JSON.stringify(draft.requirements) !== JSON.stringify(laptop.requirements))

type Counted = Readonly<Record<string, number>>
const counted = (
  rows: readonly { readonly changes: readonly { readonly after: VerdictOutcome; readonly devices: number }[] }[],
): Counted => {
  const sums: Record<string, number> = {}
  for (const { after, devices } of rows.flatMap(({ changes }) => changes)) sums[after] = (sums[after] ?? 0) + devices
  return sums
}

describe('what was foretold of a draft', () => {
  test('is what the devices are judged as once exactly that draft is published', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(reports, { minLength: 6, maxLength: 14 }), drafts, async (machines, draft) => {
        const { client } = await benchWith(machines)
        const told = await client.call('planning.whatIf', { jobId: randomUUID(), draft })
        const { devices } = await client.call('device.list', { search: '', after: null, limit: 100 })
        const published = await client.call('profile.publish', { draft, basedOn: laptop.version, reason: 'essayé' })
        expect(published.requirements).toEqual(draft.requirements)
        const reached: Record<string, number> = {}
        for (const { deviceId, outcome: before, kind } of devices) {
          if (kind !== null && !(laptop.deviceKinds as readonly string[]).includes(kind)) continue
          // oxlint-disable-next-line no-await-in-loop -- one device after the other, as a person would
          await client.call('device.judge', { deviceId, profileId: laptop.id })
          // oxlint-disable-next-line no-await-in-loop
          const { summary } = await client.call('device.get', { deviceId })
          const { outcome, profileVersion } = summary
          expect(profileVersion).toBe(published.version)
          const foretold = told.devices.find((one) => one.deviceId === deviceId)
          expect({ deviceId, before, outcome }).toEqual({
            deviceId,
            before: foretold?.before ?? outcome,
            outcome: foretold?.after ?? before,
          })
          expect(foretold?.why ?? [before]).not.toEqual([])
          reached[outcome ?? ''] = (reached[outcome ?? ''] ?? 0) + 1
        }
        for (const rows of [told.kinds, told.states, told.rows]) expect(counted(rows)).toEqual(reached)
      }),
      { numRuns: 5 },
    )
  })
})

/** Laptops of these memory sizes, and an allocation that asks for 8 GiB. */
async function planned(memoryGib: readonly number[], allocated: number | null) {
  const dataFolder = temporaryFolder()
  const store = openStore({ folder: dataFolder, newBench: { prefix: 'T7' } })
  const deviceIds = takeStock(store, memoryGib)
  store.close()
  const bench = await openBench({ dataFolder })
  bench.station.profiles.add(memoryProfile())
  const { client } = bench
  const { operationId } = await client.call('operation.add', { name: 'Opération' })
  const { waveId } = await client.call('wave.add', { operationId, name: 'Vague 1', promisedOn: null })
  const { partnerId } = await client.call('partner.add', { name: 'Article 1' })
  const numbers = { announced: null, allocated, priority: 5, promisedOn: null }
  const asked = { waveId, partnerId, deviceKind: 'laptop', profileId: 'memory-8', ...numbers } as const
  const { allocationId } = await client.call('allocation.add', asked)
  return { client, deviceIds, allocationId }
}

describe('what if the profile changed', () => {
  test('says of each kind, place and open allocation what it is now and then, and by which requirement', async () => {
    const { client, deviceIds, allocationId } = await planned([8, 16, 4, 8], 3)
    const [deviceId = ''] = deviceIds
    await client.call('planning.accept', { jobId: randomUUID(), placements: [{ deviceId, allocationId }] })
    const draft = memoryProfile('memory-8', 16, 2)
    const told = await client.call('planning.whatIf', { jobId: randomUUID(), draft })
    const stops = (devices: number) => ({ before: 'pass', after: 'fail', devices })
    expect(told).toMatchObject({ judged: 4, otherKinds: 0, changed: 2 })
    expect(told.kinds).toEqual([{ kind: 'laptop', changes: expect.arrayContaining([stops(2)]) }])
    expect(told.states).toContainEqual({ state: 'queued', changes: [stops(1)] })
    expect(told.requirements).toEqual([{ requirementId: 'memory', stopped: 2, freed: 0 }])
    expect(told.open).toMatchObject([{ allocationId, room: 2, conformNow: 2, conformThen: 1, profileVersion: 1 }])
    const queued = told.devices.find((one) => one.deviceId === deviceId)
    expect(queued).toMatchObject({
      state: 'queued',
      partnerName: 'Article 1',
      why: [{ requirementId: 'memory', before: null, after: 'fails', finding: { reason: 'below' } }],
    })
    expect(queued?.why[0]?.finding.actual).toEqual([
      { kind: 'quantity', subject: 'memory.installedBytes', low: 8 * gib, high: 8 * gib },
    ])
  })

  test('judges no device of a kind that the profile is not for, and says how many those are', async () => {
    const { client } = await planned([8, 4], null)
    const draft = { ...memoryProfile('memory-8', 16, 2), deviceKinds: ['tablet' as const] }
    const told = await client.call('planning.whatIf', { jobId: randomUUID(), draft })
    // The present profile is for laptops still, so that each is judged by both and the draft excludes it.
    expect(told).toMatchObject({ judged: 2, otherKinds: 0, requirements: [{ requirementId: 'device-kind' }, {}] })
    const tablets = await client.call('planning.whatIf', { jobId: randomUUID(), draft: seed('tablet-2026') })
    expect(tablets).toMatchObject({ judged: 0, otherKinds: 2, changed: 0, devices: [] })
  })
})
