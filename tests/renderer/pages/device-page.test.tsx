import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import type { DeviceView, PrintJobView } from '../../../shared/contract/views.ts'
import type { LabelRasterView } from '../../../shared/contract/label-templates.ts'
import { machineReport } from '../machine-report.ts'
import { mountApp } from '../mount.tsx'
import { laptop } from '../profiles.ts'
import { benchView, deviceView, lotView } from '../views.ts'

const passing = deviceView(1, machineReport(), laptop)
const failing = deviceView(2, machineReport({ memoryGibibytes: 4 }), laptop)
const unread = deviceView(3, machineReport({ isAdministrator: false }), laptop)
const lot = lotView(1)

/** Two rows of eight dots and two more, the corner black. */
const raster: LabelRasterView = {
  dotsPerInch: 254,
  widthDots: 10,
  heightDots: 2,
  bytesPerRow: 2,
  bits: new Uint8Array([0x80, 0, 0, 0]),
  widthMillimetres: 1,
  heightMillimetres: 0.2,
}

const sentJob: PrintJobView = {
  printJobId: 'j1',
  deviceId: passing.summary.deviceId,
  printer: 'QL-820',
  format: '62x29',
  state: 'sent',
  reason: null,
  at: '2026-11-23T05:00:00.000Z',
  tag: null,
  repeats: null,
  repeatReason: null,
  actor: 'technician',
}

const open = (device: DeviceView, view = 'verdict', more: Parameters<typeof mountApp>[0] = {}) =>
  mountApp(
    { 'device.get': () => device, 'label.raster': () => raster, ...more },
    {
      hash: `#/device/${device.summary.deviceId}/${view}`,
      shell: { 'file.save': ({ suggestedName }) => ({ name: suggestedName }) },
    },
  )

describe('the screen of a device', () => {
  test('a passing device goes into the bench’s lot by one press', async () => {
    const { user, calls } = await open(passing, 'verdict', {
      'bench.status': () => benchView({ lotId: lot.lotId }),
      'queue.add': () => ({ result: 'queued', lot }),
    })
    await user.click(await screen.findByRole('button', { name: 'Mettre en file' }))
    const asked = calls.filter((call) => call.name === 'queue.add').map((call) => call.input)
    expect(asked).toEqual([{ deviceId: passing.summary.deviceId, lotId: lot.lotId }])
    expect((await screen.findByRole('status')).textContent).toMatch(/est dans «\sVague 1\s»/)
  })

  test('F6 prints its label, F7 puts it into the lot, the arrows turn its views; letters of a search keep the arrows', async () => {
    const { user, calls } = await open(passing, 'verdict', {
      'bench.status': () => benchView({ lotId: lot.lotId, printer: 'QL-820' }),
      'queue.add': () => ({ result: 'queued', lot }),
      'label.print': () => sentJob,
    })
    const button = await screen.findByRole<HTMLButtonElement>('button', { name: 'Mettre en file' })
    await waitFor(() => expect(button.disabled).toBe(false))
    await user.keyboard('{F6}{F7}')
    await waitFor(() => expect(calls.map(({ name }) => name)).toContain('label.print'))
    await waitFor(() => expect(calls.map(({ name }) => name)).toContain('queue.add'))
    const viewIs = (name: string) => waitFor(() => expect(window.location.hash).toMatch(new RegExp(`/${name}$`)))
    await user.keyboard('{ArrowRight}')
    await viewIs('ready')
    await user.keyboard('{ArrowLeft}{ArrowLeft}')
    await viewIs('verdict')
    await user.keyboard('T480{ArrowRight}')
    await viewIs('verdict')
  })

  test('F6 without a printer prints nothing and leads to where one is chosen', async () => {
    const { user, calls } = await open(passing)
    await screen.findByRole('button', { name: 'Mettre en file' })
    await user.keyboard('{F6}')
    await waitFor(() => expect(window.location.hash).toMatch(/\/label$/))
    expect(calls.map(({ name }) => name)).not.toContain('label.print')
  })

  test('a device that does not pass can not be queued', async () => {
    await open(failing, 'verdict', { 'bench.status': () => benchView({ lotId: lot.lotId }) })
    const button = await screen.findByRole<HTMLButtonElement>('button', { name: 'Mettre en file' })
    expect(button.disabled).toBe(true)
  })

  test('a device that does not pass goes into a lot when its shortcomings were accepted', async () => {
    const gates = failing.gates.map((gate) =>
      gate.name === 'verdict' ? { ...gate, outcome: 'waived' as const } : gate,
    )
    const { user, calls } = await open({ ...failing, gates }, 'verdict', {
      'bench.status': () => benchView({ lotId: lot.lotId }),
      'queue.add': () => ({ result: 'queued', lot }),
    })
    await user.click(await screen.findByRole('button', { name: 'Mettre en file' }))
    expect(calls.find(({ name }) => name === 'queue.add')?.input).toEqual({
      deviceId: failing.summary.deviceId,
      lotId: lot.lotId,
    })
  })

  test('a lot of another profile may be tried: the station judges against that one', async () => {
    await open(failing, 'verdict', {
      'bench.status': () => benchView({ lotId: lot.lotId }),
      'lot.list': () => [lotView(1, { profileId: 'laptop-2020' })],
    })
    const button = await screen.findByRole<HTMLButtonElement>('button', { name: 'Mettre en file' })
    await waitFor(() => expect(button.disabled).toBe(false))
  })

  test('a queued device can be taken out', async () => {
    const summary = { ...passing.summary, state: 'queued' as const, lotId: lot.lotId, lotName: lot.name }
    const { user, calls } = await open({ ...passing, summary }, 'verdict', { 'queue.remove': () => ({}) })
    await user.click(await screen.findByRole('button', { name: 'Sortir de la file' }))
    expect(calls.find((call) => call.name === 'queue.remove')?.input).toEqual({ deviceId: summary.deviceId })
  })

  test.each([
    ['recycled', 'D3E'],
    ['lost', 'PERDU'],
  ] as const)('a device that is %s does not shine as conforming', async (state, word) => {
    await open({ ...passing, summary: { ...passing.summary, state } })
    const sign = (await screen.findByText(/^Dernier verdict\s: CONFORME$/)).closest<HTMLElement>('[data-tone]')
    expect([sign?.dataset['tone'], sign?.querySelector('p')?.textContent]).toEqual(['warning', word])
    expect(screen.queryByText('CONFORME')).toBeNull()
  })

  test('what fails comes first, with its remedy', async () => {
    await open(failing)
    const table = await screen.findByRole('table', { name: 'Constats' })
    const [, first] = within(table).getAllByRole('row')
    expect(first?.textContent).toMatch(/Mémoire vive installée.*non tenue.*ajouter 4\sGio/)
  })

  test('reading again as administrator says how and goes to the bench', async () => {
    const { user } = await open(unread)
    const [button] = await screen.findAllByRole('button', { name: 'Relire en administrateur' })
    if (button === undefined) throw new Error('nothing to read again')
    await user.click(button)
    expect((await screen.findByRole('alert')).textContent).toMatch(/ouvrez-la avec les droits d’administrateur/)
    await waitFor(() => expect(window.location.hash).toBe('#/bench'))
  })

  test('it can be judged against another profile', async () => {
    const { user, calls } = await open(failing, 'verdict', { 'device.judge': () => failing })
    await user.click(await screen.findByRole('button', { name: /Juger avec/ }))
    await user.click(await screen.findByRole('option', { name: 'Portable 2020' }))
    await user.click(screen.getByRole('button', { name: 'Juger' }))
    const asked = calls.find((call) => call.name === 'device.judge')?.input
    expect(asked).toEqual({ deviceId: failing.summary.deviceId, profileId: 'laptop-2020' })
  })

  test('the label is drawn in true millimetres and saved as PDF where the technician says', async () => {
    const bytes = new Uint8Array([37, 80, 68, 70])
    const { user, calls } = await open(passing, 'label', { 'label.pdf': () => ({ bytes }) })
    const label = await screen.findByRole('img', { name: /^Aperçu de l’étiquette T7 000001/ })
    expect([label.style.width, label.style.height]).toEqual(['1mm', '0.2mm'])
    const bitmap = Buffer.from(label.getAttribute('src')?.split(',')[1] ?? '', 'base64')
    // A Windows bitmap of 10 × 2 dots of one bit, from the top: rows of four bytes at the end of the file.
    expect([bitmap.toString('latin1', 0, 2), bitmap.readInt32LE(18), bitmap.readInt32LE(22)]).toEqual(['BM', 10, -2])
    expect([...bitmap.subarray(bitmap.readUInt32LE(10))]).toEqual([0x80, 0, 0, 0, 0, 0, 0, 0])
    await user.click(screen.getByRole('button', { name: 'Enregistrer en PDF…' }))
    await waitFor(() =>
      expect(calls.find((call) => call.name === 'file.save')?.input).toEqual({
        suggestedName: `etiquette-${passing.summary.tag}.pdf`,
        bytes,
      }),
    )
  })

  test('without a printer nothing can be printed, and PDF is offered', async () => {
    await open(passing, 'label')
    expect(await screen.findByText(/^Aucune imprimante/)).toBeDefined()
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Imprimer' }).disabled).toBe(true)
  })

  test('a sent label is not called printed', async () => {
    await open(passing, 'label', {
      'print.list': () => [sentJob],
    })
    expect(await screen.findByText('envoyée, pas encore confirmée')).toBeDefined()
  })

  test('the journal tells the newest first', async () => {
    const entry = { actor: 'technician', bench: 'T7', at: '2026-11-23T05:00:00.000Z' }
    await open(passing, 'journal', {
      'device.journal': () => [
        { ...entry, seq: 1, type: 'device.received', payload: { tag: 'T70000013' } },
        { ...entry, seq: 2, type: 'device.audited', payload: { from: 'received', to: 'audited' } },
      ],
    })
    await screen.findByText(/numéro T70000013 attribué/)
    const lines = screen.getAllByRole('listitem').map((item) => item.textContent)
    expect(lines[0]).toMatch(/Audité/)
    expect(lines[1]).toMatch(/Reçu/)
  })
})
