import type { Handlers } from '../../../shared/contract/define.ts'
import { Refusal } from '../../../shared/contract/refusal.ts'
import type { StationContract } from '../../../shared/contract/station.ts'
import type { Gate } from '../../../shared/device/gate.ts'
import { isOpen } from '../../../shared/device/gates.ts'
import { shippedChecklists } from '../checklists.ts'
import { actOf, type StationContext } from '../context.ts'
import { requireRole } from '../people/require-role.ts'
import { proofsWithoutForgottenNames } from '../people/shown-names.ts'
import { proofsView } from '../proofs-view.ts'
import { askedGates } from '../store/proofs/asked-gates.ts'
import { findDevice } from '../store/devices/device-rows.ts'
import { configureGates, readyDevice } from '../store/devices/ready-device.ts'
import { giveGrade, recordItem, waiveGate, withdrawWaiver } from '../store/proofs/record-proof.ts'

type GateHandlers = Pick<
  Handlers<StationContract>,
  | 'device.proofs'
  | 'device.ready'
  | 'gates.configure'
  | 'gates.asked'
  | 'checklist.list'
  | 'checklist.record'
  | 'grade.give'
  | 'gate.waive'
  | 'gate.withdrawWaiver'
>

const notFound = (where: string) => new Refusal({ code: 'device-not-found', what: 'There is no such device', where })

/** Why a device may not be ready or queued: every gate that is open, by name and reason. */
export function gatesNotMet(gates: readonly Gate[], deviceId: string): Refusal {
  const open = gates.filter(isOpen).map(({ name, reason }) => `${name} (${reason})`)
  return new Refusal({
    code: 'gates-not-met',
    what: `This device may not be ready: ${open.join(', ') || 'its state does not allow it'}`,
    where: deviceId,
    remedy: 'Do what its gates say, one after the other.',
  })
}

/** Gates: what they stand on, tests, grade, waivers, and ready itself. */
export function gateHandlers(context: StationContext): GateHandlers {
  const { store, resourcesFolder } = context
  let shipped: ReturnType<typeof shippedChecklists> | undefined
  const checklists = () => (shipped ??= shippedChecklists(resourcesFolder))
  const done = (deviceId: string, { result }: { readonly result: 'recorded' | 'device-not-found' }) => {
    if (result !== 'recorded') throw notFound(deviceId)
    context.deviceChanged(deviceId)
    return {}
  }
  return {
    'device.proofs': ({ deviceId }) => {
      const device = findDevice(store, deviceId)
      if (device === null) throw notFound(deviceId)
      return proofsWithoutForgottenNames(context, proofsView(store, device, checklists()))
    },
    'device.ready': ({ deviceId }) => {
      const readied = readyDevice(store, actOf(context), deviceId)
      if (readied.result === 'device-not-found') throw notFound(deviceId)
      if (readied.result === 'gates-not-met') throw gatesNotMet(readied.gates, deviceId)
      if (readied.result === 'ready') context.deviceChanged(deviceId)
      return { result: readied.result }
    },
    'gates.asked': () => ({ asked: [...askedGates(store)] }),
    'gates.configure': ({ asked }) => {
      const withdrawn = [...configureGates(store, actOf(context), asked)]
      for (const deviceId of withdrawn) context.deviceChanged(deviceId)
      const answer = { asked: [...askedGates(store)], withdrawn }
      context.publish('gates.configured', { asked: answer.asked })
      return answer
    },
    'checklist.list': () => [...checklists()],
    'checklist.record': ({ deviceId, checklistId, itemId, result, note }) => {
      const checklist = checklists().find(({ id }) => id === checklistId)
      if (checklist === undefined) {
        throw new Refusal({ code: 'checklist-not-found', what: 'There is no such checklist', where: checklistId })
      }
      if (!checklist.items.some(({ id }) => id === itemId)) {
        throw new Refusal({ code: 'item-not-found', what: 'This checklist has no such item', where: itemId })
      }
      return done(deviceId, recordItem(store, actOf(context), deviceId, { checklist, itemId, result, note }))
    },
    'grade.give': ({ deviceId, grade, note }) =>
      done(deviceId, giveGrade(store, actOf(context), deviceId, grade, note)),
    'gate.waive': ({ deviceId, ...asked }) => {
      const waivedBy = requireRole(context, asked.role) ?? asked.waivedBy
      const waiver = { ...asked, waivedBy }
      const waived = waiveGate(store, actOf(context), deviceId, waiver)
      if (waived.result === 'device-not-found') throw notFound(deviceId)
      if (waived.result === 'nothing-to-waive') {
        throw new Refusal({
          code: 'nothing-to-waive',
          what: 'There is nothing here that could be accepted',
          where: waiver.gate,
          remedy: 'Judge the device first, or leave the gate as it is.',
        })
      }
      if (waived.result === 'role-may-not') {
        throw new Refusal({
          code: 'role-may-not',
          what: `This may be accepted by ${waived.mayWaive ?? 'nobody'} only`,
          where: waived.mayWaive ?? waiver.gate,
          remedy: 'Ask who may, or repair what is missing.',
        })
      }
      context.deviceChanged(deviceId)
      return { waiverId: waived.waiverId }
    },
    'gate.withdrawWaiver': ({ deviceId, waiverId, reason }) => {
      const result = withdrawWaiver(store, actOf(context), deviceId, waiverId, reason)
      if (result === 'device-not-found') throw notFound(deviceId)
      if (result === 'waiver-not-found') {
        throw new Refusal({ code: result, what: 'There is no such waiver any more', where: waiverId })
      }
      context.deviceChanged(deviceId)
      return {}
    },
  }
}
