import type { ShipmentView } from '../../../shared/contract/shipments.ts'

/** Whether a shipment in this state is out of the house, so that its receiver is waited for or has answered. */
export const hasLeft = (state: ShipmentView['state']): boolean => !['prepared', 'closed', 'discarded'].includes(state)
