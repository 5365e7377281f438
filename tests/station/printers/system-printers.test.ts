import { expect, test } from 'vitest'
import { systemPrinters } from '../../../electron/station/printers/system-printers.ts'

test.each(['linux', 'darwin'] as const)(
  'on %s the printers are those of CUPS, wherever CUPS_SERVER says',
  async (platform) => {
    const environment = { CUPS_SERVER: '/nowhere/cups.sock' }
    const printers = systemPrinters({ platform, environment, resourcesFolder: 'resources' })
    expect(await printers.list()).toEqual({ ok: false, reason: 'no-spooler', detail: 'ENOENT' })
  },
)

test.skipIf(process.platform === 'win32')('on win32 they are those of its own spooler', async () => {
  const printers = systemPrinters({ platform: 'win32', environment: {}, resourcesFolder: 'resources' })
  expect(await printers.list()).toMatchObject({ ok: false, detail: 'powershell.exe cannot be started' })
})
