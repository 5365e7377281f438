import type { Handlers } from '../../../shared/contract/define.ts'
import type { doubtCommands } from '../../../shared/contract/doubts.ts'
import { Refusal } from '../../../shared/contract/refusal.ts'
import type { StationContract } from '../../../shared/contract/station.ts'
import { actOf, type StationContext } from '../context.ts'
import { getDevice } from '../store/devices/devices.ts'
import { countDoubts, openDoubts, settleDoubt } from '../store/devices/identity-doubts.ts'

/** Devices that may be one machine, and what a person says of them. */
export function doubtHandlers(context: StationContext): Pick<Handlers<StationContract>, keyof typeof doubtCommands> {
  const { store } = context
  return {
    'doubt.list': ({ deviceId }) => ({
      open: countDoubts(store),
      doubts: openDoubts(store, deviceId).flatMap(({ deviceId: asked, other }) => {
        const device = getDevice(store, other.deviceId)
        if (device === null) return []
        const differing = other.differing.map(({ kind, here, known }) => ({ kind, here: [...here], known: [...known] }))
        return [{ deviceId: asked, candidate: { device, agreeing: [...other.agreeing], differing } }]
      }),
    }),
    'doubt.settle': (said) => {
      if (settleDoubt(store, actOf(context), said) === 'doubt-not-found') {
        throw new Refusal({
          code: 'doubt-not-found',
          what: 'Nobody asks whether these two are one machine',
          where: said.deviceId,
        })
      }
      context.deviceChanged(said.deviceId)
      context.deviceChanged(said.otherId)
      return {}
    },
  }
}
