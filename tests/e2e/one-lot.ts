import type { Page } from '@playwright/test'
import { ask } from './ask.ts'

/** What a coordinator enters before anything can be queued: an operation, its wave, a partner's allocation and its lot. */
export async function enterLot(page: Page): Promise<string> {
  const { partnerId } = await ask(page, 'partner.add', { name: 'Secours populaire' })
  const { operationId } = await ask(page, 'operation.add', { name: 'Connexion d’Urgence' })
  const { waveId } = await ask(page, 'wave.add', { operationId, name: 'Vague 1', promisedOn: null })
  const numbers = { announced: null, allocated: null, priority: 5, promisedOn: null }
  const terms = { waveId, partnerId, deviceKind: null, profileId: 'laptop-2026', ...numbers }
  const { allocationId } = await ask(page, 'allocation.add', terms)
  return (await ask(page, 'lot.add', { allocationId, name: 'Vague 1', wanted: null })).lotId
}
