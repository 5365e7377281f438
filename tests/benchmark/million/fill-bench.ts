import { signsOf } from '../../../shared/device/identity.ts'
import { makeTag } from '../../../shared/label/tag.ts'
import { specLine } from '../../../shared/label/spec-line.ts'
import type { LotView } from '../../../shared/contract/views.ts'
import { getBench } from '../../../electron/station/store/bench/bench.ts'
import { statement, type Connection } from '../../../electron/station/store/connection.ts'
import { eventColumns, hashOf, type EventRow } from '../../../electron/station/store/journal/journal.ts'
import { chainOf, firstLink } from '../../../electron/station/store/journal/outbox.ts'
import { pack } from '../../../electron/station/store/packed.ts'
import { hardwareText, searchedParts, signTerms } from '../../../electron/station/store/search/searched-parts.ts'
import type { Store } from '../../../electron/station/store/store.ts'
import { fillThings } from './fill-things.ts'
import { numbered, type Shape } from './machine-shapes.ts'

/** So many tags fit one prefix; what comes after is taken for a second bench's. */
const tagsOfABench = 900_000
const devicesATransaction = 20_000
const firstDay = Date.parse('2026-03-02T08:00:00Z')

/**
 * Takes the triggers and the indexes away that make each row dear, and answers what puts exactly the same ones back.
 * Indexes that a UNIQUE or a PRIMARY KEY makes stay.
 */
function without(db: Connection, type: 'trigger' | 'index'): () => void {
  const all = db.prepare('SELECT name, sql FROM sqlite_schema WHERE type = ? AND sql IS NOT NULL').all(type) as {
    name: string
    sql: string
  }[]
  for (const { name } of all) db.exec(`DROP ${type} ${name}`)
  return () => {
    for (const { sql } of all) db.exec(sql)
  }
}

/** Brings into line what the triggers would have counted and indexed. */
function settle(db: Connection): void {
  db.exec(`
    DELETE FROM device_counts;
    INSERT INTO device_counts SELECT state, count(*) FROM devices GROUP BY state;
    INSERT INTO device_lots SELECT device_id, lot_id, queued_at FROM queue_items;
    INSERT INTO lot_states SELECT lot_id, 'queued', count(*) FROM queue_items GROUP BY lot_id;
    UPDATE lots SET queued = (SELECT count(*) FROM queue_items WHERE lot_id = lots.id),
      next_position = 1 + coalesce((SELECT max(position) FROM queue_items WHERE lot_id = lots.id), 0);
    UPDATE allocations SET taken = (SELECT count(*) FROM lot_allocations
      JOIN queue_items ON queue_items.lot_id = lot_allocations.lot_id WHERE allocation_id = allocations.id);
    DELETE FROM hour_steps;
    INSERT INTO hour_steps SELECT substr(at, 1, 13), type, count(*) FROM events WHERE type GLOB 'device.*' GROUP BY 1, 2;
    INSERT INTO device_search (device_search) VALUES ('rebuild');
  `)
}

type Links = { seq: number; hash: string; outbox: number; chain: string }

/**
 * Fills a bench with devices as a station would have recorded them one by one: report and verdict, signs, journal and
 * outbox with their chains, three in ten in a lot. Rows go in directly, with the triggers away and their counts made
 * afterwards, since a million intakes would take a working day.
 */
export function fillBench(
  store: Store,
  shapes: readonly Shape[],
  { lots, sourceId }: { readonly lots: readonly LotView[]; readonly sourceId: string },
  devices: number,
  things: number,
): void {
  const { db } = store
  const { prefix } = getBench(store)
  const verdicts = shapes.map(({ verdict }) => pack(JSON.stringify(verdict)))
  const passing = shapes.flatMap(({ verdict }, index) => (verdict.outcome === 'pass' ? [index] : []))
  const last = statement<Links>(
    db,
    `SELECT coalesce((SELECT max(seq) FROM events), 0) AS seq,
       coalesce((SELECT hash FROM events ORDER BY seq DESC LIMIT 1), '${firstLink}') AS hash,
       coalesce((SELECT max(seq) FROM outbox), 0) AS outbox,
       coalesce((SELECT chain FROM outbox ORDER BY seq DESC LIMIT 1), '${firstLink}') AS chain`,
  ).get()
  if (last === undefined) throw new Error('a row of four values is always there')
  const links = { ...last }
  const into = (table: string, columns: string) =>
    statement(db, `INSERT INTO ${table} (${columns}) VALUES (${columns.replaceAll(/[^,]+/g, '?')})`)
  const insert = {
    outbox: into('outbox', 'seq, id, previous_chain, chain, payload'),
    event: statement(
      db,
      `INSERT INTO events (${eventColumns.replaceAll(/ AS \w+/g, '')}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ),
    report: into('reports', 'id, device_id, source_kind, read_at, recorded_at, document, document_bytes, sha256'),
    verdict: into(
      'verdicts',
      'id, device_id, report_id, profile_id, profile_version, outcome, document, document_bytes, sha256, reached_at',
    ),
    sign: into('identity_signs', 'kind, value, device_id'),
    device: into(
      'devices',
      `id, tag, state, kind, manufacturer, model, model_version, serial, spec_line, report_id, verdict_id, outcome,
       profile_id, profile_version, received_at, updated_at, last_event_seq`,
    ),
    hardware: into('hardware', 'words'),
    words: into('device_words', 'number, hardware_id, parts'),
    terms: into('part_search', 'rowid, terms'),
    queue: into('queue_items', 'device_id, lot_id, position, queued_at'),
  }

  const hardware = new Map<string, number>()
  const hardwareOf = (words: string): number => {
    const id = hardware.get(words) ?? Number(insert.hardware.run(words).lastInsertRowid)
    hardware.set(words, id)
    return id
  }

  const one = (index: number): void => {
    // Three in ten are queued, and who is queued has passed.
    const lot = index % 10 < 3 && passing.length > 0 ? lots[index % lots.length] : undefined
    const at = new Date(firstDay + index * 17_000).toISOString()
    const shapeIndex = (lot === undefined ? index % shapes.length : passing[index % passing.length]) ?? 0
    const [shape, verdict] = [shapes[shapeIndex], verdicts[shapeIndex]]
    if (shape === undefined || verdict === undefined) throw new Error('there is no machine to draw from')
    const report = numbered(shape.report, index + 1)
    const tag =
      index < tagsOfABench
        ? makeTag(prefix, index + 1)
        : makeTag(prefix === 'C0' ? 'C2' : 'C0', index + 1 - tagsOfABench)
    const [deviceId, reportId, verdictId, commandId] = [store.newId(), store.newId(), store.newId(), store.newId()]
    const { profileId, profileVersion, outcome } = shape.verdict
    const document = pack(JSON.stringify(report))
    const payload = JSON.stringify({
      kind: 'intake.record',
      version: 1,
      actor: 'technician',
      occurredAt: at,
      deviceId,
      tag,
    })
    links.outbox += 1
    const chain = chainOf({ seq: links.outbox, id: commandId, payload, previous: links.chain })
    insert.outbox.run(links.outbox, commandId, links.chain, chain, payload)
    links.chain = chain
    insert.report.run(
      reportId,
      deviceId,
      report.source.kind,
      report.source.readAt,
      at,
      document.bytes,
      document.sizeBytes,
      document.sha256,
    )
    insert.verdict.run(
      verdictId,
      deviceId,
      reportId,
      profileId,
      profileVersion,
      outcome,
      verdict.bytes,
      verdict.sizeBytes,
      verdict.sha256,
      at,
    )
    const { kind, manufacturer, model, modelVersion, serial } = report.machine
    const face = { kind, manufacturer, model, modelVersion, serial, specLine: specLine(report, 'fr') }
    const named = lot === undefined ? [] : [{ lotId: lot.lotId, lotName: lot.name, partnerName: lot.partnerName }]
    const position = Math.floor(index / lots.length) + 1
    const events: [string, object][] = [
      ['device.received', { tag }],
      [
        'report.recorded',
        { reportId, sha256: document.sha256, sourceKind: 'capture', readAt: at, captureFiles: 0, ...face },
      ],
      ['verdict.reached', { verdictId, reportId, profileId, profileVersion, outcome }],
      ['device.audited', { from: 'received', to: 'audited' }],
      ...named.map((names): [string, object] => [
        'device.queued',
        { from: 'audited', to: 'queued', ...names, position },
      ]),
    ]
    for (const [type, said] of events) {
      const row: Omit<EventRow, 'hash'> = {
        seq: links.seq + 1,
        id: store.newId(),
        commandId,
        deviceId,
        type,
        at,
        bench: prefix,
        actor: 'technician',
        payload: JSON.stringify(said),
        previousHash: links.hash,
      }
      links.seq = row.seq
      links.hash = hashOf(row)
      insert.event.run(
        row.seq,
        row.id,
        commandId,
        deviceId,
        type,
        at,
        prefix,
        row.actor,
        row.payload,
        row.previousHash,
        links.hash,
      )
    }
    for (const sign of signsOf(report)) insert.sign.run(sign.kind, sign.value, deviceId)
    const state = lot === undefined ? 'audited' : 'queued'
    const facts = [kind, manufacturer, model, modelVersion, serial, face.specLine, reportId, verdictId, outcome]
    insert.device.run(deviceId, tag, state, ...facts, profileId, profileVersion, at, at, links.seq)
    const parts = searchedParts(report, [])
    insert.words.run(index + 1, hardwareOf(hardwareText(report.machine, parts)), JSON.stringify(parts))
    insert.terms.run(index + 1, signTerms(parts))
    if (lot !== undefined) insert.queue.run(deviceId, lot.lotId, position, at)
  }

  db.pragma('synchronous = OFF')
  db.pragma('foreign_keys = OFF')
  db.pragma('cache_size = -1200000')
  // Nothing here outlasts a power cut, and nothing has to: an unfinished bench is thrown away. The station sets both
  // anew when it opens the file.
  db.pragma('journal_mode = MEMORY')
  const putTriggersBack = without(db, 'trigger')
  const putIndexesBack = without(db, 'index')
  for (let done = 0; done < devices; done += devicesATransaction) {
    db.transaction(() => {
      for (let index = done; index < Math.min(devices, done + devicesATransaction); index += 1) one(index)
    })()
    if (done % 100_000 === 0 && done > 0) console.log(`    ${done} devices`)
  }
  putIndexesBack()
  db.transaction(() => {
    settle(db)
    fillThings(db, sourceId, things)
  })()
  statement(db, 'UPDATE bench SET next_tag_number = ? WHERE only_row = 1').run(Math.min(devices, tagsOfABench) + 1)
  putTriggersBack()
  db.exec('ANALYZE')
}
