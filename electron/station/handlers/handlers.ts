import type { Handlers } from '../../../shared/contract/define.ts'
import type { StationContract } from '../../../shared/contract/station.ts'
import type { StationContext } from '../context.ts'
import type { LanIntake } from '../intake/lan/lan-intake.ts'
import type { UsbBench } from '../usb/usb-bench.ts'
import { benchHandlers } from './bench.ts'
import { deviceHandlers } from './devices.ts'
import { intakeHandlers } from './intake.ts'
import { labelHandlers } from './labels.ts'
import { lanHandlers } from './lan.ts'
import { shippingHandlers } from './shipping.ts'
import { usbHandlers } from './usb.ts'

/** Every command of the contract; a missing one is a type error. */
export function handlersOf(context: StationContext, lan: LanIntake, usb: UsbBench | null): Handlers<StationContract> {
  return {
    ...benchHandlers(context),
    ...intakeHandlers(context),
    ...lanHandlers(context, lan),
    ...usbHandlers(usb),
    ...deviceHandlers(context),
    ...labelHandlers(context),
    ...shippingHandlers(context),
  }
}
