import { statement } from '../connection.ts'
import { sha256 } from '../packed.ts'
import type { Act, Store } from '../store.ts'

/** What was done, in the words that a hub will apply it by. A kind whose payload changes gets the next version. */
export type CommandDraft = {
  readonly kind:
    | 'intake.record'
    | 'verdict.record'
    | 'profile.publish'
    | 'queue.add'
    | 'queue.remove'
    | 'partner.add'
    | 'organisation.change'
    | 'impact.changeFactors'
    | 'lot.add'
    | 'device.ready'
    | 'device.repair'
    | 'erasure.import'
    | 'erasure.type'
    | 'erasure.attach'
    | 'erasure.clarify'
    | 'erasure.assign'
    | 'erasure.dismiss'
    | 'erasure.revoke'
    | 'erasure.noStorage'
    | 'checklist.record'
    | 'grade.give'
    | 'gate.waive'
    | 'gate.withdrawWaiver'
    | 'gates.configure'
    | 'conformity.issue'
    | 'photo.add'
    | 'photo.withdraw'
    | 'battery.start'
    | 'battery.end'
    | 'device.repairTakenBack'
    | 'label.record'
    | 'label-template.save'
    | 'label-template.putAway'
    | 'label.verify'
    | 'label.verifyCode'
    | 'label.void'
    | 'tag.reserve'
    | 'operation.add'
    | 'operation.announce'
    | 'wave.add'
    | 'partner.place'
    | 'partner.address'
    | 'allocation.add'
    | 'allocation.change'
    | 'allocation.decide'
    | 'allocation.allowOver'
    | 'source.add'
    | 'manifest.import'
    | 'expected.arrive'
    | 'expected.untick'
    | 'expected.miss'
    | 'expected.await'
    | 'manifest.withdraw'
    | 'doubt.settle'
    | 'operation.rename'
    | 'wave.change'
    | 'partner.rename'
    | 'lot.rename'
    | 'source.change'
    | 'export-schedule.add'
    | 'export-schedule.remove'
    | 'export.write'
    | 'export.fail'
    | 'device.import'
    | 'person.add'
    | 'person.change'
    | 'person.setPin'
    | 'person.setBadge'
    | 'person.leave'
    | 'person.pseudonymise'
    | 'kit.add'
    | 'kit.pair'
    | 'kit.unpair'
    | 'kit.move'
    | 'promise.make'
    | 'carton.open'
    | 'carton.pack'
    | 'carton.unpack'
    | 'carton.confirm'
    | 'carton.weigh'
    | 'carton.close'
    | 'carton.reopen'
    | 'carton.discard'
    | 'pallet.open'
    | 'pallet.load'
    | 'pallet.unload'
    | 'pallet.weigh'
    | 'shipment.prepare'
    | 'shipment.load'
    | 'shipment.unload'
    | 'shipment.close'
    | 'shipment.reopen'
    | 'shipment.discard'
    | 'shipment.depart'
    | 'shipment.address'
    | 'receipt.mark'
    | 'receipt.settle'
    | 'receipt.name'
    | 'device.return'
    | 'device.retire'
    | 'device.reverse'
    | 'part.receive'
    | 'part.takeOut'
    | 'part.count'
    | 'part.reserve'
    | 'part.release'
    | 'part.use'
    | 'part.fit'
    | 'carton.takeCharger'
    | 'charger.giveBack'
    | 'part.code'
    | 'device.takeApart'
  readonly version: number
  readonly payload: Readonly<Record<string, unknown>>
}

/** A command that stands in the outbox: what every event of its transaction names. */
export type Command = Act & { readonly id: string }

export const firstLink = '0'.repeat(64)

type Link = { readonly seq: number; readonly id: string; readonly payload: string; readonly previous: string }

export function chainOf({ seq, id, payload, previous }: Link): string {
  return sha256(`${previous}|${id}|${seq}|${sha256(payload)}`)
}

/** Appends a command as the next link. Only inside the transaction that also does what it says. */
export function appendCommand(store: Store, act: Act, { kind, version, payload }: CommandDraft): Command {
  const { db, newId } = store
  if (!db.inTransaction) throw new Error('a command is written with its effect')
  const last = statement<{ seq: number; chain: string }>(
    db,
    'SELECT seq, chain FROM outbox ORDER BY seq DESC LIMIT 1',
  ).get() ?? { seq: 0, chain: firstLink }
  const text = JSON.stringify({ kind, version, actor: act.actor, occurredAt: act.at, ...payload })
  const link = { seq: last.seq + 1, id: newId(), payload: text, previous: last.chain }
  statement(db, 'INSERT INTO outbox (seq, id, previous_chain, chain, payload) VALUES (?, ?, ?, ?, ?)').run(
    link.seq,
    link.id,
    link.previous,
    chainOf(link),
    link.payload,
  )
  return { id: link.id, actor: act.actor, at: act.at }
}
