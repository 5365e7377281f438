import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import { useKitIntake } from '../../../renderer/features/kits/kit-intake.ts'
import { problemText } from '../../../renderer/text/problem-text.ts'
import { Refusal } from '../../../shared/contract/refusal.ts'
import { kitProblemCodes } from '../../../shared/shipping/kit-list.ts'
import { receiptProblemCodes } from '../../../shared/shipping/receipt-list.ts'
import { madeIccid } from '../../station/store/made/made-kits.ts'
import i18next from 'i18next'
import type { StationHandlers } from '../fake-bench.ts'
import { mountApp, startTexts } from '../mount.tsx'
import { kitView } from '../stock-views.ts'

const here = { hash: '#/packing/kits' }
const inputs = (calls: readonly { name: string; input: unknown }[], name: string) =>
  calls.filter((call) => call.name === name).map((call) => call.input)
const counts = [
  { kind: 'sim' as const, state: 'in-stock' as const, kits: 840 },
  { kind: 'router' as const, state: 'blocked' as const, kits: 3 },
]
const listing = (...kits: ReturnType<typeof kitView>[]): StationHandlers => ({
  'kit.list': () => ({ kits, next: null, counts }),
})

beforeEach(() => useKitIntake.setState({ kind: 'sim', plan: '', supplier: '', last: [], search: '' }))

describe('the stock of connection kits', () => {
  test('stands under a tab of its own, with how many kits are where', async () => {
    await mountApp(listing(kitView(1)), here)
    expect((await screen.findByRole('tab', { name: 'Packs connexion' })).getAttribute('aria-selected')).toBe('true')
    const inStock = await screen.findByRole('button', { name: /^en stock/ })
    expect(within(inStock).getByText('840')).toBeDefined()
    expect(screen.getByRole('button', { name: /^bloqué.*3 routeurs/ })).toBeDefined()
  })

  test('a press on a state asks the station for kits of that state', async () => {
    const { user, calls } = await mountApp(listing(kitView(1)), here)
    await user.click(await screen.findByRole('button', { name: /^bloqué/ }))
    await waitFor(() =>
      expect(inputs(calls, 'kit.list')).toContainEqual({ state: 'blocked', search: '', after: null, limit: 100 }),
    )
  })

  test('a number takes a kit in with the plan and the supplier of the one before', async () => {
    const iccid = madeIccid(4)
    const { user, calls } = await mountApp({ ...listing(), 'kit.add': () => kitView(4, { iccid }) }, here)
    await user.type(await screen.findByRole('textbox', { name: 'Forfait' }), '20 Go')
    await user.type(screen.getByRole('textbox', { name: 'Fournisseur' }), 'Opérateur')
    await user.type(screen.getByRole('textbox', { name: /Numéro de SIM/ }), `${iccid}{Enter}`)
    const asked = { kind: 'sim', iccid, serial: null, plan: '20 Go', supplier: 'Opérateur' }
    await waitFor(() => expect(inputs(calls, 'kit.add')).toEqual([asked]))
    expect(within(await screen.findByRole('region', { name: 'Derniers entrés' })).getByText(iccid)).toBeDefined()
  }, 15_000)

  test('a kit that is there already is shown in the list and said to be there', async () => {
    const iccid = madeIccid(5)
    const { user, calls } = await mountApp(
      {
        ...listing(),
        'kit.add': () => {
          throw new Refusal({ code: 'kit-known', what: 'known' })
        },
        'kit.find': () => kitView(5, { iccid }),
      },
      here,
    )
    await user.type(await screen.findByRole('textbox', { name: /Numéro de SIM/ }), `${iccid}{Enter}`)
    await waitFor(() =>
      expect(inputs(calls, 'kit.list')).toContainEqual({ state: null, search: iccid, after: null, limit: 100 }),
    )
  }, 15_000)

  test('a list with wrong lines says each of them in words, and that nothing came in', async () => {
    const problems = [
      { line: 3, code: 'iccid-check', what: '8933019000000001235' },
      { line: 8, code: 'nothing-said', what: '' },
    ]
    const { user } = await mountApp({ ...listing(), 'kit.import': () => ({ result: 'refused', problems }) }, here)
    const input = await screen.findByLabelText('Lire la liste d’un fournisseur', { selector: 'input' })
    await user.upload(input, new File(['iccid\n1'], 'sims.csv'))
    const sheet = await screen.findByRole('dialog', { name: /2 lignes à corriger/ })
    const lines = within(sheet)
      .getAllByRole('listitem')
      .map((item) => item.textContent)
    expect(lines[0]).toMatch(/^Ligne 3Le dernier chiffre du numéro de SIM/)
    expect(lines[1]).toMatch(/^Ligne 8Ni numéro de SIM/)
  })

  test('a returned kit goes back into the stock with a reason', async () => {
    const kit = kitView(9, { state: 'returned' })
    const { user, calls } = await mountApp({ ...listing(kit), 'kit.settle': () => kitView(9) }, here)
    await user.click(await screen.findByRole('button', { name: 'Remettre en stock' }))
    const sheet = await screen.findByRole('dialog')
    await user.type(within(sheet).getByRole('textbox', { name: 'Motif' }), 'ligne active')
    await user.click(within(sheet).getByRole('button', { name: 'Remettre en stock' }))
    await waitFor(() =>
      expect(inputs(calls, 'kit.settle')).toEqual([{ kitId: kit.kitId, to: 'in-stock', reason: 'ligne active' }]),
    )
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  }, 15_000)

  test('a reason that is not taken stays where it was typed, for another try', async () => {
    const kit = kitView(9, { state: 'returned' })
    let tries = 0
    const refusedOnce: StationHandlers = {
      'kit.settle': () => {
        tries += 1
        if (tries === 1) throw new Refusal({ code: 'role-may-not', what: 'Not yours to do' })
        return kitView(9)
      },
    }
    const { user } = await mountApp({ ...listing(kit), ...refusedOnce }, here)
    await user.click(await screen.findByRole('button', { name: 'Remettre en stock' }))
    const sheet = within(await screen.findByRole('dialog'))
    await user.type(sheet.getByRole('textbox', { name: 'Motif' }), 'ligne active')
    await user.click(sheet.getByRole('button', { name: 'Remettre en stock' }))
    await waitFor(() => expect(tries).toBe(1))
    expect(sheet.getByRole<HTMLInputElement>('textbox', { name: 'Motif' }).value).toBe('ligne active')
    await user.click(sheet.getByRole('button', { name: 'Remettre en stock' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  }, 15_000)
})

test.each([...kitProblemCodes, ...receiptProblemCodes, 'not-text'])(
  'what is wrong with a line is said in words, not as the code %s',
  async (code) => {
    await startTexts()
    expect(problemText(code, i18next.t)).not.toBe(code)
    expect(problemText(code, i18next.t)).not.toMatch(/^stock\./)
  },
)
