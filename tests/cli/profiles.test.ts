import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { resourcesFolder } from '../../electron/cli/resources-folder.ts'
import { createStation } from '../../electron/station/station.ts'
import { Profile } from '../../shared/profile/profile.ts'
import { temporaryFolder } from '../fixtures/laptop-captures.ts'
import { laptop } from '../fixtures/laptop-changes.ts'
import { etabli, refusedWith } from './etabli.ts'

const log = { info: () => undefined, fault: () => undefined }

/** A bench that asks a laptop for 16 GiB since the 20th, still open. */
async function benchThatPublished() {
  const data = temporaryFolder()
  const now = () => new Date('2026-11-20T10:00:00Z')
  const station = await createStation({ dataFolder: data, resourcesFolder, log, now })
  const shipped = station.profiles.byId('laptop-2026')
  const requirements = shipped.requirements.map((one) =>
    one.kind === 'at-least' && one.subject === 'memory.installedBytes' ? { ...one, minimum: 16 * 1024 ** 3 } : one,
  )
  const draft = { ...shipped, requirements }
  await station.client().call('profile.publish', { draft, basedOn: shipped.version, reason: 'Vague 2' })
  return { data, station, shipped }
}

const documents = (out: string): Profile[] => Profile.array().parse(JSON.parse(out))
const report = async () => (await etabli(['read', '--capture', laptop, '--json'])).out

describe('profiles that a bench published', () => {
  test('are listed in the place of the shipped ones, also while a station works there, and nothing is left behind', async () => {
    const { data, station } = await benchThatPublished()
    const open = await etabli(['profiles', '--data', data])
    expect(open).toMatchObject({ exit: 0, err: '' })
    expect(open.out).toMatch(/^laptop-2026 {4}v2 .* \(publié sur ce poste le 2026-11-20\)/m)
    expect(open.out).not.toMatch(/^laptop-2026 {4}v1/m)
    station.close()
    const before = readdirSync(data)
    const { out } = await etabli(['profiles', '--data', data, '--json'])
    expect(documents(out).map(({ id, version }) => `${id}@${version}`)).toEqual([
      'desktop-2026@1',
      'laptop-2020@1',
      'laptop-2026@2',
      'tablet-2026@1',
    ])
    expect(readdirSync(data)).toEqual(before)
  })

  test('are listed with every version that they replaced', async () => {
    const { data, station } = await benchThatPublished()
    station.close()
    const { out } = await etabli(['profiles', '--versions', '--lang', 'en', '--data', data])
    expect(out.split('\n').filter((line) => line.startsWith('laptop-2026'))).toEqual([
      expect.stringMatching(/v1 .*\(comes with the station, editable example\).* · replaced$/),
      expect.stringMatching(/v2 .*\(published on this bench on 2026-11-20\)/),
    ])
  })

  test('judge a report that is checked there; an earlier version does where it is named, and which one it was is said', async () => {
    const { data, station } = await benchThatPublished()
    station.close()
    const stdin = await report()
    const check = (profile: string) => etabli(['check', '-', '--profile', profile, '--data', data], { stdin })
    const newest = await check('laptop-2026')
    expect(newest).toMatchObject({ exit: 10, err: 'laptop-2026 v2 : publié sur ce poste le 2026-11-20\n' })
    expect(newest.out).toContain('NON CONFORME — laptop-2026 v2')
    expect(await check('laptop-2026@1')).toMatchObject({
      exit: 0,
      err: 'laptop-2026 v1 : fourni, exemple modifiable, remplacé depuis\n',
    })
    expect(await check('laptop-2020')).toMatchObject({ exit: 0, err: '' })
    const unknown = await check('laptop-2026@3')
    expect(unknown).toMatchObject(refusedWith('profile-not-found'))
    expect(unknown.err).toContain('laptop-2026@1, laptop-2026,')
  })

  test('are not those of a folder without a bench, which stays as it was', async () => {
    const data = join(temporaryFolder(), 'none')
    const { out } = await etabli(['profiles', '--data', data, '--json'])
    expect(documents(out).every(({ version, isExample }) => version === 1 && isExample)).toBe(true)
    expect(existsSync(data)).toBe(false)
  })

  test('are read from a bench of before there were any, and refused from a file that is none', async () => {
    const { data, station } = await benchThatPublished()
    station.close()
    const db = new Database(join(data, 'etabli.db'))
    db.exec('DROP TABLE published_profiles')
    db.pragma('user_version = 17')
    db.close()
    const { out } = await etabli(['profiles', '--versions', '--data', data])
    expect(out).toMatch(/^laptop-2026 {4}v2 .* \(déjà utilisé sur ce poste\)/m)
    writeFileSync(join(data, 'etabli.db'), 'x'.repeat(5000))
    expect(await etabli(['profiles', '--data', data])).toMatchObject(refusedWith('database-damaged'))
    const stdin = await report()
    const check = ['check', '-', '--profile', 'laptop-2026', '--data', data]
    expect(await etabli(check, { stdin })).toMatchObject(refusedWith('database-damaged'))
  })

  test('of a newer station are refused with what to do', async () => {
    const { data, station } = await benchThatPublished()
    station.close()
    const db = new Database(join(data, 'etabli.db'))
    db.pragma('user_version = 999')
    db.close()
    expect(await etabli(['profiles', '--data', data])).toMatchObject(refusedWith('database-newer'))
  })
})
