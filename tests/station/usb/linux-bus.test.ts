import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readInterfaceClasses } from '../../../electron/station/usb/linux-interfaces.ts'
import { nodeUsbBus } from '../../../electron/station/usb/node-usb-bus.ts'

const folder = mkdtempSync(join(tmpdir(), 'etabli-usb-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('the kernel’s files tell the classes of a device behind a hub, and nothing of a device that went', () => {
  for (const [name, numbers] of [
    ['1-2.4:1.0', ['06', '01', '01']],
    ['1-2.4:1.1', ['ff', '42', '01']],
  ] as const) {
    mkdirSync(join(folder, '1-2.4', name), { recursive: true })
    for (const [index, file] of ['bInterfaceClass', 'bInterfaceSubClass', 'bInterfaceProtocol'].entries()) {
      writeFileSync(join(folder, '1-2.4', name, file), `${numbers[index]}\n`)
    }
  }
  expect(readInterfaceClasses(folder, '1-2.4')).toEqual([
    { class: 6, subclass: 1, protocol: 1 },
    { class: 0xff, subclass: 0x42, protocol: 1 },
  ])
  expect(readInterfaceClasses(folder, '1-9')).toBeNull()
})

const bus = nodeUsbBus()

test.skipIf(!bus.exists())(
  'this computer’s own bus is listed and can be listened to, without opening anything',
  async () => {
    const stop = await bus.subscribe(() => undefined)
    for (const device of await bus.list()) expect(device.handle).not.toBe('')
    await stop()
  },
)

test.skipIf(bus.exists())('a computer without USB is known before anything is loaded that could fail', () => {
  expect(nodeUsbBus().exists()).toBe(false)
})
