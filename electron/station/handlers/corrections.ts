import type { correctionCommands } from '../../../shared/contract/corrections.ts'
import type { Handlers } from '../../../shared/contract/define.ts'
import type { StationContract } from '../../../shared/contract/station.ts'
import { actOf, type StationContext } from '../context.ts'
import { changeSource, changeWave, renameLot, renameOperation, renamePartner } from '../store/devices/corrections.ts'
import { orRefuse, type CampaignRefusalCode } from './campaign-refusal.ts'

type CorrectionHandlers = Pick<Handlers<StationContract>, keyof typeof correctionCommands>

/** Names and days that were mistyped are put right; everything that shows them is told. */
export function correctionHandlers(context: StationContext): CorrectionHandlers {
  const { store } = context
  const act = () => actOf(context)
  const told = (answer: 'corrected' | CampaignRefusalCode, id: string, name: string): Record<string, never> => {
    orRefuse(answer, { 'name-taken': name, otherwise: id })
    context.publish('campaign.changed', {})
    return {}
  }
  return {
    'operation.rename': ({ operationId, name }) =>
      told(renameOperation(store, act(), operationId, name), operationId, name),
    'wave.change': ({ waveId, ...terms }) => told(changeWave(store, act(), waveId, terms), waveId, terms.name),
    'partner.rename': ({ partnerId, name }) => told(renamePartner(store, act(), partnerId, name), partnerId, name),
    'lot.rename': ({ lotId, name }) => told(renameLot(store, act(), lotId, name), lotId, name),
    'source.change': ({ sourceId, ...terms }) =>
      told(changeSource(store, act(), sourceId, terms), sourceId, terms.name),
  }
}
