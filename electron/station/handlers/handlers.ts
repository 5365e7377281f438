import type { Handlers } from '../../../shared/contract/define.ts'
import type { StationContract } from '../../../shared/contract/station.ts'
import type { BatteryRuns } from '../battery/battery-runs.ts'
import type { StationContext } from '../context.ts'
import type { Scheduler } from '../exports/scheduler.ts'
import type { Imports } from '../intake/import/import-files.ts'
import type { LanIntake } from '../intake/lan/lan-intake.ts'
import { findEverything } from '../store/search/search-everything.ts'
import type { StickBench } from '../sticks/stick-bench.ts'
import type { UsbBench } from '../usb/usb-bench.ts'
import { benchHandlers } from './bench.ts'
import { campaignHandlers } from './campaign.ts'
import { cartonHandlers } from './cartons.ts'
import { chargerHandlers } from './chargers.ts'
import { conformityHandlers } from './conformity.ts'
import { deviceHandlers } from './devices.ts'
import { exportHandlers } from './exports.ts'
import { doubtHandlers } from './doubts.ts'
import { erasureHandlers } from './erasures.ts'
import { gateHandlers } from './gates.ts'
import { guidedHandlers } from './guided.ts'
import { impactHandlers } from './impact.ts'
import { importHandlers } from './import.ts'
import { intakeHandlers } from './intake.ts'
import { templateHandlers } from './label-templates.ts'
import { kitHandlers } from './kits.ts'
import { labelHandlers } from './labels.ts'
import { lanHandlers } from './lan.ts'
import { peopleHandlers } from './people.ts'
import { scheduleHandlers } from './schedules.ts'
import { planningHandlers } from './planning.ts'
import { profileHandlers } from './profiles.ts'
import { partHandlers } from './parts.ts'
import { organisationHandlers } from './organisation.ts'
import { scanHandlers } from './scan.ts'
import { photoHandlers } from './photos.ts'
import { palletHandlers } from './pallets.ts'
import { printingHandlers } from './printing.ts'
import { receiptHandlers } from './receipts.ts'
import { shipmentHandlers } from './shipments.ts'
import { decisionHandlers } from './decisions.ts'
import { lotHandlers } from './lots.ts'
import { shippingHandlers } from './shipping.ts'
import { stickHandlers } from './sticks.ts'
import { typedHandlers } from './typed.ts'
import { usbHandlers } from './usb.ts'

/** The ways in and what else runs beside the calls; null where a station has none (the command line). */
export type WaysIn = {
  readonly lan: LanIntake
  readonly usb: UsbBench | null
  readonly imports: Imports
  readonly sticks: StickBench | null
  readonly scheduler: Scheduler
  readonly batteryRuns: BatteryRuns
}

/** Every command of the contract; a missing one is a type error. */
export function handlersOf(context: StationContext, ways: WaysIn): Handlers<StationContract> {
  const { lan, usb, imports, sticks, batteryRuns } = ways
  return {
    ...benchHandlers(context),
    ...organisationHandlers(context),
    ...impactHandlers(context),
    ...intakeHandlers(context),
    ...lanHandlers(context, lan),
    ...usbHandlers(usb),
    ...importHandlers(context, imports),
    ...stickHandlers(sticks),
    ...typedHandlers(context),
    ...deviceHandlers(context),
    ...doubtHandlers(context),
    ...exportHandlers(context),
    ...scheduleHandlers(context, ways.scheduler),
    'search.everything': ({ text, limit, after }) => findEverything(context.store, text, limit, after),
    ...scanHandlers(context),
    ...labelHandlers(context),
    ...templateHandlers(context),
    ...printingHandlers(context),
    ...gateHandlers(context),
    ...conformityHandlers(context),
    ...peopleHandlers(context),
    ...erasureHandlers(context),
    ...guidedHandlers(context, batteryRuns),
    ...photoHandlers(context),
    ...decisionHandlers(context),
    ...lotHandlers(context),
    ...shippingHandlers(context),
    ...campaignHandlers(context),
    ...kitHandlers(context),
    ...cartonHandlers(context),
    ...chargerHandlers(context),
    ...palletHandlers(context),
    ...partHandlers(context),
    ...shipmentHandlers(context),
    ...receiptHandlers(context),
    ...planningHandlers(context),
    ...profileHandlers(context),
  }
}
