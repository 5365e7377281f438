import type { correctionCommands } from '../../../shared/contract/corrections.ts'
import type { Handlers } from '../../../shared/contract/define.ts'
import type { StationContract } from '../../../shared/contract/station.ts'
import { actOf, type StationContext } from '../context.ts'
import { changeSource, changeWave, renameLot, renameOperation, renamePartner } from '../store/corrections.ts'
import { orRefuse, type CampaignRefusalCode } from './campaign-refusal.ts'

type CorrectionHandlers = Pick<Handlers<StationContract>, keyof typeof correctionCommands>

/** Names and days that were mistyped are put right; everything that shows them is told. */
export function correctionHandlers(context: StationContext): CorrectionHandlers {
  const { store } = context
  const act = () => actOf(context)
  const told = (answer: 'corrected' | CampaignRefusalCode, where: string): Record<string, never> => {
    orRefuse(answer, where)
    context.publish('campaign.changed', {})
    return {}
  }
  return {
    'operation.rename': ({ operationId, name }) => told(renameOperation(store, act(), operationId, name), name),
    'wave.change': ({ waveId, ...terms }) => told(changeWave(store, act(), waveId, terms), terms.name),
    'partner.rename': ({ partnerId, name }) => told(renamePartner(store, act(), partnerId, name), name),
    'lot.rename': ({ lotId, name }) => told(renameLot(store, act(), lotId, name), name),
    'source.change': ({ sourceId, ...terms }) => told(changeSource(store, act(), sourceId, terms), terms.name),
  }
}
