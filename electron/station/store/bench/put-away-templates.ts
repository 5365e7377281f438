import { statement } from '../connection.ts'
import { appendEvents } from '../journal/journal.ts'
import { appendCommand } from '../journal/outbox.ts'
import { inTransaction, type Act, type Store } from '../store.ts'

/** How a label template was taken out of people's lists: `hidden` may come back, `deleted` never does. */
export type PutAway = 'hidden' | 'deleted'

/** The templates that were put away, by id. */
export function putAwayTemplates({ db }: Pick<Store, 'db'>): ReadonlyMap<string, PutAway> {
  const rows = statement<{ id: string; how: PutAway }>(db, 'SELECT template_id AS id, how FROM put_away_templates')
  return new Map(rows.all().map(({ id, how }) => [id, how]))
}

/** The templates of which a version came with a station; all others were made on this bench. */
export function templatesThatCame({ db }: Pick<Store, 'db'>): ReadonlySet<string> {
  const rows = statement<{ id: string }>(db, `SELECT DISTINCT id FROM label_templates WHERE origin = 'shipped'`)
  return new Set(rows.all().map(({ id }) => id))
}

/** How many labels of a template, of whatever version, are on their way to a printer just now. */
export function labelsUnderWay({ db }: Pick<Store, 'db'>, templateId: string): number {
  const row = statement<{ jobs: number }>(
    db,
    `SELECT count(*) AS jobs FROM print_jobs
     WHERE state IN ('prepared', 'sending', 'sent', 'blocked') AND substr(format, 1, length(?) + 1) = ? || '@'`,
  ).get(templateId, templateId)
  return row?.jobs ?? 0
}

function recordPutAway(store: Store, act: Act, templateId: string, how: PutAway | 'shown'): void {
  const payload = { templateId, how }
  const command = appendCommand(store, act, { kind: 'label-template.putAway', version: 1, payload })
  appendEvents(store, command, null, [{ type: 'label-template.putAway', payload }])
}

/**
 * Takes a template out of people's lists. The database refuses to delete one that came with a station: prints of other
 * benches name it too, and the next station brings it along again.
 */
export function putTemplateAway(store: Store, act: Act, templateId: string, how: PutAway): void {
  inTransaction(store, () => {
    if (putAwayTemplates(store).get(templateId) === how) return
    statement(
      store.db,
      'INSERT INTO put_away_templates (template_id, how, actor, put_away_at) VALUES (?, ?, ?, ?)',
    ).run(templateId, how, act.actor, act.at)
    recordPutAway(store, act, templateId, how)
  })
}

/** Puts a hidden template back into the lists; one that stands there stays as it is. */
export function showTemplate(store: Store, act: Act, templateId: string): void {
  inTransaction(store, () => {
    if (putAwayTemplates(store).get(templateId) === undefined) return
    statement(store.db, 'DELETE FROM put_away_templates WHERE template_id = ?').run(templateId)
    recordPutAway(store, act, templateId, 'shown')
  })
}
