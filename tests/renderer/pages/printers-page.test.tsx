import { screen, waitFor } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { Refusal } from '../../../shared/contract/refusal.ts'
import type { StationHandlers } from '../fake-bench.ts'
import { labelTemplates } from '../label-templates.ts'
import { mountApp } from '../mount.tsx'
import { printerView, printJobView } from '../printer-views.ts'
import { machineReport } from '../machine-report.ts'
import { laptop } from '../profiles.ts'
import { benchView, doneCard } from '../views.ts'

const zebra = printerView({ name: 'zpl://10.0.0.4', title: 'Zebra', road: 'zpl-tcp', dotsPerInch: 203, isKept: true })

const open = (handlers: StationHandlers = {}, hash = '#/printers') =>
  mountApp(
    {
      'bench.status': () => benchView({ printer: zebra.name }),
      'printer.list': () => [zebra],
      'print.newest': () => [],
      'print.automation': () => ({ bench: 'off', profiles: {}, language: 'fr' }),
      'tag.presented': () => ({ tag: null }),
      ...handlers,
    },
    { hash },
  )

describe('the printers of a bench', () => {
  test('say why they stand still, in words', async () => {
    await open({ 'printer.list': () => [{ ...zebra, state: 'stopped', reasons: ['media-empty-warning'] }] })
    expect(await screen.findByText('plus de papier')).toBeDefined()
    expect(screen.queryByText('prête')).toBeNull()
  })

  test('one that does not answer is not called ready', async () => {
    await open({ 'printer.list': () => [{ ...zebra, state: 'unknown', reasons: ['silent'] }] })
    expect(await screen.findByText('elle ne répond pas : allez la voir')).toBeDefined()
  })

  test('are added by an address that somebody typed', async () => {
    const found = { name: 'zpl://10.0.0.9', road: 'zpl-tcp', title: 'ZTC ZD421-203dpi ZPL', dotsPerInch: 203 } as const
    const { user, calls } = await open({
      'printer.probe': () => ({ ...found, isKept: false, certificateSha256: null }),
      'printer.keep': () => ({}),
    })
    await user.type(await screen.findByRole('textbox', { name: /^Adresse/ }), '10.0.0.9')
    await user.click(screen.getByRole('button', { name: 'Essayer' }))
    await user.click(await screen.findByRole('button', { name: 'Ajouter' }))
    const { name, title, dotsPerInch } = found
    expect(calls.find((call) => call.name === 'printer.keep')?.input).toMatchObject({ name, title, dotsPerInch })
  })
})

describe('prints', () => {
  test('in doubt ask whether a label came out, and take the answer', async () => {
    const { user, calls } = await open({
      'print.newest': () => [printJobView(1, { state: 'unknown', reason: 'station-stopped' })],
      'print.settle': () => printJobView(1, { state: 'failed' }),
    })
    await user.click(await screen.findByRole('button', { name: 'Non, rien' }))
    expect(calls.find((call) => call.name === 'print.settle')?.input).toEqual({ printJobId: 'job-1', cameOut: false })
  })

  test('that came out are thrown away with the reason', async () => {
    const job = printJobView(1, { state: 'verified' })
    const { user, calls } = await open({
      'print.newest': () => [job],
      'print.void': () => ({ ...job, state: 'voided', reason: 'damaged' }),
    })
    await user.click(await screen.findByRole('button', { name: 'Jeter…' }))
    expect(await screen.findByText(/il faudra en coller et en scanner une autre/)).toBeDefined()
    await user.click(screen.getByRole('button', { name: 'Abîmée' }))
    expect(calls.find((call) => call.name === 'print.void')?.input).toEqual({ printJobId: 'job-1', reason: 'damaged' })
  })

  test('that are waste stand together, with the word that their tags are given to nobody', async () => {
    const waste = printJobView(2, { state: 'voided', reason: 'damaged' })
    const { user } = await open({ 'print.spoilt': () => [waste] })
    await user.click(await screen.findByRole('button', { name: /Quelles impressions|Les dernières/ }))
    await user.click(await screen.findByRole('option', { name: /^Rebut/ }))
    expect(await screen.findByText('jetée')).toBeDefined()
    expect(screen.getByText(/jamais redonnés/)).toBeDefined()
    expect(screen.queryByRole('button', { name: 'Jeter…' })).toBeNull()
  })

  test('blocked in the printer offer to cancel there, and no second label', async () => {
    await open({ 'print.newest': () => [printJobView(1, { state: 'blocked', reason: 'media-empty' })] })
    expect(await screen.findByText(/N’en imprimez pas d’autre/)).toBeDefined()
    expect(screen.getAllByRole('button', { name: 'Annuler' })).toHaveLength(1)
    expect(screen.queryByRole('button', { name: /sortie/ })).toBeNull()
  })
})

test('blank labels are printed by the number; one that no print takes says so, and nothing is sent', async () => {
  const { user, calls } = await open({ 'tag.printBlank': () => ({ tags: [], jobs: [] }) })
  const count = await screen.findByLabelText('Combien')
  const send = screen.getByRole('button', { name: 'Imprimer des étiquettes vierges' })
  for (const [typed, said] of [
    ['201', /Au plus 200/],
    ['0', /Au moins 1/],
  ] as const) {
    await user.clear(count)
    await user.type(count, typed)
    await user.click(send)
    expect(await screen.findByText(said)).toBeDefined()
  }
  expect(calls.some(({ name }) => name === 'tag.printBlank')).toBe(false)
})

test('a key prints the last label once more, as soon as it is said why', async () => {
  const { user, calls } = await open({
    'template.list': () => labelTemplates,
    'print.newest': () => [printJobView(3, { deviceId: null, tag: null }), printJobView(2, { printer: zebra.name })],
    'label.print': ({ deviceId, repeatReason }) => {
      if (repeatReason === undefined) throw new Refusal({ code: 'repeat-needs-reason', what: 'Printed already' })
      return printJobView(4, { deviceId })
    },
  })
  await screen.findAllByText('Zebra')
  await user.keyboard('{F11}')
  await user.click(await screen.findByRole('button', { name: 'Abîmée' }))
  const printed = calls.findLast((call) => call.name === 'label.print')?.input
  expect(printed).toMatchObject({ format: '62x29', printer: zebra.name, repeatReason: 'damaged' })
})

test('the last label is printed with the bench’s template where its own was deleted, and that is said', async () => {
  const { user, calls } = await open({
    'print.newest': () => [printJobView(2, { printer: zebra.name, format: 'deleted-one@4' })],
    'template.list': () => labelTemplates,
    'bench.status': () => benchView({ printer: zebra.name, labelFormat: 'l7160' }),
    'label.print': ({ deviceId }) => printJobView(4, { deviceId }),
  })
  await screen.findAllByText('Zebra')
  await user.keyboard('{F11}')
  expect(await screen.findByText(/Le modèle de cette étiquette a été supprimé/)).toBeDefined()
  await waitFor(() =>
    expect(calls.findLast((call) => call.name === 'label.print')?.input).toMatchObject({ format: 'l7160' }),
  )
})

test('a label that was printed already is printed again only with its reason', async () => {
  const card = doneCard(1, machineReport(), laptop)
  const reasons: (string | undefined)[] = []
  const { user } = await open(
    {
      'intake.list': () => [card],
      'label.print': ({ repeatReason }) => {
        reasons.push(repeatReason)
        if (repeatReason === undefined) throw new Refusal({ code: 'repeat-needs-reason', what: 'Printed already' })
        return printJobView(4)
      },
    },
    '#/bench',
  )
  await screen.findAllByText('CONFORME')
  await user.keyboard('{F6}')
  await user.click(await screen.findByRole('button', { name: 'Perdue' }))
  await waitFor(() => expect(reasons).toEqual([undefined, 'lost']))
})
