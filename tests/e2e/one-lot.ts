import type { Page } from '@playwright/test'

/** What a coordinator enters before anything can be queued: an operation, its wave, a partner's allocation and its lot. */
export function enterLot(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const { station } = window.etabli
    const sure = <T>(answer: { ok: true; output: T } | { ok: false }): T => {
      if (!answer.ok) throw new Error(JSON.stringify(answer))
      return answer.output
    }
    const { partnerId } = sure(await station.call('partner.add', { name: 'Secours populaire' }))
    const { operationId } = sure(await station.call('operation.add', { name: 'Connexion d’Urgence' }))
    const wave = { operationId, name: 'Vague 1', promisedOn: null }
    const { waveId } = sure(await station.call('wave.add', wave))
    const numbers = { announced: null, allocated: null, priority: 5, promisedOn: null }
    const terms = { waveId, partnerId, deviceKind: null, profileId: 'laptop-2026', ...numbers }
    const { allocationId } = sure(await station.call('allocation.add', terms))
    const lot = { allocationId, name: 'Vague 1', wanted: null }
    return sure(await station.call('lot.add', lot)).lotId
  })
}
