import type { Handlers } from '../../../shared/contract/define.ts'
import type { EnteredFactors, FactorsView, impactCommands } from '../../../shared/contract/impact.ts'
import type { StationContract } from '../../../shared/contract/station.ts'
import { factorAsEntered } from '../../../shared/shipping/impact.ts'
import { actOf, type StationContext } from '../context.ts'
import { impactView } from '../impact/impact-view.ts'
import { shippedFactors } from '../impact/shipped-factors.ts'
import { keepFactors, ownFactors } from '../store/bench/impact-factors.ts'
import { findOperation } from '../store/campaign/operations.ts'
import { getOrganisation } from '../store/bench/organisation.ts'
import { reachedDevices } from '../store/devices/reached-devices.ts'
import { campaignRefusal } from './campaign-refusal.ts'

/** What became of an operation, for those who gave for it. */
export function impactHandlers(context: StationContext): Pick<Handlers<StationContract>, keyof typeof impactCommands> {
  const { store, resourcesFolder } = context
  const factors = () => ownFactors(store) ?? shippedFactors(resourcesFolder)
  const show = (operationId: string) => {
    const operation = findOperation(store, operationId)
    if (operation === null) throw campaignRefusal('operation-not-found', operationId)
    return impactView(operation, reachedDevices(store, operationId), factors(), ownFactors(store) !== null)
  }
  const asEntered = ({ kind, ...entered }: EnteredFactors): FactorsView => {
    const before = factors().find((one) => one.kind === kind)
    const factor = (measure: keyof typeof entered) =>
      entered[measure] === null ? null : factorAsEntered(entered[measure], before?.[measure] ?? null)
    return { kind, waste: factor('waste'), carbon: factor('carbon') }
  }
  return {
    'impact.show': ({ operationId }) => show(operationId),
    'impact.changeFactors': (change) => {
      keepFactors(store, actOf(context), change.factors?.map(asEntered) ?? null)
      context.publish('campaign.changed', {})
      return { factors: factors() }
    },
    'impact.pdf': async ({ operationId, language, day }) => {
      const view = show(operationId)
      const press = await context.paperPress()
      const sheet = { view, sender: getOrganisation(store), issuedAt: context.now().toISOString(), issuedOn: day }
      return { bytes: await press.impact(sheet, language) }
    },
  }
}
