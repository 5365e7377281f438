import { expect, test } from 'vitest'
import { listDevices } from '../../../../electron/station/store/devices/devices.ts'
import type { Store } from '../../../../electron/station/store/store.ts'
import { laptopWith, otherLaptop } from '../../../fixtures/laptop-captures.ts'
import { openBench } from '../../station/bench.ts'
import { take } from '../made/made-intake.ts'
import { temporaryStore } from '../temporary-store.ts'

const found = (store: Store, search: string) =>
  listDevices(store, { search, after: null, limit: 9 }).devices.map(({ deviceId }) => deviceId)

test('a device is found by the serial of its disk, from its beginning and its end, and by none that it has no more', () => {
  const store = temporaryStore()
  const first = take(store, { serial: 'A1', diskSerial: 'WD-WX11A80W7430' }).deviceId
  const second = take(store, { serial: 'B2', diskSerial: 'WD-WX11B90' }).deviceId
  expect(found(store, 'wd-wx11a80w7430')).toEqual([first])
  expect(found(store, 'WD-WX11')).toEqual([second, first])
  expect(found(store, 'X11A80W')).toEqual([])
  expect(found(store, 'WX11A80W')).toEqual([first])
  expect(found(store, '7430')).toEqual([first])
  expect(found(store, 'wdwx11a80w7430')).toEqual([first])
  expect(found(store, 'WD-WX11B90 LENOVO')).toEqual([second])
  expect(found(store, 'WD-WX11B90 DELL')).toEqual([])
  take(store, { serial: 'A1', diskSerial: 'S3Z9NB0K' })
  expect(found(store, 'WD-WX11')).toEqual([second])
  expect(found(store, 's3z9nb0k')).toEqual([first])
})

test('a device is found by its network address, however it is written', async () => {
  const bench = await openBench()
  const { device } = await bench.intake(laptopWith({}))
  await bench.intake(otherLaptop(2))
  const { report } = await bench.client.call('device.get', { deviceId: device?.deviceId ?? '' })
  const address = report.network?.find(({ macAddress }) => macAddress !== null)?.macAddress ?? expect.fail()
  const ways = [address, address.toUpperCase(), address.replaceAll(':', '-'), address.replaceAll(':', '')]
  for (const search of ways) {
    const { devices } = await bench.client.call('device.list', { search, after: null, limit: 9 })
    expect([search, devices.some(({ deviceId }) => deviceId === device?.deviceId)]).toEqual([search, true])
  }
})
