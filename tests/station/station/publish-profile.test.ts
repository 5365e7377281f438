import { describe, expect, test } from 'vitest'
import { resourcesFolder } from '../../../electron/cli/resources-folder.ts'
import { createStation } from '../../../electron/station/station.ts'
import { openStore } from '../../../electron/station/store/open-store.ts'
import { verifyChains } from '../../../electron/station/store/journal/verify-chains.ts'
import type { Profile } from '../../../shared/profile/profile.ts'
import { laptopWith } from '../../fixtures/laptop-captures.ts'
import { openBench, type StationClient } from './bench.ts'

async function profileOf(client: StationClient, id = 'laptop-2026'): Promise<Profile> {
  const found = (await client.call('profile.list', {})).find((one) => one.id === id)
  if (found === undefined) throw new Error(`no profile ${id}`)
  return found
}

/** The profile with 64 GiB of memory asked for. */
const demanding = (profile: Profile): Profile => ({
  ...profile,
  requirements: profile.requirements.map((one) =>
    one.kind === 'at-least' && one.subject === 'memory.installedBytes' ? { ...one, minimum: 64 * 2 ** 30 } : one,
  ),
})

const reason = 'La vague 2 demande plus de mémoire'

describe('a draft that is published', () => {
  test('is the newest version in every window and after a restart, and the delivered profile stays what it is', async () => {
    const { client, station, dataFolder } = await openBench()
    const told: unknown[] = []
    client.on('profile.published', (published) => told.push(published))
    const seed = await profileOf(client)
    const published = await client.call('profile.publish', { draft: demanding(seed), basedOn: seed.version, reason })
    expect(published).toMatchObject({ id: seed.id, version: seed.version + 1, isExample: false })
    expect(await profileOf(client)).toEqual(published)
    await expect.poll(() => told).toEqual([{ profileId: seed.id, version: seed.version + 1 }])
    station.close()
    const log = { info: () => undefined, fault: () => undefined }
    const again = await createStation({ dataFolder, resourcesFolder, log })
    expect(again.profiles.byId(seed.id)).toEqual(published)
    again.close()
    const store = openStore({ folder: dataFolder })
    const event = store.db.prepare(`SELECT payload FROM events WHERE type = 'profile.published'`).get() as {
      payload: string
    }
    expect(JSON.parse(event.payload)).toEqual({ profile: published, basedOn: seed.version, reason })
    expect(verifyChains(store)).toMatchObject({ ok: true })
    expect(() => store.db.exec('DELETE FROM published_profiles')).toThrow('a published version is a fact')
    expect(() => store.db.exec(`UPDATE published_profiles SET reason = 'other'`)).toThrow(
      'a published version is a fact',
    )
    store.close()
  })

  test('judges what is read next, while verdicts and lots keep the version they were made with', async () => {
    const bench = await openBench()
    const { client } = bench
    const seed = await profileOf(client)
    const lot = await bench.addLot('Lot', seed.id)
    const before = await bench.intake(laptopWith({}))
    await client.call('profile.publish', { draft: demanding(seed), basedOn: seed.version, reason })
    const deviceId = before.device?.deviceId ?? ''
    const { summary } = await client.call('device.get', { deviceId })
    expect(summary).toMatchObject({ profileVersion: seed.version })
    expect((await client.call('lot.list', {})).find(({ lotId }) => lotId === lot.lotId)).toMatchObject({
      profileVersion: seed.version,
    })
    await bench.intake(laptopWith({}))
    const { summary: after } = await client.call('device.get', { deviceId })
    expect(after).toMatchObject({ profileVersion: seed.version + 1, outcome: 'fail' })
  })

  test('is refused when another version came first, and when it asks for nothing else', async () => {
    const { client } = await openBench()
    const seed = await profileOf(client)
    const draft = demanding(seed)
    await expect(client.call('profile.publish', { draft: seed, basedOn: seed.version, reason })).rejects.toMatchObject({
      code: 'profile-unchanged',
    })
    const results = await Promise.allSettled(
      [draft, draft].map((one) => client.call('profile.publish', { draft: one, basedOn: seed.version, reason })),
    )
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected'])
    expect(results[1]).toMatchObject({ reason: { code: 'profile-overtaken' } })
    expect(await profileOf(client)).toMatchObject({ version: seed.version + 1 })
  })

  test('never takes the number of a version that something was judged by already', async () => {
    const bench = await openBench()
    const { client, station } = bench
    const seed = await profileOf(client)
    const fromFile = { ...demanding(seed), id: 'own-profile', version: 1 }
    station.profiles.add(fromFile)
    station.profiles.add({ ...fromFile, version: 5 })
    await bench.intake(laptopWith({}), { profileId: 'own-profile' })
    station.profiles.publish(fromFile)
    const { version } = await client.call('profile.publish', {
      draft: { ...seed, id: 'own-profile' },
      basedOn: 1,
      reason,
    })
    expect(version).toBe(6)
  })
})

test('only the quality lead publishes on a bench with people', async () => {
  const { client } = await openBench()
  await client.call('person.add', { name: 'Nadia', roles: ['quality-lead'], pin: '4826' })
  const seed = await profileOf(client)
  await expect(
    client.call('profile.publish', { draft: demanding(seed), basedOn: seed.version, reason }),
  ).rejects.toMatchObject({ code: 'role-needed', where: 'quality-lead' })
})
