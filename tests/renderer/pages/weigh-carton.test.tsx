import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { galleryPacking } from '../gallery/packing.ts'
import { mountApp } from '../mount.tsx'

const weighing = async () => {
  const { user, calls } = await mountApp(
    { ...galleryPacking, 'carton.weigh': galleryPacking['carton.get'] },
    { hash: '#/packing/carton/carton-3' },
  )
  await user.click(await screen.findByRole('button', { name: 'non pesé' }))
  const sheet = within(screen.getByRole('dialog'))
  const weigh = async (text: string) => {
    const field = sheet.getByRole('textbox')
    await user.clear(field)
    await user.type(field, text)
    await user.click(sheet.getByRole('button', { name: 'Peser' }))
  }
  return { sheet, weigh, said: () => calls.filter(({ name }) => name === 'carton.weigh').map(({ input }) => input) }
}

test('a carton is weighed as its scale says it: in kilograms, with a comma', async () => {
  const { weigh, said } = await weighing()
  await weigh('12,45')
  await waitFor(() => expect(said()).toEqual([{ cartonId: 'carton-3', weightGrams: 12_450 }]))
})

test('a weight in grams is a slip, said in the sheet before anything is sent', async () => {
  const { sheet, weigh, said } = await weighing()
  await weigh('12450')
  expect(await sheet.findByText(/Au plus 200/)).toBeDefined()
  expect(said()).toEqual([])
})
