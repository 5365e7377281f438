import { screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import type { Input } from '../../../shared/contract/define.ts'
import type { StationContract } from '../../../shared/contract/station.ts'
import { mountApp } from '../mount.tsx'
import { machineReport } from '../machine-report.ts'
import { laptop } from '../profiles.ts'
import { deviceSummary } from '../views.ts'

type RowsInput = Pick<Input<StationContract, 'export.rows'>, 'after' | 'columns' | 'language'>

const text = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)

const opened = async (answer: (input: RowsInput) => Promise<string | null>, saved = { bytes: new Uint8Array() }) => {
  const bench = await mountApp(
    {
      'device.range': () => ({ devices: [deviceSummary(5, machineReport(), laptop)], total: 1 }),
      'export.workbook': async (input) => {
        const next = await answer(input)
        return { bytes: new TextEncoder().encode(`[${input.after ?? 'first'}]`), devices: 1, next }
      },
      'export.archive': ({ after }) => ({
        bytes: new TextEncoder().encode(`[${after ?? 'first'}]`),
        entries: [{ name: `${after}.json`, offsetBytes: 0, crc32: 0, sizeBytes: 0, packedBytes: 0 }],
        devices: 1,
        unread: after === null ? 1 : 0,
        next: after === null ? 'second' : null,
      }),
      'export.archiveEnd': ({ entries }) => ({ bytes: new TextEncoder().encode(`[end ${entries.length}]`) }),
      'export.rows': async (input) => {
        const next = await answer(input)
        return { heading: '\uFEFFNuméro\r\n', lines: `${input.after ?? 'first'}\r\n`, devices: 1, next }
      },
    },
    {
      hash: '#/devices',
      shell: {
        'file.save': ({ suggestedName, bytes }) => {
          saved.bytes = bytes
          return { name: suggestedName }
        },
      },
    },
  )
  await bench.user.click(await screen.findByRole('button', { name: 'Exporter…' }))
  return { ...bench, saved, dialog: within(await screen.findByRole('dialog')) }
}

describe('exporting the devices', () => {
  test('writes a workbook of the pieces that the station gives, unless another table is chosen', async () => {
    const { dialog, user, saved } = await opened(async ({ after }) => (after === null ? 'second' : null))
    await user.click(dialog.getByRole('button', { name: 'Enregistrer…' }))
    await screen.findByText('Tableau enregistré : appareils.xlsx')
    expect(text(saved.bytes)).toBe('[first][second]')
  })

  test('puts the pages behind one heading into the file that is named', async () => {
    const { dialog, user, saved } = await opened(async ({ after }) => (after === null ? 'second' : null))
    await user.click(dialog.getByRole('button', { name: /Tableau/ }))
    await user.click(await screen.findByRole('option', { name: 'Texte séparé (CSV)' }))
    await user.click(dialog.getByRole('button', { name: 'Enregistrer…' }))
    await screen.findByText(/Tableau enregistré/)
    expect(text(saved.bytes)).toBe('\uFEFFNuméro\r\nfirst\r\nsecond\r\n')
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  test('asks for the chosen columns, in the order of the table, and keeps them', async () => {
    const asked: RowsInput[] = []
    const { dialog, user } = await opened(async (input) => {
      asked.push(input)
      return null
    })
    await user.click(dialog.getByRole('checkbox', { name: 'UUID' }))
    await user.click(dialog.getByRole('checkbox', { name: 'Lot' }))
    await user.click(dialog.getByRole('button', { name: 'Enregistrer…' }))
    await screen.findByText(/Tableau enregistré/)
    expect(asked[0]).toMatchObject({ language: 'fr' })
    expect(asked[0]?.columns).toContain('uuid')
    expect(asked[0]?.columns).not.toContain('lot')
    expect(asked[0]?.columns.indexOf('serial')).toBe((asked[0]?.columns.indexOf('uuid') ?? 0) - 1)
  })

  test('documents of each device are put into one archive, with its directory behind them', async () => {
    const saved = { bytes: new Uint8Array() }
    const { dialog, user, calls } = await opened(async () => null, saved)
    await user.click(dialog.getByRole('button', { name: /Tableau/ }))
    await user.click(await screen.findByRole('option', { name: /^Inventaires GLPI/ }))
    expect(dialog.queryByRole('checkbox', { name: 'UUID' })).toBeNull()
    await user.click(dialog.getByRole('button', { name: 'Enregistrer…' }))
    await screen.findByText('Tableau enregistré : appareils-glpi.zip')
    expect(text(saved.bytes)).toBe('[first][second][end 2]')
    await screen.findByText('1 appareil jamais relevé n’a pas de fichier.')
    const places = calls.flatMap(({ name, input }) =>
      name === 'export.archive' ? [(input as { offsetBytes: number }).offsetBytes] : [],
    )
    expect(places).toEqual([0, '[first]'.length])
  })

  test('is followed on the way and can be stopped; nothing is saved then', async () => {
    const held = Promise.withResolvers<string | null>()
    const { dialog, user, calls } = await opened(({ after }) => (after === null ? Promise.resolve('2') : held.promise))
    await user.click(dialog.getByRole('button', { name: 'Enregistrer…' }))
    await screen.findByText('1 appareil dans le tableau…')
    await user.click(dialog.getByRole('button', { name: 'Arrêter' }))
    held.resolve(null)
    await dialog.findByRole('button', { name: 'Fermer' })
    expect(calls.map(({ name }) => name)).not.toContain('file.save')
  })
})
