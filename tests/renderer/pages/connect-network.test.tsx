import { act, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import type { LanSession } from '../../../shared/contract/lan.ts'
import { Refusal } from '../../../shared/contract/refusal.ts'
import { lanInterfaces, lanSession } from '../connected.ts'
import { mountApp } from '../mount.tsx'
import { readingCard } from '../views.ts'

const hash = '#/connect/network'
const called = (calls: readonly { name: string; input: unknown }[], name: string) =>
  calls.filter((call) => call.name === name).map((call) => call.input)

describe('connecting over the network', () => {
  test('F10 opens the ways from the bench, and goes back to it', async () => {
    const { user } = await mountApp()
    await screen.findByText('Aucune machine sur l’établi')
    await user.keyboard('{F10}')
    expect(await screen.findByRole('heading', { name: 'Connecter une machine' })).toBeDefined()
    await user.keyboard('{F10}')
    expect(await screen.findByText('Aucune machine sur l’établi')).toBeDefined()
  })

  test('every way has its line, and arrows go through them', async () => {
    const { user } = await mountApp({}, { hash })
    const ways = await screen.findByRole('navigation', { name: 'Façons de connecter' })
    expect(within(ways).getAllByRole('link')).toHaveLength(7)
    await user.keyboard('{ArrowDown}')
    await waitFor(() => expect(window.location.hash).toBe('#/connect/usb'))
  })

  test('a laptop on a USB cable is said never to appear', async () => {
    await mountApp({}, { hash })
    expect(await screen.findByText('Un portable branché en USB n’apparaît jamais.')).toBeDefined()
  })

  test('the intake opens on a network that reaches machines, by the bench’s profile and lot', async () => {
    const { user, calls } = await mountApp({ 'lan.open': () => lanSession() }, { hash })
    await user.click(await screen.findByRole('button', { name: 'Ouvrir la réception' }))
    await waitFor(() =>
      expect(called(calls, 'lan.open')).toEqual([{ address: '192.168.30.12', profileId: 'laptop-2026', lotId: null }]),
    )
  })

  test('another network can be chosen', async () => {
    const { user, calls } = await mountApp({ 'lan.open': () => lanSession() }, { hash })
    await user.click(await screen.findByRole('button', { name: /Réseau de l’établi/ }))
    await user.click(await screen.findByRole('option', { name: /wlp3s0/ }))
    await user.click(screen.getByRole('button', { name: 'Ouvrir la réception' }))
    await waitFor(() => expect(called(calls, 'lan.open')).toMatchObject([{ address: '10.4.0.77' }]))
  })

  test('a bench on no network says so, opens nothing by itself, and looks again', async () => {
    let found = lanInterfaces.slice(0, 1)
    const { user } = await mountApp({ 'lan.interfaces': () => found }, { hash })
    expect((await screen.findByRole('alert')).textContent).toMatch(/n’est sur aucun réseau/)
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Ouvrir la réception' }).disabled).toBe(true)
    found = lanInterfaces
    await user.click(screen.getByRole('button', { name: 'Chercher de nouveau' }))
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull())
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Ouvrir la réception' }).disabled).toBe(false)
  })

  test('a refusal to listen is shown at its place', async () => {
    const refuse = () => {
      throw new Refusal({ code: 'listen-failed', what: 'no' })
    }
    const { user } = await mountApp({ 'lan.open': refuse }, { hash })
    await user.click(await screen.findByRole('button', { name: 'Ouvrir la réception' }))
    expect((await screen.findByRole('alert')).textContent).toMatch(
      /ne peut pas recevoir.*Choisissez une autre interface/,
    )
  })

  test('an open intake shows its code, its address, its QR code and who has come', async () => {
    const bench = await mountApp(
      {
        'lan.status': () => ({ session: lanSession() }),
        'intake.list': () => [1, 2].map((number) => readingCard(number, { source: { kind: 'lan', name: 'pc' } })),
      },
      { hash },
    )
    expect(await screen.findByText('T7K4 XH3P')).toBeDefined()
    expect(screen.getByText('192.168.30.12:47301')).toBeDefined()
    const code = screen.getByRole('img', { name: /^Code QR/ })
    expect(code.querySelector('path')?.getAttribute('d')).toMatch(/^M4 4h1v1h-1z/)
    expect(screen.getByText('2 machines arrivées')).toBeDefined()
    act(() => bench.emit('intake.changed', readingCard(3, { source: { kind: 'lan', name: 'pc' } })))
    expect(await screen.findByText('3 machines arrivées')).toBeDefined()
  })

  test('a network that can not be told of the bench asks for the address', async () => {
    await mountApp({ 'lan.status': () => ({ session: lanSession({ isAnnounced: false }) }) }, { hash })
    const warning = await screen.findByRole('alert')
    expect(warning.textContent).toContain('--bench 192.168.30.12:47301 --code T7K4XH3P')
  })

  test('it is closed by one press, and the screen follows what the station tells', async () => {
    const bench = await mountApp({ 'lan.status': () => ({ session: lanSession() }), 'lan.close': () => ({}) }, { hash })
    await bench.user.click(await screen.findByRole('button', { name: 'Fermer la réception' }))
    expect(called(bench.calls, 'lan.close')).toEqual([{}])
    act(() => bench.emit('lan.changed', { session: null }))
    expect(await screen.findByRole('button', { name: 'Ouvrir la réception' })).toBeDefined()
  })

  test('the bench keeps an open intake in sight with its code', async () => {
    const session: LanSession = lanSession()
    await mountApp({ 'lan.status': () => ({ session }) })
    const strip = await screen.findByRole('link', { name: /Réception par le réseau ouverte/ })
    expect(strip.textContent).toContain('T7K4 XH3P')
  })
})
