import { compareSigns, type SignComparison } from '../../../../shared/device/identity.ts'
import { statement } from '../connection.ts'
import type { DeviceEvent } from '../journal/device-events.ts'
import { findDevice, recordDeviceEvents } from './device-rows.ts'
import { forgetSigns, signsOfDevice } from './identity-signs.ts'
import { appendCommand } from '../journal/outbox.ts'
import { inTransaction, type Act, type Store } from '../store.ts'

type Reading = Pick<Store, 'db'>
type Pair = { readonly deviceId: string; readonly otherId: string }

/** More are not shown at once; the rest comes as these are answered. */
const mostShown = 20

/** How many pairs of devices nobody has told apart or called one. */
export function countDoubts({ db }: Reading): number {
  return statement<{ open: number }>(db, 'SELECT count(*) AS open FROM identity_doubts WHERE answer IS NULL').get()!
    .open
}

/** The open doubts about a device, seen from it; of all devices for null, each pair once. */
export function openDoubts(
  store: Reading,
  deviceId: string | null,
): readonly { readonly deviceId: string; readonly other: SignComparison }[] {
  const pairs = statement<Pair>(
    store.db,
    `SELECT device_id AS deviceId, other_id AS otherId FROM identity_doubts
     WHERE answer IS NULL AND (:deviceId IS NULL OR device_id = :deviceId OR other_id = :deviceId)
     ORDER BY device_id, other_id LIMIT ${mostShown}`,
  ).all({ deviceId })
  return pairs.map((pair) => {
    const [one, other] = pair.otherId === deviceId ? [pair.otherId, pair.deviceId] : [pair.deviceId, pair.otherId]
    const candidate = { deviceId: other, signs: signsOfDevice(store, other) }
    return { deviceId: one, other: compareSigns(signsOfDevice(store, one), candidate) }
  })
}

/**
 * Takes down what a person says of two devices. Two machines: both stay as they are. One machine: the signs go on with
 * `deviceId` alone, so that the next reading is that one's without a question; the other stays where it stands, with its
 * journal, and is the person's to send off.
 */
export function settleDoubt(
  store: Store,
  act: Act,
  { deviceId, otherId, answer }: Pair & { readonly answer: 'one' | 'two' },
): 'settled' | 'doubt-not-found' {
  return inTransaction(store, () => {
    const [device, other] = [findDevice(store, deviceId), findDevice(store, otherId)]
    if (device === null || other === null) return 'doubt-not-found'
    const [first, second] = [deviceId, otherId].toSorted()
    const { changes } = statement(
      store.db,
      `UPDATE identity_doubts SET answer = :answer, kept_id = :keptId, actor = :actor, settled_at = :at
       WHERE device_id = :first AND other_id = :second AND answer IS NULL`,
    ).run({ first, second, answer, keptId: answer === 'one' ? deviceId : null, ...act })
    if (changes === 0) return 'doubt-not-found'
    const payload = { deviceId, otherId, answer }
    const command = appendCommand(store, act, { kind: 'doubt.settle', version: 1, payload })
    const told = (otherTag: string, type: 'device.toldApart' | 'device.goesOn' | 'device.wentOn'): DeviceEvent => ({
      type,
      payload: { otherTag },
    })
    const isOne = answer === 'one'
    recordDeviceEvents(store, command, deviceId, device, [
      told(other.tag, isOne ? 'device.goesOn' : 'device.toldApart'),
    ])
    recordDeviceEvents(store, command, otherId, other, [told(device.tag, isOne ? 'device.wentOn' : 'device.toldApart')])
    if (isOne) forgetSigns(store, otherId)
    return 'settled'
  })
}
