import type { ShipmentView } from '../../../../shared/contract/shipments.ts'
import { statement } from '../connection.ts'
import { appendEvents } from '../journal/journal.ts'
import type { Command } from '../journal/outbox.ts'
import { getShipment, shipmentNamed } from './shipments.ts'
import type { Store } from '../store.ts'

/** Where a shipment that has left stands, by what the receiver said of its devices. */
export function stateByMarks({
  marks,
  extras,
  state,
}: Pick<ShipmentView, 'marks' | 'extras' | 'state'>): ShipmentView['state'] {
  if (state === 'prepared' || state === 'closed' || state === 'discarded') return state
  const { expected, missing, damaged, received, lost, returned } = marks
  const isOpen = expected + missing + damaged + extras > 0
  if (!isOpen) return received + returned > 0 ? 'delivered' : 'lost'
  return missing + damaged + received + lost + returned + extras > 0 ? 'delivered-in-part' : 'in-transit'
}

/** Puts a shipment where its marks say that it stands, and tells where that is. Only in the transaction that changed one of them. */
export function settleShipmentState(store: Store, command: Command, shipmentId: string): ShipmentView {
  const shipment = getShipment(store, shipmentId)
  if (shipment === null) throw new Error(`shipment ${shipmentId} is gone in its own transaction`)
  const state = stateByMarks(shipment)
  if (state === shipment.state) return shipment
  const finishedAt = state === 'delivered' || state === 'lost' ? command.at : null
  const sql = 'UPDATE shipments SET state = ?, finished_at = ? WHERE id = ?'
  statement(store.db, sql).run(state, finishedAt, shipmentId)
  const payload = { ...shipmentNamed(shipment), from: shipment.state, to: state }
  appendEvents(store, command, null, [{ type: 'shipment.moved', payload }])
  return { ...shipment, state, finishedAt }
}
