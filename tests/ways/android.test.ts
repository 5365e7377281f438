import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { adbdObstacle, startDevice } from '../station/readers/android/adbd.ts'
import { hasTablets, tabletsFolder } from '../station/readers/android/tablets.ts'
import { cardWhen, isSettled, openBench } from '../station/station/bench.ts'
import { tabletByTransfers } from '../station/usb/adb-by-transfers.ts'
import { madeBus } from '../station/usb/made-bus.ts'
import { seenTablet } from '../station/usb/seen-device.ts'
import { expectOnTheBench } from './on-the-bench.ts'

const obstacle = adbdObstacle ?? (hasTablets ? null : 'needs the recordings of ../shared/usb-lab')

test.skipIf(obstacle !== null)(
  `a tablet on a USB cable is read over Android’s own daemon (${obstacle ?? 'runs here'})`,
  async () => {
    const device = await startDevice(join(tabletsFolder, 'samsung-tab-s7plus'))
    onTestFinished(() => device.stop())
    const usbBus = madeBus()
    const bench = await openBench({ usbBus })
    const settled = cardWhen(bench.client, isSettled)
    usbBus.plug(seenTablet({ serial: 'L15E4637FLL' }), tabletByTransfers(device.port))
    const { report } = await expectOnTheBench(bench, await settled, { cameBy: 'android', readBy: 'android' })
    expect(report.machine).toMatchObject({ kind: 'tablet', model: 'SM-T970', serial: 'L15E4637FLL' })
    expect(report.android?.majorVersion).toBeGreaterThanOrEqual(10)
  },
)
