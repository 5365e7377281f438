// A bench at rest with its USB watch on: CPU of the whole station over a minute. The bus is this computer's own where
// it has one; beside it, a bus of twenty devices that has to be looked at every second, which is the dearest case.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { createStation } from '../../electron/station/station.ts'
import { systemVolumes } from '../../electron/station/sticks/system-volumes.ts'
import type { Volumes } from '../../electron/station/sticks/volume.ts'
import { nodeUsbBus } from '../../electron/station/usb/node-usb-bus.ts'
import type { UsbBus } from '../../electron/station/usb/usb-bus.ts'
import { madeBus } from '../station/usb/made-bus.ts'
import { seenTablet } from '../station/usb/seen-device.ts'

const seconds = Number(process.env['ETABLI_BENCHMARK_SECONDS'] ?? 60)
const resourcesFolder = fileURLToPath(new URL('../../resources', import.meta.url))
const log = { info: () => undefined, fault: (_: string, where: string, error: unknown) => console.error(where, error) }

async function measure(name: string, usbBus: UsbBus | undefined, volumes: Volumes | null = null): Promise<number> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'etabli-idle-'))
  const station = await createStation({ dataFolder, resourcesFolder, log, usbBus, volumes })
  const client = station.client()
  const { bus, devices } = await client.call('usb.list', {})
  // What starting costs is not what resting costs.
  await wait(2000)
  const before = process.cpuUsage()
  const began = performance.now()
  await wait(seconds * 1000)
  const { user, system } = process.cpuUsage(before)
  const percent = (user + system) / 1000 / (performance.now() - began) / 0.01
  station.close()
  rmSync(dataFolder, { recursive: true })
  console.log(
    `${name}: ${percent.toFixed(3)} % of a core over ${seconds} s (${bus}, ${devices.length} devices at the start)`,
  )
  return percent
}

const crowded = madeBus(false)
for (let index = 0; index < 20; index++) {
  crowded.plug(seenTablet({ handle: `1/${index}`, port: `1-${index}`, serial: `S${index}`, interfaces: [] }))
}
await measure('without a watch', undefined)
const own = await measure('own bus, and drives looked for', nodeUsbBus(), systemVolumes(process.platform))
const many = await measure('twenty devices, polled', crowded)
if (Math.max(own, many) >= 1) {
  console.error('over 1 % of a core at rest')
  process.exitCode = 1
}
