import { createServer, type AddressInfo } from 'node:net'
import { once } from 'node:events'
import { join } from 'node:path'
import { AdbServerClient } from '@yume-chan/adb'
import { AdbServerNodeTcpConnector } from '@yume-chan/adb-server-node-tcp'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { readAndroid } from '../../../../electron/station/readers/android/read-android.ts'
import { openByServer } from '../../../../electron/station/usb/adb/adb-server.ts'
import { adbdObstacle, startAdbServer, startDevice } from './adbd.ts'
import { hasTablets, tabletsFolder } from './tablets.ts'

const started: { stop(): Promise<void> }[] = []
afterEach(async () => {
  for (const one of started.splice(0)) await one.stop()
})

/** A port that nobody listens on now. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

test('without a server on this computer the device is not there', async () => {
  expect(await openByServer('R52N60ABCDE', await freePort())).toEqual({ result: 'not-there' })
})

describe.skipIf(adbdObstacle !== null || !hasTablets)(`Google’s adb server (${adbdObstacle ?? 'runs here'})`, () => {
  test('hands over the device that it holds, knows no other, and is left running', async () => {
    const device = await startDevice(join(tabletsFolder, 'samsung-tab-s7plus'))
    const port = await freePort()
    started.push(await startAdbServer(port), device)
    const client = new AdbServerClient(new AdbServerNodeTcpConnector({ host: '127.0.0.1', port }))
    await vi.waitFor(() => client.getVersion(), { timeout: 20_000, interval: 50 })
    const serial = `127.0.0.1:${device.port}`
    await client.wireless.connect(serial)
    expect(await openByServer('R52N60ABCDE', port)).toEqual({ result: 'not-there' })
    const opened = await openByServer(serial, port)
    if (opened.result !== 'authorised') throw new Error(opened.result)
    const reading = await readAndroid(opened.connection, {
      now: () => new Date('2026-01-01T00:00:00Z'),
      toolVersion: '0',
      signal: new AbortController().signal,
    })
    await opened.connection.close()
    if (!reading.ok) throw new Error(reading.refusal.code)
    expect(reading.report.machine.model).toBe('SM-T970')
    expect(await client.getVersion()).toBeGreaterThan(0)
  }, 60_000)
})
