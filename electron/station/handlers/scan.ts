import type { Handlers } from '../../../shared/contract/define.ts'
import { Refusal } from '../../../shared/contract/refusal.ts'
import type { StationContract } from '../../../shared/contract/station.ts'
import { controlCardTitle } from '../../../shared/label/control-words.ts'
import { actOf, type StationContext } from '../context.ts'
import { sendToRepair, takeBackRepair } from '../store/devices/repair.ts'

type ScanHandlers = Pick<
  Handlers<StationContract>,
  'device.repair' | 'device.takeBackRepair' | 'controlCard.draw' | 'controlCard.pdf'
>

/** What the printed control codes need beyond the other commands, and their card itself. */
export function scanHandlers(context: StationContext): ScanHandlers {
  const { store, labelPress } = context
  const notFound = (deviceId: string) =>
    new Refusal({ code: 'device-not-found', what: 'There is no such device', where: deviceId })
  return {
    'device.repair': ({ deviceId }) => {
      const sent = sendToRepair(store, actOf(context), deviceId)
      if (sent.result === 'device-not-found') throw notFound(deviceId)
      if (sent.result === 'not-repairable') {
        throw new Refusal({
          code: 'not-repairable',
          what: `A device that is ${sent.state} can't be sent to repair`,
          where: deviceId,
          remedy: 'Take it out of its lot, or read it again: an audited device can be sent to repair.',
        })
      }
      context.deviceChanged(deviceId)
      return {}
    },
    'device.takeBackRepair': ({ deviceId }) => {
      const result = takeBackRepair(store, actOf(context), deviceId)
      if (result === 'device-not-found') throw notFound(deviceId)
      if (result === 'not-taken-back') {
        throw new Refusal({
          code: 'not-taken-back',
          what: 'Something else has happened to this device since it was sent to repair',
          where: deviceId,
          remedy: 'Read it again: it comes back from repair audited.',
        })
      }
      context.deviceChanged(deviceId)
      return {}
    },
    'controlCard.draw': async ({ language }) => (await labelPress()).controlCard(language),
    'controlCard.pdf': async ({ language }) => {
      const press = await labelPress()
      const createdAt = context.now().toISOString()
      const details = { title: controlCardTitle[language], language, createdAt }
      return { bytes: new Uint8Array(await press.pdf([press.controlCard(language)], details)) }
    },
  }
}
