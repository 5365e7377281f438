import type { Handlers } from '../../../shared/contract/define.ts'
import { Refusal } from '../../../shared/contract/refusal.ts'
import type { StationContract } from '../../../shared/contract/station.ts'
import { shippedChecklists } from '../checklists.ts'
import { benchMoment, collectSheet, sheetToDraw } from '../conformity/collect-sheet.ts'
import { packingRefusal } from './packing-refusal.ts'
import { actOf, type StationContext } from '../context.ts'
import { findSheet, issueConformitySheet } from '../store/proofs/conformity-sheets.ts'

type ConformityHandlers = Pick<Handlers<StationContract>, 'conformity.issue' | 'conformity.find'>

/** The conformity sheet of a device, numbered and drawn, and found again by its code. */
export function conformityHandlers(context: StationContext): ConformityHandlers {
  const { store, resourcesFolder } = context
  return {
    'conformity.issue': async ({ deviceId, language }) => {
      // Loaded with the first sheet, as the press is, and not at the start of the bench.
      const [press, { drawSheet }] = await Promise.all([context.labelPress(), import('../conformity/draw-sheet.ts')])
      const checklists = shippedChecklists(resourcesFolder)
      const issuedOn = benchMoment(context.now()).slice(0, 10)
      const sheet = issueConformitySheet(store, actOf(context), { deviceId, issuedOn }, (device) =>
        collectSheet(context, device, checklists),
      )
      if (sheet === 'device-not-found') {
        throw new Refusal({ code: sheet, what: 'There is no such device', where: deviceId })
      }
      if (sheet === 'device-not-read') {
        const what = 'Nothing of this device was read yet, so there is nothing to attest'
        throw new Refusal({ code: sheet, what, where: deviceId, remedy: 'Read it first.' })
      }
      const drawing = drawSheet(sheetToDraw(context, sheet), language, press)
      if (drawing === null) {
        const what = 'So much is known of this device that it does not fit on one page'
        throw new Refusal({ code: 'sheet-too-long', what, where: sheet.number })
      }
      if (sheet.isNew) context.deviceChanged(deviceId)
      const { number, code, isNew, issuedAt } = sheet
      const bytes = await press.pdf([drawing], { title: number, language, createdAt: issuedAt })
      return { number, code, isNew, bytes: new Uint8Array(bytes) }
    },
    'conformity.find': ({ code }) => {
      const sheet = findSheet(store, code.replaceAll(/\s/g, '').toUpperCase())
      if (sheet === null) throw packingRefusal('paper-not-found', code)
      const { number, device } = sheet
      return { deviceId: device.id, tag: device.tag, number }
    },
  }
}
