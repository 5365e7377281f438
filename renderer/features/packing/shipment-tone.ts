import type { ShipmentView } from '../../../shared/contract/shipments.ts'
import type { Tone } from '../../components/tone.ts'

/** How far each state is: open while somebody has to do something. */
export const shipmentTone: Readonly<Record<ShipmentView['state'], Tone>> = {
  prepared: 'open',
  closed: 'open',
  'in-transit': 'none',
  'delivered-in-part': 'warning',
  delivered: 'good',
  lost: 'bad',
  discarded: 'none',
}
