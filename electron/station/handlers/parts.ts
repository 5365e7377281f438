import type { Handlers } from '../../../shared/contract/define.ts'
import type { partCommands } from '../../../shared/contract/parts.ts'
import { Refusal } from '../../../shared/contract/refusal.ts'
import type { StationContract } from '../../../shared/contract/station.ts'
import { salvageable } from '../../../shared/shipping/salvage.ts'
import { actOf, type StationContext } from '../context.ts'
import { findDevice } from '../store/devices/device-rows.ts'
import { devicePartsView } from '../device-parts-view.ts'
import { fitPart } from '../store/parts/fit-part.ts'
import { releaseParts, reserveParts, takeApart, useParts } from '../store/parts/device-parts.ts'
import { codePart } from '../store/labels/part-codes.ts'
import { countParts, listParts, listReservations, receiveParts, takePartsOut } from '../store/parts/parts.ts'
import { loadReport } from '../store/devices/reports.ts'

const refusals = {
  'device-not-found': ['There is no such device', undefined],
  'allocation-not-found': ['There is no such allocation', undefined],
  'part-not-found': ['There is no such part', undefined],
  'part-short': ['There are not so many of this part free', 'Count the shelf, or release a reservation.'],
  'part-reserved-already': ['Parts are kept for this device already', 'Release them first.'],
  'not-upgradable': ['Parts are kept for devices that are at the bench and in no lot', 'Make a new plan.'],
  'not-reserved': ['No part is kept for this device', undefined],
  'not-here': ['This device has left, or ended', 'Say first that it came back.'],
  'not-for-parts': ['A device that stands here is not taken apart', 'Take it out of its lot first.'],
} as const

function refusal(code: keyof typeof refusals, where: string): Refusal {
  const [what, remedy] = refusals[code]
  return new Refusal({ code, what, where, remedy })
}

const isRefused = (answer: unknown): answer is keyof typeof refusals =>
  typeof answer === 'string' && Object.hasOwn(refusals, answer)

/** The stock of parts, what is kept for devices, and devices that are taken apart. */
export function partHandlers(
  context: StationContext,
): Pick<Handlers<StationContract>, Exclude<keyof typeof partCommands, 'device.repair' | 'device.takeBackRepair'>> {
  const { store } = context
  const act = () => actOf(context)
  const changed = (...deviceIds: readonly string[]) => {
    context.publish('parts.changed', {})
    for (const deviceId of deviceIds) context.deviceChanged(deviceId)
  }
  /** What was done to a device's parts, or the refusal that the store named. */
  const done = (deviceId: string, answer: string) => {
    if (isRefused(answer)) throw refusal(answer, deviceId)
    changed(deviceId)
    return {}
  }
  return {
    'part.list': () => ({ parts: listParts(store), reservations: listReservations(store) }),
    'part.receive': (received) => {
      const part = receiveParts(store, act(), received)
      changed()
      return part
    },
    'part.takeOut': (taken) => {
      const part = takePartsOut(store, act(), taken)
      if (isRefused(part)) throw refusal(part, taken.partId)
      changed()
      return part
    },
    'part.count': (counted) => {
      const answer = countParts(store, act(), counted)
      if (isRefused(answer)) throw refusal(answer, counted.partId)
      changed(...answer.releasedDeviceIds)
      return { part: answer.part, releasedDeviceIds: [...answer.releasedDeviceIds] }
    },
    'part.reserve': ({ devices }) => {
      const reserved = reserveParts(store, act(), devices)
      if (reserved.result !== 'reserved') throw refusal(reserved.result, reserved.where)
      changed(...reserved.deviceIds)
      return { devices: reserved.deviceIds.length }
    },
    'part.code': ({ partId }) => {
      const code = codePart(store, act(), partId)
      if (code === null) throw refusal('part-not-found', partId)
      return { code }
    },
    'part.release': ({ deviceId }) => done(deviceId, releaseParts(store, act(), deviceId)),
    'part.use': ({ deviceId }) => done(deviceId, useParts(store, act(), deviceId)),
    'part.fit': (fitted) => {
      const answer = fitPart(store, act(), fitted)
      if (isRefused(answer)) throw refusal(answer, answer.startsWith('part') ? fitted.partId : fitted.deviceId)
      changed(fitted.deviceId)
      return {}
    },
    'part.ofDevice': ({ deviceId }) => {
      const device = findDevice(store, deviceId)
      if (device === null) throw refusal('device-not-found', deviceId)
      return devicePartsView(store, device)
    },
    'part.salvageable': ({ deviceId }) => {
      const device = findDevice(store, deviceId)
      if (device === null) throw refusal('device-not-found', deviceId)
      return device.reportId === null ? [] : [...salvageable(loadReport(store, device.reportId))]
    },
    'device.takeApart': (taken) => done(taken.deviceId, takeApart(store, act(), taken)),
  }
}
