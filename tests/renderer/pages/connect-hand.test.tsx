import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { Refusal } from '../../../shared/contract/refusal.ts'
import { mountApp } from '../mount.tsx'

const deviceId = '01939f00-0000-7000-8000-000000000007'
const hash = '#/connect/hand'
const gives = { 'device.addByHand': () => ({ deviceId, tag: 'T70000013' }) }

describe('a machine entered by hand', () => {
  test('gets its tag from its kind alone', async () => {
    const { user, calls } = await mountApp(gives, { hash })
    await user.click(await screen.findByRole('button', { name: 'Donner un numéro' }))
    expect(await screen.findByText('T7 000001 3')).toBeDefined()
    expect(calls.find((call) => call.name === 'device.addByHand')?.input).toEqual({
      kind: 'laptop',
      manufacturer: null,
      model: null,
      serial: null,
      note: null,
    })
  })

  test('keeps what is known of it, without the blanks around', async () => {
    const { user, calls } = await mountApp(gives, { hash })
    await user.type(await screen.findByRole('textbox', { name: 'Fabricant' }), ' Dell ')
    await user.type(screen.getByRole('textbox', { name: 'Numéro de série' }), '5X2K9Z2')
    await user.click(screen.getByRole('button', { name: /Type/ }))
    await user.click(await screen.findByRole('option', { name: 'fixe' }))
    await user.click(screen.getByRole('button', { name: 'Donner un numéro' }))
    await screen.findByText('T7 000001 3')
    expect(calls.find((call) => call.name === 'device.addByHand')?.input).toMatchObject({
      kind: 'desktop',
      manufacturer: 'Dell',
      model: null,
      serial: '5X2K9Z2',
    })
  })

  test('leads to its label, or to the next machine', async () => {
    const { user } = await mountApp(gives, { hash })
    await user.click(await screen.findByRole('button', { name: 'Donner un numéro' }))
    await user.click(await screen.findByRole('button', { name: 'Une autre machine' }))
    await user.click(await screen.findByRole('button', { name: 'Donner un numéro' }))
    await user.click(await screen.findByRole('button', { name: 'Étiquette' }))
    await waitFor(() => expect(window.location.hash).toBe(`#/device/${deviceId}/label`))
  })

  test('that is known already is refused at the form, which keeps what was typed', async () => {
    const refuse = () => {
      throw new Refusal({ code: 'device-known', what: 'T7 000001 3' })
    }
    const { user } = await mountApp({ 'device.addByHand': refuse }, { hash })
    const serial = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Numéro de série' })
    await user.type(serial, '5X2K9Z2')
    await user.click(screen.getByRole('button', { name: 'Donner un numéro' }))
    const alert = await screen.findByRole('alert')
    expect(within(alert).getByText(/porte déjà ce numéro de série.*T7 000001 3/)).toBeDefined()
    expect(serial.value).toBe('5X2K9Z2')
  })
})
