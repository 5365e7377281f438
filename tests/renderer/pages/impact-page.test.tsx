import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import type { FactorsView } from '../../../shared/contract/impact.ts'
import { Refusal } from '../../../shared/contract/refusal.ts'
import { operationView } from '../campaign-views.ts'
import { impactView, organisationView } from '../impact-views.ts'
import { mountApp } from '../mount.tsx'

const mounted = () =>
  mountApp(
    {
      'operation.list': () => [operationView],
      'impact.show': () => impactView(),
      'impact.changeFactors': () => ({ factors: impactView().factors }),
    },
    { hash: '#/impact/' },
  )

const plain = (text: string) => text.replaceAll(/\s/g, ' ')

test('says how many devices a sum leaves out, in the place of counting them as nothing', async () => {
  await mounted()
  const tile = await screen.findByText('CO₂e évités')
  expect(plain(tile.parentElement?.textContent ?? '')).toContain('≈ 301,9 t')
  expect(plain(tile.parentElement?.textContent ?? '')).toContain('1 534 appareils sans facteur connu : non comptés')
  const row = within(screen.getByRole('row', { name: /tablette/ }))
  expect(row.getByText(/aucun facteur sourcé : rien n’est compté/)).toBeDefined()
  expect(row.getByText('à vérifier')).toBeDefined()
})

test('tells each bar in words, too', async () => {
  await mounted()
  expect(plain((await screen.findByText(/^Collectif Mentorat :/)).textContent)).toBe(
    'Collectif Mentorat : 1 090 distribués, 0 en route',
  )
})

test('keeps a factor with its source only, and leaves the others as they were', async () => {
  const bench = await mounted()
  await userEvent.click(await screen.findByRole('button', { name: 'Changer les facteurs…' }))
  const group = within(screen.getByRole('group', { name: 'tablette' }))
  const [, source] = group.getAllByRole('textbox', { name: 'Source du chiffre' })
  const kilograms = group.getByRole('textbox', { name: /CO₂e évités/ })
  // Typed letter by letter at this speed it would be taken for a scanner's burst.
  await userEvent.click(kilograms)
  await userEvent.paste('30,5')
  await userEvent.click(screen.getByRole('button', { name: 'Enregistrer' }))
  expect(await screen.findByText(/^tablette, CO₂e évités\s: dites d’où vient ce chiffre/)).toBeDefined()
  expect(bench.calls.filter(({ name }) => name === 'impact.changeFactors')).toEqual([])
  if (source !== undefined) await userEvent.click(source)
  await userEvent.paste('Étude de l’atelier')
  await userEvent.click(screen.getByRole('button', { name: 'Enregistrer' }))
  // What was compared with its source is for the station to say.
  const without = (factor: FactorsView['waste']) =>
    factor === null ? null : { grams: factor.grams, source: factor.source, url: factor.url }
  const [laptop, tablet] = impactView().factors.map(({ kind, waste, carbon }) => ({
    kind,
    waste: without(waste),
    carbon: without(carbon),
  }))
  await expect
    .poll(() => bench.calls.find(({ name }) => name === 'impact.changeFactors')?.input)
    .toEqual({
      factors: [laptop, { ...tablet, carbon: { grams: 30_500, source: 'Étude de l’atelier', url: null } }],
    })
})

test('shows in the form why a SIRET is refused, and keeps what was typed', async () => {
  const bench = await mountApp(
    {
      'organisation.show': () => organisationView,
      'organisation.change': () => {
        throw new Refusal({ code: 'siret-not-valid', what: 'no SIRET', where: '123' })
      },
    },
    { hash: '#/organisation' },
  )
  const field = await screen.findByRole('textbox', { name: 'SIRET (facultatif)' })
  await userEvent.clear(field)
  await userEvent.type(field, '123')
  await userEvent.click(screen.getByRole('button', { name: 'Enregistrer' }))
  expect(await screen.findByText(/Ce n’est pas un SIRET/)).toBeDefined()
  expect((field as HTMLInputElement).value).toBe('123')
  expect(bench.calls.filter(({ name }) => name === 'organisation.change')).toHaveLength(1)
})

test('another number under the source that stood there before is not taken, and the form says what is asked for', async () => {
  const bench = await mounted()
  await userEvent.click(await screen.findByRole('button', { name: 'Changer les facteurs…' }))
  const kilograms = within(screen.getByRole('group', { name: 'portable' })).getByRole('textbox', {
    name: /CO₂e évités/,
  })
  await userEvent.clear(kilograms)
  await userEvent.type(kilograms, '60')
  await userEvent.click(screen.getByRole('button', { name: 'Enregistrer' }))
  expect((await screen.findByRole('alert')).textContent).toMatch(/^portable, CO₂e évités\s: ce chiffre a changé/)
  expect(bench.calls.filter(({ name }) => name === 'impact.changeFactors')).toEqual([])
})
