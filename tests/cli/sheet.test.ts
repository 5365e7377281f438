import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../fixtures/laptop-captures.ts'
import { laptop } from '../fixtures/laptop-changes.ts'
import { etabli } from './etabli.ts'

test('a conformity sheet is written as PDF, and the same number again while nothing changed', async () => {
  const data = temporaryFolder()
  const taken = await etabli(['intake', '--capture', laptop, '--data', data, '--json'])
  const { device } = JSON.parse(taken.out) as { device: { tag: string } }
  const out = join(data, 'fiche.pdf')
  const first = await etabli(['sheet', device.tag, '--out', out, '--data', data, '--json'])
  expect(first).toMatchObject({ exit: 0, err: '' })
  expect(readFileSync(out).subarray(0, 5).toString()).toBe('%PDF-')
  const issued = JSON.parse(first.out) as { number: string; isNew: boolean }
  expect(issued).toMatchObject({ isNew: true, number: expect.stringMatching(/^FC-..-\d{4}-000001$/) })
  const again = await etabli(['sheet', device.tag, '--out', out, '--data', data])
  expect(again.out).toBe(`${issued.number} ${out}\n`)
})

test('a sheet of nobody is refused in French', async () => {
  const data = temporaryFolder()
  const run = await etabli(['sheet', 'T70123820', '--out', join(data, 'x.pdf'), '--data', data])
  expect(run.exit).toBe(2)
  expect(run.err).toMatch(/^etabli: /)
  const missing = await etabli(['sheet', 'T70123820', '--data', data])
  expect(missing.err).toContain('il manque --out FICHIER')
})
