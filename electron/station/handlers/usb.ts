import type { Handlers } from '../../../shared/contract/define.ts'
import { Refusal } from '../../../shared/contract/refusal.ts'
import type { StationContract } from '../../../shared/contract/station.ts'
import type { UsbBench } from '../usb/usb-bench.ts'

type UsbHandlers = Pick<Handlers<StationContract>, 'usb.list' | 'usb.retry'>

/** What is plugged in at the bench; a station without a USB watch (the command line) says that there is no bus. */
export function usbHandlers(usb: UsbBench | null): UsbHandlers {
  return {
    'usb.list': () => usb?.list() ?? { bus: 'no-bus', devices: [] },
    'usb.retry': ({ key }) => {
      if (usb?.retry(key) === true) return {}
      throw new Refusal({
        code: 'usb-device-not-found',
        what: 'There is no such device to try again',
        where: key,
        remedy: 'Unplug it and plug it in again.',
      })
    },
  }
}
