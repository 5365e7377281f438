import { Refusal } from '../../../shared/contract/refusal.ts'

const refusals = {
  'operation-not-found': 'There is no such operation',
  'wave-not-found': 'There is no such wave',
  'partner-not-found': 'There is no such partner',
  'partner-level': 'A partner stands under a higher level only',
  'allocation-not-found': 'There is no such allocation',
  'allocation-undecided': 'This allocation has no profile yet',
  'decision-unchanged': 'This allocation is of this kind and profile already',
  'decision-needs-reason': 'What was decided before changes only with a reason',
  'lot-over-allocation': 'The lots of this allocation would want more devices than it gives',
  'allocation-taken': 'More devices than this stand in the allocation already',
  'source-not-found': 'There is no such source',
  'manifest-too-large': 'This file is too large for a list of devices',
  'manifest-not-found': 'There is no such list',
  'manifest-withdrawn': 'This list was taken back already',
  'lot-not-found': 'There is no such lot',
  'expected-not-found': 'There is no such line',
  'expected-arrived': 'The device of this line has arrived already',
  'expected-open': 'Nothing has arrived for this line',
  'device-ticked-off': 'This device is on a line already',
  'device-not-found': 'There is no such device',
  'name-taken': 'This name is taken',
  'role-may-not': 'This role may not do that',
} as const
export type CampaignRefusalCode = keyof typeof refusals

/** Where a refusal lies: what was asked for, or another part of it for some codes. */
type Where = string | (Readonly<Partial<Record<CampaignRefusalCode, string>>> & { readonly otherwise: string })

/** What the store answered, or the refusal that it named. */
export function orRefuse<T>(answer: T | CampaignRefusalCode, where: Where): Exclude<T, CampaignRefusalCode> {
  if (typeof answer !== 'string' || !Object.hasOwn(refusals, answer)) return answer as Exclude<T, CampaignRefusalCode>
  const code = answer as CampaignRefusalCode
  throw campaignRefusal(code, typeof where === 'string' ? where : (where[code] ?? where.otherwise))
}

export function campaignRefusal(code: CampaignRefusalCode, where: string): Refusal {
  return new Refusal({ code, what: refusals[code], where })
}
