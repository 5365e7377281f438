import type { MachineKind } from '../../../../shared/report/report.ts'
import { statement } from '../connection.ts'
import type { Store } from '../store.ts'

/** Devices of one wave, partner and kind that have left for their partner. */
export type ReachedDevices = {
  readonly waveId: string
  readonly waveName: string
  readonly partnerId: string
  readonly partnerName: string
  readonly kind: MachineKind | null
  readonly delivered: number
  readonly inTransit: number
}

/** What an operation has delivered and sent off, by wave (in their order), partner and kind. */
export function reachedDevices({ db }: Pick<Store, 'db'>, operationId: string): ReachedDevices[] {
  return statement<ReachedDevices>(
    db,
    `SELECT waves.id AS waveId, waves.name AS waveName, partners.id AS partnerId, partners.name AS partnerName,
       nullif(kind, '') AS kind, coalesce(sum(devices) FILTER (WHERE state = 'delivered'), 0) AS delivered,
       coalesce(sum(devices) FILTER (WHERE state = 'in-transit'), 0) AS inTransit
     FROM waves JOIN allocations ON allocations.wave_id = waves.id
       JOIN partners ON partners.id = allocations.partner_id
       JOIN lot_allocations ON lot_allocations.allocation_id = allocations.id
       JOIN lot_kinds ON lot_kinds.lot_id = lot_allocations.lot_id
     WHERE waves.operation_id = ? AND state IN ('delivered', 'in-transit') AND devices > 0
     GROUP BY waves.id, partners.id, kind ORDER BY waves.position, partners.name, kind`,
  ).all(operationId)
}
