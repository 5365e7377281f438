import type { Handlers, Output } from '../../../shared/contract/define.ts'
import { Refusal } from '../../../shared/contract/refusal.ts'
import type { StationContract } from '../../../shared/contract/station.ts'
import { differencesBetween } from '../../../shared/report/differences.ts'
import type { StationContext } from '../context.ts'
import { addByHand, typeDetails } from '../intake/typed/record-typed.ts'
import { findDevice } from '../store/devices/device-rows.ts'
import { loadReport, newestReportIds } from '../store/devices/reports.ts'
import { deviceHandlers } from './devices.ts'

type TypedHandlers = Pick<Handlers<StationContract>, 'device.addByHand' | 'device.typeDetails' | 'device.differences'>

/** Devices that a person describes, and what is another since the reading before. */
export function typedHandlers(context: StationContext): TypedHandlers {
  const { store } = context
  return {
    'device.addByHand': (entered) => addByHand(context, entered),
    'device.typeDetails': ({ deviceId, fields }) => {
      typeDetails(context, deviceId, fields)
      return deviceHandlers(context)['device.get']({ deviceId })
    },
    'device.differences': ({ deviceId }): Output<StationContract, 'device.differences'> => {
      const [newest, older] = newestReportIds(store, deviceId, 2)
      if (newest === undefined || findDevice(store, deviceId) === null) {
        throw new Refusal({ code: 'device-not-found', what: 'There is no such device', where: deviceId })
      }
      const after = loadReport(store, newest)
      const before = older === undefined ? null : loadReport(store, older)
      return {
        beforeReadAt: before?.source.readAt ?? null,
        afterReadAt: after.source.readAt,
        differences: before === null ? [] : [...differencesBetween(before, after)],
      }
    },
  }
}
