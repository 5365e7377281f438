import type {
  ExpectedDeviceView,
  ExpectedList,
  NamedLine,
  OfferedDevice,
} from '../../../../shared/contract/arrivals.ts'
import { statement } from '../connection.ts'
import type { Store } from '../store.ts'

type Reading = Pick<Store, 'db'>
type Row = Omit<ExpectedDeviceView, 'offered' | 'missing'> & {
  readonly missingAt: string | null
  readonly missingReason: string | null
}

const columns = `expected_devices.id AS expectedId, line, expected_devices.kind, expected_devices.manufacturer,
    expected_devices.model, expected_devices.serial, part_number AS partNumber,
    supplier_reference AS supplierReference, pallet, device_id AS deviceId, devices.tag, arrived_at AS arrivedAt,
    missing_devices.at AS missingAt, missing_devices.reason AS missingReason`
const joins = `LEFT JOIN devices ON devices.id = device_id
  LEFT JOIN missing_devices ON missing_devices.expected_id = expected_devices.id`
const select = `SELECT ${columns} FROM expected_devices ${joins}`

/** Lines of a source that nothing arrived for and nobody calls missing. */
export function countOpen({ db }: Reading, sourceId: string): number {
  const sql = `SELECT coalesce(sum(lines), 0) AS lines FROM expected_counts WHERE source_id = ? AND list = 'open'`
  return statement<{ lines: number }>(db, sql).get(sourceId)?.lines ?? 0
}

/** Every line of a source that nothing arrived for, nobody calls missing, and no device here may be. */
export function openLines({ db }: Reading, sourceId: string): string[] {
  const sql = `SELECT expected_id AS id FROM expected_lists AS one WHERE source_id = ? AND list = 'open'
    AND NOT EXISTS (SELECT 1 FROM expected_lists AS other WHERE other.source_id = one.source_id
      AND other.list = 'offered' AND other.expected_id = one.expected_id) ORDER BY expected_id`
  return statement<{ id: string }>(db, sql)
    .all(sourceId)
    .map(({ id }) => id)
}

/**
 * Devices here with the serial of a line that nothing arrived for, which no line has: another maker's, or several lines or
 * devices have it, so that a person says which it is.
 */
function offeredFor({ db }: Reading, { deviceId, serial, expectedId }: Row): OfferedDevice[] {
  if (deviceId !== null || serial === null) return []
  return statement<OfferedDevice>(
    db,
    `SELECT id AS deviceId, tag, manufacturer, model FROM devices WHERE serial = :serial COLLATE NOCASE
       AND NOT EXISTS (SELECT 1 FROM expected_devices WHERE device_id = devices.id)
       AND NOT EXISTS (SELECT 1 FROM unticked_devices WHERE expected_id = :expectedId AND device_id = devices.id)
     ORDER BY number LIMIT 3`,
  ).all({ serial, expectedId })
}

function viewOf(store: Reading, row: Row): ExpectedDeviceView {
  const { missingAt: at, missingReason: reason, ...line } = row
  const missing = at === null || reason === null ? null : { at, reason }
  return { ...line, missing, offered: offeredFor(store, row) }
}

const pageOfAll = `${select} WHERE source_id = :sourceId AND expected_devices.id > :after
  ORDER BY expected_devices.id LIMIT :limit`
/** Begins with the lines of the list alone, however few of the source's they are. */
const pageOfList = `SELECT ${columns}
  FROM expected_lists CROSS JOIN expected_devices ON expected_devices.id = expected_lists.expected_id ${joins}
  WHERE expected_lists.source_id = :sourceId AND expected_lists.list = :show AND expected_lists.expected_id > :after
  ORDER BY expected_lists.expected_id LIMIT :limit`

/** A page of a source's lines in the order of its lists. */
export function listExpected(
  store: Reading,
  asked: { readonly sourceId: string; readonly show: ExpectedList; readonly after: string | null; limit: number },
): { readonly devices: ExpectedDeviceView[]; readonly next: string | null } {
  const { sourceId, show, after, limit } = asked
  const wanted = { sourceId, after: after ?? '', limit: limit + 1 }
  const rows =
    show === 'all'
      ? statement<Row>(store.db, pageOfAll).all(wanted)
      : statement<Row>(store.db, pageOfList).all({ ...wanted, show })
  const devices = rows.slice(0, limit).map((row) => viewOf(store, row))
  return { devices, next: rows.length > limit ? (devices.at(-1)?.expectedId ?? null) : null }
}

export function findExpected(store: Reading, expectedId: string): ExpectedDeviceView | null {
  const row = statement<Row>(store.db, `${select} WHERE expected_devices.id = ?`).get(expectedId)
  return row === undefined ? null : viewOf(store, row)
}

/** The same with the source whose list it is on. */
export function findLine(store: Reading, expectedId: string): (ExpectedDeviceView & { sourceId: string }) | null {
  const sql = 'SELECT source_id AS sourceId FROM expected_devices WHERE id = ?'
  const of = statement<{ sourceId: string }>(store.db, sql).get(expectedId)
  const line = findExpected(store, expectedId)
  return of === undefined || line === null ? null : { ...line, ...of }
}

type Named = Row & Pick<NamedLine, 'sourceId' | 'sourceName' | 'operationId'>
const namedSelect = `SELECT ${columns}, sources.id AS sourceId, sources.name AS sourceName,
    sources.operation_id AS operationId
  FROM expected_devices ${joins} JOIN sources ON sources.id = expected_devices.source_id`

/** How a label names a line, the surest first. */
const ways = [
  ['supplier', 'supplier_reference'],
  ['serial', 'serial'],
  ['part', 'part_number'],
] as const

const mostLines = 9

/**
 * Lines that nothing arrived for and that one of these texts names, all in the same way. Lines of one source with a part
 * number in common are alike, so that the first of them stands for all.
 */
export function namedLines(store: Reading, texts: readonly string[]): NamedLine[] {
  for (const [by, column] of ways) {
    const sql = `${namedSelect} WHERE expected_devices.${column} = ? COLLATE NOCASE
      AND expected_devices.device_id IS NULL ORDER BY missing_devices.at IS NOT NULL, expected_devices.id LIMIT 200`
    const rows = texts.flatMap((text) => statement<Named>(store.db, sql).all(text))
    const once = new Map<string, Named>()
    for (const row of rows) {
      const key = by === 'part' ? row.sourceId : row.expectedId
      if (!once.has(key)) once.set(key, row)
    }
    if (once.size > 0) {
      return [...once.values()].slice(0, mostLines).map((row) => {
        const { sourceId, sourceName, operationId, ...line } = row
        return { ...viewOf(store, line), sourceId, sourceName, operationId, by }
      })
    }
  }
  return []
}
