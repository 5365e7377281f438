import { act, screen, waitFor } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import type { StationState } from '../../../shared/contract/shell.ts'
import { mountApp } from '../mount.tsx'

const newer: StationState = {
  kind: 'refused',
  code: 'database-newer',
  what: 'The database was written by a newer station',
  where: '/srv/etabli/etabli.db',
  remedy: 'Install the newer version of the station again.',
}

describe('a station that can not be asked', () => {
  test('says in French what happens, where, and what to do, and tries again on demand', async () => {
    const { user, calls } = await mountApp({}, { shell: { 'station.state': () => newer, 'station.retry': () => ({}) } })
    expect(await screen.findByText('Le poste ne peut pas démarrer')).toBeDefined()
    expect(screen.getByText(/^La base a été écrite par une version plus récente/)).toBeDefined()
    expect(screen.getByText('/srv/etabli/etabli.db')).toBeDefined()
    expect(screen.getByText(/^Installez cette version/)).toBeDefined()
    await user.click(screen.getByRole('button', { name: 'Réessayer' }))
    expect(calls.some((call) => call.name === 'station.retry')).toBe(true)
  })

  test('a refusal without French words is shown in those it came with', async () => {
    const state: StationState = { ...newer, code: 'moon-full', what: 'The moon is full', remedy: 'Wait for a day' }
    await mountApp({}, { shell: { 'station.state': () => state } })
    expect(await screen.findByText('The moon is full')).toBeDefined()
    expect(screen.getByText('Wait for a day')).toBeDefined()
  })

  test('the screens come when it is ready, and go when it starts again', async () => {
    const bench = await mountApp({}, { shell: { 'station.state': () => ({ kind: 'starting' }) } })
    expect(await screen.findByText('Le poste démarre…')).toBeDefined()
    act(() => bench.changeStation({ kind: 'ready' }))
    expect(await screen.findByText('Aucune machine sur l’établi')).toBeDefined()
    act(() => bench.changeStation({ kind: 'restarting', attempt: 2, waitMs: 500 }))
    await waitFor(() => expect(screen.getByText(/essai 2/)).toBeDefined())
  })
})
