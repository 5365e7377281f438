import { screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import type { DifferencesView } from '../../../shared/contract/import.ts'
import type { DeviceView } from '../../../shared/contract/views.ts'
import { machineReport } from '../machine-report.ts'
import { mountApp } from '../mount.tsx'
import { laptop } from '../profiles.ts'
import { deviceView } from '../views.ts'

const device = deviceView(1, machineReport(), laptop)
const { deviceId } = device.summary

const changes: DifferencesView = {
  beforeReadAt: '2026-09-02T08:00:00.000Z',
  afterReadAt: '2026-11-23T05:00:00.000Z',
  differences: [
    { path: 'memory.installedBytes', before: 4 * 2 ** 30, after: 8 * 2 ** 30 },
    { path: 'disks.0', before: 'WDC WD5000', after: 'SAMSUNG MZVLB256' },
    { path: 'memory.modules.1', before: null, after: 'Samsung M471A' },
    { path: 'cameras.0', before: true, after: null },
    { path: 'disks.0.smart.passed', before: true, after: false },
  ],
}

const open = (view: string, shown: DeviceView, more: Parameters<typeof mountApp>[0] = {}) =>
  mountApp(
    {
      'device.get': () => shown,
      'device.differences': () => ({ beforeReadAt: null, afterReadAt: changes.afterReadAt, differences: [] }),
      ...more,
    },
    { hash: `#/device/${deviceId}/${view}` },
  )

describe('a device that was read again', () => {
  test.each(['verdict', 'report'])('shows in its %s what changed, in words and units', async (view) => {
    await open(view, device, { 'device.differences': () => changes })
    const panel = await screen.findByRole('region', { name: 'Changé depuis la lecture précédente' })
    const rows = within(panel).getAllByRole('row').slice(1)
    expect(rows.map((row) => row.textContent)).toEqual([
      expect.stringMatching(/^Mémoire · Mémoire installée4\sGio8\sGio$/),
      'Disque 1WDC WD5000SAMSUNG MZVLB256',
      'Barrette 2—ajoutéSamsung M471A',
      'Caméra 1retiré',
      'Disque 1 · Auto-test SMARTouinon',
    ])
  })

  test('has no such panel while nothing changed', async () => {
    await open('verdict', device)
    await screen.findByRole('table', { name: 'Constats' })
    expect(screen.queryByRole('region', { name: /^Changé/ })).toBeNull()
  })
})

describe('typed fields', () => {
  const typed: DeviceView = {
    ...device,
    report: {
      ...device.report,
      source: { ...device.report.source, kind: 'typed' },
      readings: {
        ...device.report.readings,
        'machine.serial': { status: 'read', from: 'typed' },
        'machine.model': {
          status: 'read',
          from: 'dmidecode type 1',
          others: [{ from: 'typed', value: 'T480' }],
        },
      },
    },
  }
  const row = async (name: string) => {
    const part = await screen.findByRole('region', { name: 'Machine' })
    return within(part).getByRole('rowheader', { name }).closest('tr')
  }

  test('are marked so, and only they', async () => {
    await open('report', typed)
    expect((await row('Numéro de série'))?.textContent).toMatch(/PF15ABCDsaisi à la main$/)
    expect((await row('Fabricant'))?.textContent).toMatch(/LENOVOlu/)
    expect(screen.getByText(/^Saisi à la main le/)).toBeDefined()
  })

  test('stand beside what was read where they disagree', async () => {
    await open('report', typed)
    expect((await row('Modèle'))?.textContent).toMatch(/20L5CTO1WW.*saisi à la main dit\s: T480/)
  })

  test('are added by a form that sends only what was typed', async () => {
    const { user, calls } = await open('report', device, { 'device.typeDetails': () => device })
    await user.click(await screen.findByRole('button', { name: 'Compléter à la main…' }))
    const form = within(await screen.findByRole('dialog'))
    await user.type(form.getByRole('textbox', { name: 'Mémoire (Gio)' }), '8')
    await user.type(form.getByRole('textbox', { name: 'Modèle' }), ' OptiPlex 3050 ')
    await user.click(form.getByRole('button', { name: /Type de disque/ }))
    await user.click(await screen.findByRole('option', { name: 'SSD' }))
    await user.click(form.getByRole('button', { name: 'Enregistrer' }))
    expect(calls.find((call) => call.name === 'device.typeDetails')?.input).toEqual({
      deviceId,
      fields: { memoryGibibytes: 8, model: 'OptiPlex 3050', diskKind: 'ssd' },
    })
    expect((await screen.findByRole('status')).textContent).toMatch(/est complété/)
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  test('an empty form asks for nothing', async () => {
    const { user, calls } = await open('report', device)
    await user.click(await screen.findByRole('button', { name: 'Compléter à la main…' }))
    await user.click(await screen.findByRole('button', { name: 'Enregistrer' }))
    expect(calls.some((call) => call.name === 'device.typeDetails')).toBe(false)
    expect(await screen.findByText('Rien n’a été saisi.')).toBeDefined()
  })
})
