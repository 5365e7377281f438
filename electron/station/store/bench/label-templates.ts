import { LabelTemplate } from '../../../../shared/label/template.ts'
import { statement } from '../connection.ts'
import { appendEvents } from '../journal/journal.ts'
import { appendCommand } from '../journal/outbox.ts'
import { inTransaction, type Act, type Store } from '../store.ts'

/** One version of a template. `shipped` came with a station, `bench` was saved here. */
export type KeptTemplate = {
  readonly templateId: string
  readonly version: number
  readonly origin: 'shipped' | 'bench'
  readonly document: LabelTemplate
}

type Row = Omit<KeptTemplate, 'document'> & { readonly document: string }

const select = 'SELECT id AS templateId, version, origin, document FROM label_templates'
const newest = 'version = (SELECT max(version) FROM label_templates AS other WHERE other.id = label_templates.id)'

const toTemplate = (row: Row): KeptTemplate => ({ ...row, document: LabelTemplate.parse(JSON.parse(row.document)) })

/** The newest version of every template, by id. */
export function newestTemplates({ db }: Pick<Store, 'db'>): KeptTemplate[] {
  return statement<Row>(db, `${select} WHERE ${newest} ORDER BY id`).all().map(toTemplate)
}

/** A template as it was in this version; null when there is none. */
export function keptTemplate({ db }: Pick<Store, 'db'>, templateId: string, version: number): KeptTemplate | null {
  const row = statement<Row>(db, `${select} WHERE id = ? AND version = ?`).get(templateId, version)
  return row === undefined ? null : toTemplate(row)
}

function insert(store: Store, act: Act, kept: Row): void {
  const { templateId, version, origin, document } = kept
  statement(
    store.db,
    'INSERT INTO label_templates (id, version, origin, document, actor, recorded_at) VALUES (?, ?, ?, ?, ?, ?)',
  ).run(templateId, version, origin, document, act.actor, act.at)
}

/**
 * Makes known what came with this station: new templates, and new forms of those that nobody changed here. A template
 * that was changed on this bench stays as it is.
 */
export function keepShippedTemplates(store: Store, act: Act, shipped: ReadonlyMap<string, LabelTemplate>): void {
  inTransaction(store, () => {
    const present = new Map(
      statement<Row>(store.db, `${select} WHERE ${newest}`)
        .all()
        .map((row) => [row.templateId, row]),
    )
    for (const [templateId, template] of shipped) {
      const document = JSON.stringify(template)
      const known = present.get(templateId)
      if (known?.origin === 'bench' || known?.document === document) continue
      insert(store, act, { templateId, version: (known?.version ?? 0) + 1, origin: 'shipped', document })
    }
  })
}

/**
 * Saves a template as its next version; what was printed before keeps the version it was printed with.
 *
 * @param basedOnVersion the version that was changed, 0 for a template that is new.
 * @returns `template-changed` when another version was saved in the meantime: nothing is overwritten unseen.
 */
export function saveTemplate(
  store: Store,
  act: Act,
  { templateId, origin, document }: Omit<KeptTemplate, 'version'>,
  basedOnVersion: number,
): { readonly result: 'saved'; readonly template: KeptTemplate } | { readonly result: 'template-changed' } {
  return inTransaction(store, () => {
    const row = statement<{ version: number | null }>(
      store.db,
      'SELECT max(version) AS version FROM label_templates WHERE id = ?',
    ).get(templateId)
    if ((row?.version ?? 0) !== basedOnVersion) return { result: 'template-changed' } as const
    const version = basedOnVersion + 1
    insert(store, act, { templateId, version, origin, document: JSON.stringify(document) })
    const payload = { templateId, version, origin, title: document.title.fr }
    const command = appendCommand(store, act, {
      kind: 'label-template.save',
      version: 1,
      payload: { ...payload, document },
    })
    appendEvents(store, command, null, [{ type: 'label-template.saved', payload }])
    return { result: 'saved', template: { templateId, version, origin, document } } as const
  })
}
