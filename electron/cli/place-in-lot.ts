import type { Client } from '../../shared/contract/define.ts'
import { Refusal } from '../../shared/contract/refusal.ts'
import type { StationContract, StationEvents } from '../../shared/contract/station.ts'
import type { LotView } from '../../shared/contract/views.ts'
import { queueingWord, type Queueing } from './device-lines.ts'
import { lotForIntake } from './lot.ts'
import type { Terminal } from './terminal.ts'

/** A lot and what became of putting a device into it. */
export type Place = { readonly lot: LotView; readonly queueing: Queueing }

const noPlace = [
  'gates-not-met',
  'lot-full',
  'allocation-full',
  'allocation-other-profile',
  'allocation-other-kind',
] as const

/**
 * Asks for a place in the lot of this name, which is made when there is none. That the device may not have one is an
 * answer here, since it is recorded either way.
 */
export async function placeInLot(
  client: Client<StationContract, StationEvents>,
  deviceId: string,
  lotName: string,
  profileId: string,
  terminal: Terminal,
): Promise<Place> {
  const lot = await lotForIntake(client, lotName, profileId, terminal)
  try {
    const { result, lot: where } = await client.call('queue.add', { deviceId, lotId: lot.lotId })
    return { lot: where, queueing: result }
  } catch (error) {
    const code = error instanceof Refusal ? noPlace.find((one) => one === error.code) : undefined
    if (code !== undefined) {
      return { lot, queueing: code }
    }
    throw error
  }
}

/** Whether the device stands in the lot now. */
export const isPlaced = ({ queueing }: Place): boolean => queueing === 'queued' || queueing === 'already-queued'

/** The same for people. */
export function placeLine({ lot, queueing }: Place, { language }: Terminal): string {
  return `${lot.partnerName} / ${lot.name}${language === 'fr' ? ' :' : ':'} ${queueingWord(queueing, language)}`
}
