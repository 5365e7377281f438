import { fireEvent, screen, within } from '@testing-library/react'
import i18next from 'i18next'
import { expect, test, vi } from 'vitest'
import { problemText } from '../../../renderer/features/campaign/sources/ManifestOutcome.tsx'
import { manifestProblemCodes } from '../../../shared/shipping/manifest.ts'
import { dashboardView, operationView } from '../campaign-views.ts'
import { galleryCoordination } from '../gallery/coordination.ts'
import { mountApp, startTexts } from '../mount.tsx'

// Typed at the pace of a hand, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 })

const mounted = (view: string) =>
  mountApp(
    {
      ...galleryCoordination(),
      'operation.list': () => [operationView],
      'operation.dashboard': () => dashboardView(),
      'partner.addressOf': ({ partnerId }) => ({ partnerId, addressLines: ['1 rue des Lilas'], contact: null }),
      'partner.address': (address) => address,
      'allocation.add': () => dashboardView().allocations[0] ?? expect.fail(),
      'allocation.change': () => dashboardView().allocations[0] ?? expect.fail(),
    },
    { hash: `#/campaign/operation-1/${view}` },
  )

test.each(['fr', 'en'] as const)(
  'everything that can be wrong with a list has its own words (%s)',
  async (language) => {
    await startTexts(language)
    const words = manifestProblemCodes.map((code) => problemText({ code, what: 'X7' }, i18next.t))
    expect(new Set(words).size).toBe(manifestProblemCodes.length)
    for (const [index, code] of manifestProblemCodes.entries()) expect(words[index]).not.toContain(code)
  },
)

test('each wrong line of a list is shown with its column and what to do, and nothing is said to be imported', async () => {
  const bench = await mounted('sources')
  const input = await screen.findByLabelText('Importer une liste…', { selector: 'input' })
  await bench.user.upload(input, new File(['Type;Modèle\ngrille-pain;TT1\n'], 'liste.csv'))
  const alert = await screen.findByRole('alert')
  const told = (element: HTMLElement) => element.textContent.replaceAll(/\s/g, ' ')
  expect(told(alert)).toContain('Rien n’est importé de « liste.csv »')
  const row = within(alert).getByRole('row', { name: /^3/ })
  expect(told(row)).toContain('Type')
  expect(told(row)).toContain('« grille-pain » n’est pas un type connu')
  const call = bench.calls.find(({ name }) => name === 'manifest.import')
  expect(call?.input).toMatchObject({ sourceId: 'source-1', fileName: 'liste.csv' })
})

test('a new allocation is typed with the keyboard: an empty number is no number, Enter saves', async () => {
  const { user, calls } = await mounted('allocations')
  await user.click(await screen.findByRole('button', { name: 'Nouvelle dotation' }))
  const sheet = await screen.findByRole('dialog')
  await user.type(within(sheet).getByLabelText(/Nombre annoncé/), '1100{Enter}')
  await expect
    .poll(() => calls.find(({ name }) => name === 'allocation.add')?.input)
    .toEqual({
      waveId: 'wave-1',
      partnerId: 'partner-1',
      deviceKind: null,
      profileId: null,
      announced: 1100,
      allocated: null,
      priority: 5,
      promisedOn: null,
    })
  await expect.poll(() => screen.queryByRole('dialog')).toBeNull()
})

test('partners stand under each other, and a site holds nobody', async () => {
  await mounted('partners')
  const site = (await screen.findByText(/quartier des États-Unis/)).closest('li') ?? expect.fail()
  expect(within(site).queryByRole('button', { name: 'Ajouter dessous' })).toBeNull()
  const names = screen.getAllByRole('listitem').map((item) => item.querySelector('strong')?.textContent)
  expect(names.slice(0, 4)).toEqual(['Collectif Mentorat', 'Afev', 'Afev Lyon, quartier des États-Unis', 'Article 1'])
})

test('where deliveries go is typed line by line, empty lines are left out, and what was there stands in its fields', async () => {
  const { user, calls } = await mounted('partners')
  const [button] = await screen.findAllByRole('button', { name: 'Adresse' })
  await user.click(button ?? expect.fail())
  const sheet = await screen.findByRole('dialog')
  expect(await within(sheet).findByDisplayValue('1 rue des Lilas')).toHaveProperty('name', 'line1')
  await user.type(within(sheet).getByLabelText('Adresse, ligne 3'), '42000 Saint-Étienne{Enter}')
  await expect
    .poll(() => calls.find(({ name }) => name === 'partner.address')?.input)
    .toMatchObject({ addressLines: ['1 rue des Lilas', '42000 Saint-Étienne'], contact: null })
})

test('an announced number is typed as the text has it, with its space; what may be a slip is asked for again', async () => {
  const { user, calls } = await mounted('dashboard')
  await user.click(await screen.findByRole('button', { name: 'Saisir un chiffre annoncé' }))
  const sheet = await screen.findByRole('dialog')
  const number = within(sheet).getByLabelText('Nombre annoncé')
  await user.type(number, '12 40')
  await user.type(within(sheet).getByLabelText(/^Phrase du texte/), 'près de 12 400')
  await user.type(within(sheet).getByLabelText(/^Dit dans/), 'communiqué')
  fireEvent.change(within(sheet).getByLabelText('Dit le'), { target: { value: '2020-05-07' } })
  await user.click(within(sheet).getByRole('button', { name: 'Enregistrer' }))
  await within(sheet).findByText(/Un nombre entier/)
  expect(calls.some(({ name }) => name === 'operation.announce')).toBe(false)
  await user.clear(number)
  await user.type(number, '12\u202f400{Enter}')
  await expect
    .poll(() => calls.find(({ name }) => name === 'operation.announce')?.input)
    .toMatchObject({ value: 12_400, wording: 'près de 12 400' })
})
