import type { Handlers } from '../../../shared/contract/define.ts'
import type { StationContract } from '../../../shared/contract/station.ts'
import type { StationContext } from '../context.ts'
import { benchHandlers } from './bench.ts'
import { deviceHandlers } from './devices.ts'
import { intakeHandlers } from './intake.ts'
import { labelHandlers } from './labels.ts'
import { shippingHandlers } from './shipping.ts'

/** Every command of the contract; a missing one is a type error. */
export function handlersOf(context: StationContext): Handlers<StationContract> {
  return {
    ...benchHandlers(context),
    ...intakeHandlers(context),
    ...deviceHandlers(context),
    ...labelHandlers(context),
    ...shippingHandlers(context),
  }
}
