import type { LineMark, ShipmentView } from '../../../../shared/contract/shipments.ts'
import { statement } from '../connection.ts'
import type { DeviceEvent } from '../journal/device-events.ts'
import { findDevice, recordDeviceEvents } from '../devices/device-rows.ts'
import { appendEvents } from '../journal/journal.ts'
import { appendCommand } from '../journal/outbox.ts'
import { pack } from '../packed.ts'
import type { ReceiptWay } from '../journal/packing-events.ts'
import { settleShipmentState } from './shipment-state.ts'
import { findLine, getShipment, listExtras, shipmentNamed } from './shipments.ts'
import { inTransaction, type Act, type Store } from '../store.ts'

export type SaidMark = 'received' | 'missing' | 'damaged'
export type SaidLine = { readonly deviceId: string; readonly mark: SaidMark; readonly note: string | null }

/** An answer as it is taken down: what it says of listed devices, what it names beside them, the file it came as. */
export type Receipt = {
  readonly by: ReceiptWay
  readonly lines: readonly SaidLine[]
  readonly extras: readonly { readonly text: string; readonly deviceId: string | null }[]
  readonly file: { readonly name: string; readonly bytes: Uint8Array } | null
}

export type TakenReceipt = {
  readonly received: number
  readonly missing: number
  readonly damaged: number
  readonly unchanged: number
  readonly extras: string[]
  readonly shipment: ShipmentView
}

/** What the receiver may still say of a device: a word later than the first corrects it until it is settled. */
const mayBecome: Readonly<Record<LineMark, readonly SaidMark[]>> = {
  expected: ['received', 'missing', 'damaged'],
  missing: ['received', 'damaged'],
  damaged: ['received', 'missing'],
  received: [],
  lost: [],
  returned: [],
}

/** Whether this very file was taken down for this shipment before. */
function wasTaken({ db }: Store, shipmentId: string, sha256: string): boolean {
  const sql = 'SELECT 1 FROM receipt_files WHERE sha256 = ? AND shipment_id = ?'
  return statement(db, sql).get(sha256, shipmentId) !== undefined
}

/** Whether somebody waits for the receiver of this shipment, or for what became of its differences. */
export const isOnItsWay = ({ state }: ShipmentView): boolean =>
  ['in-transit', 'delivered-in-part', 'delivered', 'lost'].includes(state)

/**
 * Takes an answer down in one transaction: what was received is delivered, with its kit; what is missing or damaged stays
 * to be worked off. A device of which the same was said before, or that is settled, stays as it is and is counted. A file
 * that comes again corrects nothing that was said after it.
 *
 * @param lines devices that are on the list of the shipment; another one is a bug of the caller.
 */
export function takeReceipt(
  store: Store,
  act: Act,
  shipmentId: string,
  receipt: Receipt,
): TakenReceipt | 'shipment-not-found' | 'shipment-not-on-its-way' {
  return inTransaction(store, () => {
    const shipment = getShipment(store, shipmentId)
    if (shipment === null) return 'shipment-not-found'
    if (!isOnItsWay(shipment)) return 'shipment-not-on-its-way'
    const { by, lines, extras } = receipt
    const packed = receipt.file === null ? null : pack(receipt.file.bytes)
    const file = packed !== null && wasTaken(store, shipmentId, packed.sha256) ? null : receipt.file
    // What was said since the same file came first is newer than the file.
    const isAgain = file === null && receipt.file !== null
    const changed = lines.filter(({ deviceId, mark }) => {
      const line = findLine(store, shipmentId, deviceId)
      if (line === null) throw new Error(`device ${deviceId} is not in shipment ${shipmentId}`)
      return mayBecome[line.mark].includes(mark) && !(isAgain && line.mark !== 'expected')
    })
    const known = new Set(listExtras(store, shipmentId).map(({ text }) => text))
    const added = extras.filter(({ text }) => !known.has(text))
    const counts = { received: 0, missing: 0, damaged: 0, unchanged: lines.length - changed.length }
    if (changed.length === 0 && added.length === 0 && file === null) return { ...counts, extras: [], shipment }
    const command = appendCommand(store, act, {
      kind: 'receipt.mark',
      version: 1,
      payload: { shipmentId, by, lines: changed, extras: added, fileSha256: packed?.sha256 ?? null },
    })
    const names = shipmentNamed(shipment)
    if (packed !== null && file !== null) {
      statement(
        store.db,
        `INSERT INTO receipt_files (sha256, shipment_id, name, size_bytes, bytes, imported_at) VALUES (?, ?, ?, ?, ?, ?)
         ON CONFLICT DO NOTHING`,
      ).run(packed.sha256, shipmentId, file.name, packed.sizeBytes, packed.bytes, act.at)
      const payload = { ...names, fileName: file.name, sha256: packed.sha256, by }
      appendEvents(store, command, null, [{ type: 'receipt.imported', payload }])
    }
    const put = statement(
      store.db,
      'UPDATE shipment_lines SET mark = ?, note = ?, marked_at = ? WHERE shipment_id = ? AND device_id = ?',
    )
    const deliverKit = statement(
      store.db,
      `UPDATE kits SET state = 'delivered', updated_at = ? WHERE device_id = ? AND state = 'shipped'`,
    )
    for (const { deviceId, mark, note } of changed) {
      counts[mark] += 1
      put.run(mark, note, act.at, shipmentId, deviceId)
      const event: DeviceEvent =
        mark === 'received'
          ? { type: 'device.delivered', payload: { from: 'in-transit', to: 'delivered', ...names, by, isFound: false } }
          : { type: 'receipt.differed', payload: { ...names, mark, by, note } }
      recordDeviceEvents(store, command, deviceId, findDevice(store, deviceId), [event])
      if (mark === 'received') deliverKit.run(act.at, deviceId)
    }
    const keep = statement(
      store.db,
      'INSERT INTO receipt_extras (shipment_id, text, device_id, found_at) VALUES (?, ?, ?, ?)',
    )
    for (const { text, deviceId } of added) keep.run(shipmentId, text, deviceId, act.at)
    const told = added.map(({ text }) => ({ type: 'receipt.extra', payload: { ...names, text } }) as const)
    appendEvents(store, command, null, told)
    return {
      ...counts,
      extras: added.map(({ text }) => text),
      shipment: settleShipmentState(store, command, shipmentId),
    }
  })
}

/** The devices of a shipment of which nobody has said anything. */
export function unsaidDevices({ db }: Pick<Store, 'db'>, shipmentId: string): readonly string[] {
  return statement<{ deviceId: string }>(
    db,
    `SELECT device_id AS deviceId FROM shipment_lines WHERE shipment_id = ? AND mark = 'expected' ORDER BY device_id`,
  )
    .all(shipmentId)
    .map(({ deviceId }) => deviceId)
}

/** Each tag on the list of a shipment with its device. */
export function devicesByTag({ db }: Pick<Store, 'db'>, shipmentId: string): ReadonlyMap<string, string> {
  const rows = statement<{ tag: string; deviceId: string }>(
    db,
    `SELECT devices.tag, device_id AS deviceId FROM shipment_lines JOIN devices ON devices.id = device_id
     WHERE shipment_id = ?`,
  ).all(shipmentId)
  return new Map(rows.map(({ tag, deviceId }) => [tag, deviceId]))
}
