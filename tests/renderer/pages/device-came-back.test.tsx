import { screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import type { DeviceState } from '../../../shared/device/states.ts'
import { machineReport } from '../machine-report.ts'
import { mountApp } from '../mount.tsx'
import { laptop } from '../profiles.ts'
import { deviceView } from '../views.ts'

const device = deviceView(1, machineReport(), laptop)
const { deviceId } = device.summary

const open = (state: DeviceState, view: 'verdict' | 'ready' = 'verdict') =>
  mountApp(
    {
      'device.get': () => ({ ...device, summary: { ...device.summary, state } }),
      'device.differences': () => ({ beforeReadAt: null, afterReadAt: '2026-11-23T05:00:00.000Z', differences: [] }),
      'device.proofs': () => ({
        gates: device.gates,
        asked: ['verdict'],
        disks: [],
        noStorage: null,
        checklist: null,
        items: [],
        grade: null,
        labelVerifiedAt: null,
        waivers: [],
        waivable: [],
        withdrawn: null,
      }),
      'erasure.review': () => ({ waiting: 0, found: 0, erasures: [] }),
      'device.here': () => ({ isHere: false, ownTag: null }),
    },
    { hash: `#/device/${deviceId}/${view}` },
  )

const enqueue = () => screen.queryByRole('button', { name: 'Mettre en file' })

describe('a device that came back', () => {
  test('asks to be read again: its verdict is from before, and no lot is offered', async () => {
    const { user } = await open('returned')
    expect(await screen.findByText('À RELIRE')).toBeDefined()
    expect(screen.getByText(/^Avant son retour\s: CONFORME$/)).toBeDefined()
    expect(enqueue()).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Relire' }))
    expect(window.location.hash).toBe('#/connect/this')
  })

  test('is not offered to be marked ready by what was proven before', async () => {
    await open('returned', 'ready')
    const panel = within(await screen.findByRole('tabpanel'))
    expect(
      await panel.findByText('Revenu : à relire avant tout.', { normalizer: (text) => text.replace(/\s/g, ' ') }),
    ).toBeDefined()
    expect(panel.queryByRole('button', { name: /^Marquer prêt/ })).toBeNull()
  })
})

test.each(['recycled', 'parts', 'lost'] as const)('a device that is %s is offered to no lot', async (state) => {
  await open(state)
  await screen.findByRole('table', { name: 'Constats' })
  expect(enqueue()).toBeNull()
})

test('a device that was audited is offered to a lot as before', async () => {
  await open('audited')
  expect(await screen.findByRole('button', { name: 'Mettre en file' })).toBeDefined()
  expect(screen.getByText('CONFORME')).toBeDefined()
})
