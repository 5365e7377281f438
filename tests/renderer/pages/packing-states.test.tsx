import { act, screen, waitFor, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { Refusal } from '../../../shared/contract/refusal.ts'
import { galleryPacking } from '../gallery/packing.ts'
import { mountApp } from '../mount.tsx'

// Clicked at the pace of a hand, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 })

const unknown = () => {
  throw new Refusal({ code: 'shipment-not-found', what: 'There is no such shipment' })
}
const underWay = () => new Promise<never>(() => {})
const onItsWay = { hash: '#/packing/shipment/shipment-3' }

test('a shipment that the station does not know is refused in words, not loaded for ever', async () => {
  await mountApp({ ...galleryPacking, 'shipment.get': unknown }, onItsWay)
  expect(await screen.findByText('Cette expédition n’existe pas.')).toBeDefined()
  expect(screen.queryByText('Chargement…')).toBeNull()
})

test('lines of a receiver’s note that could not be read are not shown as none', async () => {
  await mountApp({ ...galleryPacking, 'shipment.lines': unknown }, onItsWay)
  await screen.findByRole('heading', { name: 'EXP-T7-0003' })
  expect(await screen.findByText('Cette expédition n’existe pas.')).toBeDefined()
})

test('cartons, shipments and pallets that are still on their way are not said to be none', async () => {
  const bench = await mountApp(
    { ...galleryPacking, 'carton.list': underWay, 'shipment.list': underWay, 'pallet.list': underWay },
    { hash: '#/packing' },
  )
  await screen.findByRole('heading', { name: 'Expéditions' })
  expect(screen.queryByText(/^Aucun/)).toBeNull()
  await bench.user.click(screen.getByRole('tab', { name: 'Palettes' }))
  await screen.findByRole('heading', { name: 'Palettes' })
  expect(screen.queryByText(/^Aucune palette/)).toBeNull()
})

test('the rest of a shipment is told missing only after it was said how many devices that is', async () => {
  const { user, calls } = await mountApp(
    {
      ...galleryPacking,
      'receipt.markRest': ({ shipmentId }) => {
        const { shipment } = galleryPacking['shipment.get']({ shipmentId })
        return { shipment, received: 0, missing: 1, damaged: 0, unchanged: 0, extras: [] }
      },
    },
    onItsWay,
  )
  const said = () => calls.filter(({ name }) => name === 'receipt.markRest').map(({ input }) => input)
  await user.click(await screen.findByRole('button', { name: 'Le reste est manquant' }))
  const sheet = within(await screen.findByRole('dialog'))
  expect(sheet.getByText(/Chacun peut encore être retrouvé/)).toBeDefined()
  expect(said()).toEqual([])
  await user.click(sheet.getByRole('button', { name: 'Le reste est manquant' }))
  await waitFor(() => expect(said()).toEqual([{ shipmentId: 'shipment-3', mark: 'missing' }]))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
})

test('a carton that was refused for what is missing is not called so any more once everything is in it', async () => {
  const whole = galleryPacking['carton.get']()
  const devices = whole.devices.map((one) => ({ ...one, missing: [] }))
  let isWhole = false
  const bench = await mountApp(
    {
      ...galleryPacking,
      'carton.get': () => (isWhole ? { ...whole, devices } : whole),
      'carton.close': () => {
        throw new Refusal({ code: 'carton-incomplete', what: 'Something is missing', where: 'XKJJ001' })
      },
    },
    { hash: '#/packing/carton/carton-3' },
  )
  await bench.user.click(await screen.findByRole('button', { name: 'Fermer le colis' }))
  await screen.findByRole('alert')
  isWhole = true
  act(() => bench.emit('packing.changed', {}))
  await screen.findByText(/^Tout y est/)
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull())
})
