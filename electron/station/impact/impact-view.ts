import type { OperationView } from '../../../shared/contract/campaign.ts'
import type { FactorsView, ImpactView } from '../../../shared/contract/impact.ts'
import { machineKinds } from '../../../shared/report/report.ts'
import { avoidedBy, type ImpactMeasure } from '../../../shared/shipping/impact.ts'
import type { ReachedDevices } from '../store/devices/reached-devices.ts'

const sum = (rows: readonly ReachedDevices[]) => ({
  delivered: rows.reduce((total, { delivered }) => total + delivered, 0),
  inTransit: rows.reduce((total, { inTransit }) => total + inTransit, 0),
})

/** Puts what was counted under its names, and works out what is avoided by these factors. */
export function impactView(
  operation: OperationView,
  reached: readonly ReachedDevices[],
  factors: readonly FactorsView[],
  hasOwnFactors: boolean,
): ImpactView {
  const byKind = [...machineKinds, null]
    .map((kind) => ({ kind, ...sum(reached.filter((row) => row.kind === kind)) }))
    .filter(({ delivered, inTransit }) => delivered + inTransit > 0)
  const avoided = (measure: ImpactMeasure) => {
    const of = (state: 'delivered' | 'inTransit') => {
      const counts = byKind.map((row) => ({ kind: row.kind, devices: row[state] }))
      return avoidedBy(measure, counts, factors)
    }
    return { delivered: of('delivered'), inTransit: of('inTransit') }
  }
  const partners = [...new Map(reached.map(({ partnerId, partnerName }) => [partnerId, partnerName]))].map(
    ([partnerId, partnerName]) => ({
      partnerId,
      partnerName,
      ...sum(reached.filter((row) => row.partnerId === partnerId)),
    }),
  )
  return {
    operationId: operation.operationId,
    operationName: operation.name,
    sums: sum(reached),
    byKind,
    waves: operation.waves.map(({ waveId, name }) => ({
      waveId,
      waveName: name,
      ...sum(reached.filter((row) => row.waveId === waveId)),
    })),
    partners: partners.toSorted((a, b) => b.delivered + b.inTransit - a.delivered - a.inTransit),
    waste: avoided('waste'),
    carbon: avoided('carbon'),
    factors: [...factors],
    hasOwnFactors,
  }
}
