import { randomUUID } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { createStation } from '../../../../electron/station/station.ts'

/** A station of its own process that reads a machine and prints its label; whoever started it kills it. */
const [dataFolder = '', capture = '', printer = ''] = process.argv.slice(2)
const resourcesFolder = fileURLToPath(new URL('../../../../resources', import.meta.url))
const log = { info: () => undefined, fault: (...what: unknown[]) => console.error(...what) }
const station = await createStation({ dataFolder, resourcesFolder, log })
const client = station.client()
const setup = { title: 'Zebra', dotsPerInch: 203, tellsState: true, offsetXMillimetres: 0, offsetYMillimetres: 0 }
await client.call('printer.keep', { name: printer, ...setup })
const grant = randomUUID()
station.grantFolder(grant, capture)
client.on('intake.changed', ({ stage, device }) => {
  if (stage !== 'done' || device === null) return
  const { deviceId } = device
  void client.call('label.print', { deviceId, format: '62x29', language: 'fr', printer })
})
const source = { kind: 'capture', grant, name: 'capture' } as const
await client.call('intake.start', { source, profileId: 'laptop-2026', lotId: null })
