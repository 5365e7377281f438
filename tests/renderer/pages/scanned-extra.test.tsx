import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { closeExtra } from '../../../renderer/features/packing/extra-sheet.ts'
import { clearFeedback } from '../../../renderer/features/scan/feedback.ts'
import { usualScanSettings } from '../../../shared/contract/scan.ts'
import { Refusal } from '../../../shared/contract/refusal.ts'
import { makeTag } from '../../../shared/label/tag.ts'
import { spacedTag } from '../../../shared/label/words.ts'
import { galleryPacking } from '../gallery/packing.ts'
import { mountApp } from '../mount.tsx'
import { scan } from '../scan-keys.ts'
import { benchView } from '../views.ts'

const stranger = makeTag('T7', 512)

const underWay = (code: string) =>
  mountApp(
    {
      ...galleryPacking,
      'bench.status': () => benchView({ scan: { ...usualScanSettings, hasSound: false } }),
      'receipt.mark': () => {
        throw new Refusal({ code, what: 'This device is not on the list of this shipment' })
      },
      'receipt.addExtra': ({ shipmentId }) => galleryPacking['shipment.get']({ shipmentId }).shipment,
    },
    { hash: '#/packing/shipment/shipment-3' },
  )

afterEach(() => {
  clearFeedback()
  closeExtra()
})

test.each(['not-in-shipment', 'device-not-found'])(
  'a device on no line of a shipment stands in the sheet for extra ones as soon as it is scanned (%s)',
  async (code) => {
    const { user, calls } = await underWay(code)
    await screen.findByRole('heading', { name: 'EXP-T7-0003' })
    scan(stranger)
    const field = await screen.findByLabelText(/appareil en plus/)
    expect((field as HTMLInputElement).value.replaceAll(/\s/g, '')).toBe(stranger)
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Appareil en plus' }))
    await waitFor(() => expect(calls.map(({ name }) => name)).toContain('receipt.addExtra'))
    const told = calls.find(({ name }) => name === 'receipt.addExtra')?.input
    expect(told).toEqual({ shipmentId: 'shipment-3', text: spacedTag(stranger) })
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  },
)

test('the next one that is scanned takes the place of the one in the sheet, and nothing is told by itself', async () => {
  const { calls } = await underWay('not-in-shipment')
  await screen.findByRole('heading', { name: 'EXP-T7-0003' })
  scan(stranger)
  await screen.findByLabelText(/appareil en plus/)
  clearFeedback()
  const next = makeTag('T7', 513)
  scan(next)
  await waitFor(() => {
    const field = screen.getByLabelText(/appareil en plus/) as HTMLInputElement
    expect(field.value.replaceAll(/\s/g, '')).toBe(next)
  })
  expect(calls.some(({ name }) => name === 'receipt.addExtra')).toBe(false)
})
