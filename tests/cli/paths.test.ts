import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { hasSharedCaptures, sharedPath } from '../station/readers/shared-captures.ts'
import { temporaryFolder } from '../fixtures/laptop-captures.ts'
import { laptop } from '../fixtures/laptop-changes.ts'
import { etabli, refusedWith } from './etabli.ts'

test('every path is relative to where the caller stands', async () => {
  const cwd = temporaryFolder()
  cpSync(laptop, join(cwd, 'dump'), { recursive: true })
  const profiles = JSON.parse((await etabli(['profiles', '--json'])).out) as { id: string }[]
  const own = { ...profiles.find(({ id }) => id === 'laptop-2026'), id: 'own', isExample: false }
  mkdirSync(join(cwd, 'rules'))
  writeFileSync(join(cwd, 'rules', 'own.json'), JSON.stringify(own))
  const run = await etabli(
    ['intake', '--capture', 'dump', '--profile', 'rules/own.json', '--label', 'out/label.pdf', '--json'],
    { cwd },
  )
  expect(run).toMatchObject({ exit: 0, err: '' })
  expect(JSON.parse(run.out)).toMatchObject({ verdict: { profileId: 'own' }, label: join(cwd, 'out', 'label.pdf') })
  expect(existsSync(join(cwd, 'out', 'label.pdf'))).toBe(true)
  expect(existsSync(join(cwd, 'etabli-data', 'etabli.db'))).toBe(true)

  const read = await etabli(['read', '--capture', 'dump', '--json'], { cwd })
  writeFileSync(join(cwd, 'report.json'), read.out)
  const check = await etabli(['check', 'report.json', '--profile', 'rules/own.json'], { cwd })
  expect(check).toMatchObject({ exit: 0, err: '', out: expect.stringMatching(/^CONFORME — own v1\n/) })
})

test('a profile in a file may not pass for a version that the station has', async () => {
  const cwd = temporaryFolder()
  const profiles = JSON.parse((await etabli(['profiles', '--json'])).out) as { id: string; requirements: object[] }[]
  const seed = profiles.find(({ id }) => id === 'laptop-2026')
  const lax = { ...seed, requirements: seed?.requirements.slice(0, 1) }
  writeFileSync(join(cwd, 'lax.json'), JSON.stringify(lax))
  const run = await etabli(['intake', '--capture', laptop, '--profile', './lax.json'], { cwd })
  expect(run).toMatchObject(refusedWith('profile-version-changed'))

  // The next version of it is a profile of its own, and the true one still judges afterwards.
  writeFileSync(join(cwd, 'next.json'), JSON.stringify({ ...lax, version: 2 }))
  expect(await etabli(['intake', '--capture', laptop, '--profile', './next.json'], { cwd })).toMatchObject({ exit: 0 })
  expect(await etabli(['intake', '--capture', laptop, '--profile', 'laptop-2026'], { cwd })).toMatchObject({ exit: 0 })
})

test.skipIf(!hasSharedCaptures)('a real machine goes the whole way (skipped without ../shared/machines)', async () => {
  const cwd = temporaryFolder()
  const run = await etabli(['intake', '--capture', sharedPath('lenovo-b570'), '--profile', 'laptop-2020', '--json'], {
    cwd,
  })
  expect([0, 10, 11]).toContain(run.exit)
  expect(JSON.parse(run.out)).toMatchObject({ isNewDevice: true, device: { state: 'audited' } })
})
