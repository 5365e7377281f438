import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { laptop } from '../fixtures/laptop-changes.ts'
import { temporaryFolder } from '../fixtures/laptop-captures.ts'
import { madeIccid } from '../station/store/made-kits.ts'
import { etabli, refusedWith } from './etabli.ts'

test('a device goes from its lot to delivered on the command line, and a carton says in French what it lacks', async () => {
  const data = temporaryFolder()
  const papers = temporaryFolder()
  const run = async (...words: readonly string[]) => {
    const done = await etabli([...words, '--data', data])
    expect(done).toMatchObject({ exit: 0, err: expect.any(String) })
    return done.out
  }
  const read = await etabli(['intake', '--capture', laptop, '--lot', 'Vague 1', '--data', data, '--json'])
  const { tag } = (JSON.parse(read.out) as { device: { tag: string } }).device
  const list = join(data, 'sim.csv')
  writeFileSync(list, `ICCID;Forfait\n${madeIccid(1)};20 Go\n`)
  expect(await run('kit', '--import', list, '--supplier', 'Opérateur')).toContain('Packs entrés en stock : 1')
  expect(await run('kit', tag, madeIccid(1))).toContain(`associé ${tag}`)
  const [, code = ''] =
    /^(XK\w+) · ouvert · Sans structure\/Vague 1 · 0 appareil/.exec(await run('carton', '--lot', 'Vague 1')) ?? []
  expect(await etabli(['carton', code, '--close', '--data', data])).toMatchObject(refusedWith('carton-empty'))
  expect(await run('carton', code, tag, '--grams', '2400')).toContain(`  ${tag} · XN`)
  const twice = await etabli(['carton', code, tag, '--data', data])
  expect(twice).toMatchObject(refusedWith('packed-already'))
  expect(twice.err).toContain('Cet appareil est déjà dans un colis')
  expect(await run('carton', code, '--close')).toContain('fermé')
  const loaded = await run('shipment', '--partner', 'Sans structure', '--load', code, '--carrier', 'La Poste')
  const [, name = ''] = /^(EXP-\S+) · en préparation/.exec(loaded) ?? []
  expect(await run('shipment', name, '--close', '--out', papers)).toContain('BL-')
  expect(
    readdirSync(papers)
      .map((file) => file.slice(0, 2))
      .toSorted(),
  ).toEqual(['BL', 'BL', 'BR', 'FR', 'LC'])
  expect(await run('shipment', name, '--depart')).toContain('en cours d’acheminement')
  const page = readdirSync(papers).find((file) => file.endsWith('.html')) ?? ''
  const [, part = '{}'] =
    /<script id="part" type="application\/json">(.*?)<\/script>/s.exec(readFileSync(join(papers, page), 'utf8')) ?? []
  const answer = join(data, 'answer.json')
  writeFileSync(
    answer,
    JSON.stringify({ ...(JSON.parse(part) as object), marks: { [tag]: { mark: 'received', note: '' } } }),
  )
  expect(await run('shipment', name, '--answer', answer)).toContain('reçue')
  expect(await run('devices')).toMatch(/distribué|delivered/)
})
