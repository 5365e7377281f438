// Runs inside the guest, where a real kernel has a real bus: the whole station watches it while devices come and go.
// Prints one line of JSON a step; the test outside judges them.
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { createStation } from '../../../../electron/station/station.ts'
import { nodeUsbBus } from '../../../../electron/station/usb/node-usb-bus.ts'
import type { UsbStatus } from '../../../../shared/contract/usb.ts'
import type { Card } from '../../../../shared/contract/views.ts'
import { stick, tablet } from './gadgets.ts'

const project = process.cwd()
const say = (step: string, values: object) => console.log(`@ ${JSON.stringify({ step, ...values })}`)
const log = {
  info: () => undefined,
  fault: (_: string, where: string, error: unknown) => say('fault', { where, error: String(error) }),
}
const station = await createStation({
  dataFolder: mkdtempSync(join(tmpdir(), 'etabli-')),
  resourcesFolder: join(project, 'resources'),
  log,
  usbBus: nodeUsbBus(),
})
const client = station.client()
let status: UsbStatus = await client.call('usb.list', {})
const cards = new Map<string, Card>()
client.on('usb.changed', (changed) => (status = changed))
client.on('intake.changed', (card) => cards.set(card.intakeId, card))

async function until(step: string, fits: () => boolean, limitMs = 60_000): Promise<void> {
  const began = performance.now()
  while (!fits() && performance.now() - began < limitMs) await wait(10)
  const { bus, devices } = status
  say(step, { isReached: fits(), afterMs: Math.round(performance.now() - began), bus, devices })
}

const standing = (serial: string) => status.devices.find((device) => device.serial === serial)

await until('start', () => status.bus === 'watching')
const sandisk = stick({
  name: 'stick',
  controller: 'dummy_udc.0',
  vendorId: '0x0781',
  productId: '0x5581',
  manufacturer: 'SanDisk',
  product: 'Ultra',
  serial: 'STICK0001',
})
await sandisk.plug()
await until('stick-plugged', () => standing('STICK0001') !== undefined)
sandisk.pull()
await until('stick-pulled', () => standing('STICK0001') === undefined)
for (let round = 0; round < 20; round++) {
  await sandisk.plug()
  sandisk.pull()
}
await sandisk.plug()
await until('twenty-plugs', () => standing('STICK0001') !== undefined)
const before = process.cpuUsage()
await wait(15_000)
const { user, system } = process.cpuUsage(before)
say('rest', { percentOfCore: (user + system) / 150_000 })
sandisk.pull()
await until('stick-gone', () => status.devices.length === 0)

const galaxy = tablet(
  {
    name: 'tablet',
    controller: 'dummy_udc.0',
    vendorId: '0x04e8',
    productId: '0x6860',
    manufacturer: 'SAMSUNG',
    product: 'SAMSUNG_Android',
    serial: 'L15E4637FLL',
  },
  process.argv[2] ?? '',
  join(project, '../shared/usb-lab/tablets/samsung-tab-s7plus'),
)
await galaxy.plug()
await until('tablet-plugged', () => standing('L15E4637FLL') !== undefined)
await until('tablet-read', () => [...cards.values()].some(({ stage }) => stage === 'done'), 120_000)
const [card] = cards.values()
say('card', { stage: card?.stage, refusal: card?.refusal, outcome: card?.verdict?.outcome, device: card?.device })
galaxy.pull()
await until('tablet-pulled', () => standing('L15E4637FLL') === undefined)
station.close()
say('end', {})
process.exit(0)
