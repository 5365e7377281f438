import type { StationContract } from '../../../shared/contract/station.ts'
import type { Role } from '../../../shared/profile/profile.ts'

const lead = ['quality-lead'] as const
const coordination = ['coordination'] as const
const logistics = ['logistics', 'coordination'] as const
const leadOrCoordination = ['quality-lead', 'coordination'] as const

type RolesOf = Partial<Readonly<Record<keyof StationContract, readonly Role[]>>>

/**
 * Commands that need somebody's badge or PIN, with the roles that may, asked before the handler runs. What depends on
 * the input or on what is stored asks in its handler ({@link requireRole}): waivers, records of two people.
 */
export const neededRoles = {
  'gates.configure': lead,
  'profile.publish': lead,
  'gate.withdrawWaiver': lead,
  'organisation.change': coordination,
  'impact.changeFactors': coordination,
  'erasure.assign': lead,
  'erasure.dismiss': lead,
  'erasure.revoke': lead,
  'operation.add': coordination,
  'operation.announce': coordination,
  'wave.add': coordination,
  'partner.add': coordination,
  'partner.place': coordination,
  'partner.address': coordination,
  'allocation.add': coordination,
  'allocation.change': coordination,
  'allocation.decide': coordination,
  'allocation.allowOver': coordination,
  'device.reverse': coordination,
  'source.add': coordination,
  'source.change': coordination,
  'manifest.withdraw': coordination,
  'operation.rename': coordination,
  'wave.change': coordination,
  'partner.rename': coordination,
  'lot.rename': coordination,
  'person.add': lead,
  'person.change': lead,
  'person.setPin': lead,
  'person.printBadge': lead,
  'person.takeBadge': lead,
  'person.removeBadge': lead,
  'person.leave': lead,
  'person.pseudonymise': lead,
  'person.configure': lead,
} as const satisfies RolesOf

/** Commands that somebody with one of these roles does without more ado while they are at the bench ({@link requireRoleAtBench}). */
export const rolesAtBench = {
  'carton.close': logistics,
  'carton.reopen': logistics,
  'carton.discard': logistics,
  'pallet.open': logistics,
  'kit.settle': logistics,
  'expected.miss': logistics,
  'expected.missRest': logistics,
  'promise.make': coordination,
  'schedule.add': coordination,
  'schedule.remove': coordination,
  'part.count': ['quality-lead', 'logistics'],
  'shipment.close': logistics,
  'shipment.reopen': logistics,
  'shipment.depart': logistics,
  'receipt.mark': logistics,
  'receipt.markRest': logistics,
  'receipt.importTable': logistics,
  'receipt.importAnswer': logistics,
  'receipt.addExtra': logistics,
  'receipt.nameExtra': logistics,
  'receipt.settle': logistics,
  'lot.add': logistics,
  'kit.add': logistics,
  'kit.import': logistics,
  'device.return': logistics,
  'part.takeOut': ['quality-lead', 'logistics'],
  'device.takeApart': leadOrCoordination,
  'device.retire': leadOrCoordination,
  'planning.accept': coordination,
  'manifest.import': coordination,
  'export.rows': coordination,
  'export.workbook': coordination,
  'export.documents': coordination,
  'export.archive': coordination,
} as const satisfies RolesOf
