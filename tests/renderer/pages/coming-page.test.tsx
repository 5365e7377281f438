import { fireEvent, screen, waitFor } from '@testing-library/react'
import { lazy } from 'react'
import { expect, test, vi } from 'vitest'
import { mountApp } from '../mount.tsx'
import { laptop } from '../profiles.ts'
import { machineReport } from '../machine-report.ts'
import { doneCard } from '../views.ts'

/** The connect page's file, which never comes here. */
vi.mock('../../../renderer/pages/later-pages.ts', async (importOriginal) => {
  const pages = await importOriginal<typeof import('../../../renderer/pages/later-pages.ts')>()
  return { ...pages, ConnectPage: lazy<typeof pages.ConnectPage>(() => new Promise(() => {})) }
})

test('Escape leads back to the bench while a page is still fetched, and presses nothing on the page that was left', async () => {
  const { user, calls } = await mountApp({ 'intake.list': () => [doneCard(1, machineReport(), laptop)] })
  await screen.findAllByText(/T7 000001/)
  await user.keyboard('{F10}')
  await waitFor(() => expect(window.location.hash).toMatch(/^#\/connect/))
  await user.keyboard('{Escape}')
  await waitFor(() => expect(window.location.hash).toBe('#/bench'))
  expect(calls.map(({ name }) => name)).not.toContain('intake.dismiss')
})

test('Escape that overtakes the browser’s word of a new address is the new screen’s already', async () => {
  const { calls } = await mountApp({ 'intake.list': () => [doneCard(1, machineReport(), laptop)] })
  await screen.findAllByText(/T7 000001/)
  fireEvent.keyDown(document.body, { key: 'F10' })
  expect(window.location.hash).toMatch(/^#\/connect/)
  fireEvent.keyDown(document.body, { key: 'Escape' })
  expect(window.location.hash).toBe('#/bench')
  expect(calls.map(({ name }) => name)).not.toContain('intake.dismiss')
  expect((await screen.findAllByText(/T7 000001/)).length).toBeGreaterThan(0)
})
