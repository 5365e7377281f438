import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { exitCodes } from '../../electron/cli/exit.ts'
import { listProblemLines } from '../../electron/cli/list-problem-lines.ts'
import { kitProblemCodes } from '../../shared/shipping/kit-list.ts'
import { receiptProblemCodes } from '../../shared/shipping/receipt-list.ts'
import { laptop } from '../fixtures/laptop-changes.ts'
import { temporaryFolder } from '../fixtures/laptop-captures.ts'
import { madeIccid } from '../station/store/made/made-kits.ts'
import { etabli, refusedWith } from './etabli.ts'

test('a wrong line of a list of kits is told in words, with what stands there and where', async () => {
  const data = temporaryFolder()
  const list = join(data, 'sim.csv')
  const wrong = `${madeIccid(1).slice(0, -1)}${(Number(madeIccid(1).slice(-1)) + 1) % 10}`
  writeFileSync(list, `ICCID;Forfait\n${wrong};20 Go\n12;20 Go\n`)
  const french = await etabli(['kit', '--import', list, '--data', data])
  expect(french.exit).toBe(exitCodes.refused)
  expect(french.out).toContain(
    `sim.csv:2 « ${wrong} » La clé du numéro de SIM ne correspond pas : un chiffre est faux.`,
  )
  expect(french.out).toContain('sim.csv:3 « 12 » Le numéro de SIM n’a pas 18 à 20 chiffres.')
  const english = await etabli(['kit', '--import', list, '--data', data, '--lang', 'en'])
  expect(english.out).toContain(`sim.csv:2 "${wrong}" The check digit`)
})

test.each(['fr', 'en'] as const)('everything that may be wrong with a list has its own sentence (%s)', (language) => {
  const codes = [...new Set([...kitProblemCodes, ...receiptProblemCodes, 'not-text'])]
  const lines = listProblemLines(
    'l.csv',
    codes.map((code, line) => ({ line, code, what: '' })),
    language,
  )
  for (const [at, line] of lines.entries()) expect(line).toMatch(new RegExp(`^l.csv:${at} [A-Z].*\\.$`, 'u'))
  expect(new Set(lines.map((line) => line.split(' ').slice(1).join(' '))).size).toBe(codes.length)
})

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

test('a word behind --rest that means nothing is said, and nothing is marked', async () => {
  const wrong = await etabli(['shipment', 'EXP-T7-0001', '--rest', 'reçu', '--data', temporaryFolder()])
  expect(wrong).toMatchObject({
    exit: exitCodes.refused,
    err: expect.stringContaining('--rest vaut received ou missing'),
  })
})
