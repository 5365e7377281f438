import { render, screen, within } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import { BatteryHealth } from '../../../renderer/features/device/BatteryHealth.tsx'
import { DiskHealth } from '../../../renderer/features/device/DiskHealth.tsx'
import { ReportView } from '../../../renderer/features/device/ReportView.tsx'
import type { Report } from '../../../shared/report/report.ts'
import { laptop } from '../profiles.ts'
import { machineReport } from '../machine-report.ts'
import { startTexts } from '../mount.tsx'
import { deviceView } from '../views.ts'

beforeEach(() => startTexts())

const show = (report: Report) => render(<ReportView device={deviceView(1, report, laptop)} language="fr" />)
const row = (part: string, name: string) =>
  within(screen.getByRole('region', { name: part }))
    .getByRole('rowheader', { name })
    .closest('tr')

describe('the report', () => {
  test('says of every field of the report what became of reading it', () => {
    const report = machineReport()
    const { container } = show(report)
    const scalars = Object.keys(report.readings).filter((path) => {
      const value = path.split('.').reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], report)
      return !Array.isArray(value)
    })
    expect(container.querySelectorAll('tr[data-status]')).toHaveLength(scalars.length)
  })

  test('names the source of a field', () => {
    show(machineReport())
    expect(row('Machine', 'Nom commercial')?.textContent).toMatch(/ThinkPad T480lu.*dmidecode type 1/)
  })

  test('shows sources that disagree side by side', () => {
    show(machineReport())
    expect(row('Disque 1', 'Modèle')?.textContent).toMatch(/SAMSUNG MZVLB256HAHQ-000L7.*lshw dit\s: PM981/)
  })

  test('marks what was denied and says that administrator rights would give it', () => {
    show(machineReport({ isAdministrator: false }))
    expect(row('Machine', 'Numéro de série')?.dataset['status']).toBe('denied')
    expect(screen.getByText(/9 champs demandent les droits d’administrateur/)).toBeDefined()
  })

  test('keeps a placeholder beside the absence it stands for', () => {
    show(machineReport())
    expect(row('BIOS/UEFI', 'Série de la carte')?.textContent).toMatch(/—absent.*texte brut\s: Not Specified/)
  })

  test('an unread list is not shown as an empty one', () => {
    show(machineReport({ batteryPercent: null }))
    expect(row('Batteries', 'Batteries')?.dataset['status']).toBe('unavailable')
  })
})

describe('wear', () => {
  test('a bar has a value only where it was read', () => {
    const { rerender } = render(<DiskHealth disks={machineReport().disks} language="fr" />)
    expect(screen.getByRole('meter', { name: 'Vie consommée' }).getAttribute('aria-valuenow')).toBe('14')
    rerender(<DiskHealth disks={machineReport({ isAdministrator: false }).disks} language="fr" />)
    expect(screen.queryByRole('meter')).toBeNull()
    expect(screen.getAllByText('non lu')).toHaveLength(2)
  })

  test('no battery, an unread battery and a worn battery are three different things', () => {
    const { rerender } = render(<BatteryHealth batteries={[]} language="fr" />)
    expect(screen.getByText('Pas de batterie')).toBeDefined()
    rerender(<BatteryHealth batteries={null} language="fr" />)
    expect(screen.getByText('non lu')).toBeDefined()
    rerender(<BatteryHealth batteries={machineReport({ batteryPercent: 41 }).batteries} language="fr" />)
    expect(screen.getByRole('meter', { name: 'Santé' }).getAttribute('aria-valuenow')).toBe('41')
  })
})
