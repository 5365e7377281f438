import type { Handlers } from '../../../shared/contract/define.ts'
import { Refusal } from '../../../shared/contract/refusal.ts'
import type { StationContract } from '../../../shared/contract/station.ts'
import { parseIccid } from '../../../shared/shipping/iccid.ts'
import { readKitList } from '../../../shared/shipping/kit-list.ts'
import { decodeText } from '../campaign/decode-text.ts'
import { actOf, type StationContext } from '../context.ts'
import { findDevice } from '../store/devices/device-rows.ts'
import { addKits, countKits, findKit, getKit, kitOf, listKits } from '../store/packing/kits.ts'
import { findLot } from '../store/campaign/lots.ts'
import { pairKit, settleKit, unpairKit } from '../store/packing/pair-kit.ts'
import { makePromise, promisedFor, promisedForAllocation } from '../store/packing/promises.ts'
import { orRefusePacking, packingRefusal } from './packing-refusal.ts'

type KitHandlers = Pick<
  Handlers<StationContract>,
  | 'kit.add'
  | 'kit.import'
  | 'kit.list'
  | 'kit.find'
  | 'kit.ofDevice'
  | 'kit.pair'
  | 'kit.unpair'
  | 'kit.settle'
  | 'promise.of'
  | 'promise.ofAllocation'
  | 'promise.make'
>

function readIccid(text: string): string {
  const parsed = parseIccid(text)
  if (parsed.ok) return parsed.iccid
  throw new Refusal({
    code: 'bad-iccid',
    what: `This is not the number of a SIM: ${parsed.reason}`,
    where: text,
    remedy: 'Scan the 18 to 20 digits on the card.',
  })
}

/** Connection kits in stock and with devices, and what is promised with each device. */
export function kitHandlers(context: StationContext): KitHandlers {
  const { store } = context
  const act = () => actOf(context)
  const told = <T>(done: T, deviceId?: string | null): T => {
    context.publish('packing.changed', {})
    if (deviceId !== undefined && deviceId !== null) context.deviceChanged(deviceId)
    return done
  }
  return {
    'kit.add': ({ supplier, ...asked }) => {
      const iccid = asked.iccid === null ? null : readIccid(asked.iccid)
      if (iccid === null && asked.serial === null) throw packingRefusal('kit-unnamed', '')
      const { added } = addKits(store, act(), { kits: [{ ...asked, iccid }], supplier, fileName: null })
      const [kit] = added
      if (kit === undefined) throw packingRefusal('kit-known', iccid ?? asked.serial ?? '')
      return told(kit)
    },
    'kit.import': ({ fileName, supplier, bytes }) => {
      const decoded = decodeText(bytes)
      if (decoded === null) return { result: 'refused', problems: [{ line: 1, code: 'not-text', what: '' }] }
      const list = readKitList(decoded.text)
      if (!list.ok) return { result: 'refused', problems: [...list.problems] }
      const { added, known } = addKits(store, act(), { kits: list.kits, supplier, fileName })
      return told({ result: 'imported', added: added.length, known, encoding: decoded.encoding })
    },
    'kit.list': (query) => ({ ...listKits(store, query), counts: countKits(store) }),
    'kit.find': ({ text }) => {
      const kit = findKit(store, text)
      if (kit === null) throw packingRefusal('kit-not-found', text)
      return kit
    },
    'kit.ofDevice': ({ deviceId }) => {
      if (findDevice(store, deviceId) === null) throw packingRefusal('device-not-found', deviceId)
      return kitOf(store, deviceId)
    },
    'kit.pair': ({ deviceId, kit: text }) => {
      const paired = pairKit(store, act(), deviceId, text)
      switch (paired.result) {
        case 'paired':
        case 'already-paired':
          return told({ result: paired.result, kit: paired.kit }, deviceId)
        case 'kit-taken':
          throw new Refusal({
            code: paired.result,
            what: `This kit is with another device: ${paired.kit.tag ?? ''}`,
            where: text,
            remedy: 'Take another kit, or take it away from that device first.',
          })
        case 'device-has-kit':
          throw new Refusal({
            code: paired.result,
            what: `Another kit is with this device: ${paired.kit.code}`,
            where: text,
            remedy: 'Take that kit away from it first.',
          })
        case 'kit-not-in-stock':
          throw new Refusal({
            code: paired.result,
            what: `This kit is not in stock: ${paired.kit.state}`,
            where: text,
            remedy: 'Take another kit, or put this one into the stock again.',
          })
        case 'kit-not-found':
          throw packingRefusal(paired.result, text)
        case 'device-not-found':
        case 'device-left':
        case 'carton-closed':
          throw packingRefusal(paired.result, deviceId)
        default:
          return paired satisfies never
      }
    },
    'kit.unpair': ({ deviceId, reason }) =>
      told(orRefusePacking(unpairKit(store, act(), deviceId, reason), deviceId), deviceId),
    'kit.settle': ({ kitId, to, reason }) => {
      const deviceId = getKit(store, kitId)?.deviceId
      return told(orRefusePacking(settleKit(store, act(), kitId, to, reason), kitId), deviceId)
    },
    'promise.of': ({ lotId }) => {
      if (findLot(store, lotId) === null) throw packingRefusal('lot-not-found', lotId)
      const promised = promisedFor(store, lotId)
      return { ...promised, accessories: [...promised.accessories] }
    },
    'promise.ofAllocation': ({ allocationId }) => {
      const promised = orRefusePacking(promisedForAllocation(store, allocationId), allocationId)
      return { ...promised, accessories: [...promised.accessories] }
    },
    'promise.make': ({ whose, promised }) => {
      const where = whose.for === 'lot' ? whose.lotId : whose.allocationId
      const made = orRefusePacking(makePromise(store, act(), whose, promised), where)
      return told({ ...made, accessories: [...made.accessories] })
    },
  }
}
