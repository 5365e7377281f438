import type { PaperKind, PaperNumber } from '../../../../shared/shipping/papers/paper.ts'
import { getBench } from '../bench/bench.ts'
import { statement } from '../connection.ts'
import { pack, unpack } from '../packed.ts'
import { takeStationCode } from '../labels/station-codes.ts'
import type { Store } from '../store.ts'

type Reading = Pick<Store, 'db'>

/** A paper as the ledger knows it, without what it says. */
export type KeptPaper = {
  readonly paperId: string
  readonly number: PaperNumber
  /** XP… */
  readonly code: string
  readonly shipmentId: string | null
  readonly issuedAt: string
  readonly issuedOn: string
  readonly voidedAt: string | null
  readonly voidReason: string | null
}

type Row = Omit<KeptPaper, 'number'> & { kind: PaperKind; year: number; sequence: number }

const select = `SELECT papers.id AS paperId, kind, year, sequence, code, shipment_id AS shipmentId, issued_at AS issuedAt,
  issued_on AS issuedOn, voided_at AS voidedAt, void_reason AS voidReason FROM papers`

function keptOf(store: Reading, { kind, year, sequence, ...rest }: Row): KeptPaper {
  return { ...rest, number: { kind, prefix: getBench(store).prefix, year, sequence } }
}

/** The papers of a shipment, void ones too, in the order they were given out. */
export function papersOf(store: Reading, shipmentId: string): readonly KeptPaper[] {
  return statement<Row>(store.db, `${select} WHERE shipment_id = ? ORDER BY id`)
    .all(shipmentId)
    .map((row) => keptOf(store, row))
}

export function getPaper(store: Reading, paperId: string): KeptPaper | null {
  const row = statement<Row>(store.db, `${select} WHERE id = ?`).get(paperId)
  return row === undefined ? null : keptOf(store, row)
}

/** The paper with this code (XP…), or null. */
export function findPaper(store: Reading, code: string): KeptPaper | null {
  const row = statement<Row>(store.db, `${select} WHERE code = ?`).get(code)
  return row === undefined ? null : keptOf(store, row)
}

/** What a paper says, as it was frozen with its number; null for a paper that is not there. */
export function paperDocument({ db }: Reading, paperId: string): unknown {
  const row = statement<{ bytes: Buffer; sizeBytes: number; sha256: string }>(
    db,
    'SELECT document AS bytes, document_bytes AS sizeBytes, sha256 FROM papers WHERE id = ?',
  ).get(paperId)
  return row === undefined ? null : JSON.parse(unpack(row).toString())
}

/** What is numbered: the papers of a shipment, and the conformity sheet of a device. */
type NumberedPaper = PaperKind | 'conformity-sheet'

export type NewPaper<K extends NumberedPaper = PaperKind> = {
  readonly kind: K
  readonly shipmentId: string | null
  readonly issuedAt: string
  /** Calendar day of the bench, ISO 8601: its year is the year of the number. */
  readonly issuedOn: string
}

/** The number and the code that the next paper of a kind gets. */
export type TakenNumber<K extends NumberedPaper = PaperKind> = {
  readonly number: Omit<PaperNumber, 'kind'> & { readonly kind: K }
  readonly code: string
}

/**
 * Gives out the next number of a kind and a year, without gaps, with what the paper says. Only inside the transaction of
 * what it is about: should that be taken back, so is the number.
 *
 * @param fill the document, by its number; frozen as it is returned.
 */
export function issuePaper<K extends NumberedPaper = PaperKind>(
  store: Store,
  paper: NewPaper<K>,
  fill: (taken: TakenNumber<K>) => unknown,
): TakenNumber<K> {
  const { db } = store
  if (!db.inTransaction) throw new Error('a paper is numbered with what it is about')
  const year = Number(paper.issuedOn.slice(0, 4))
  const sql = 'SELECT coalesce(max(sequence), 0) + 1 AS sequence FROM papers WHERE kind = ? AND year = ?'
  const sequence = statement<{ sequence: number }>(db, sql).get(paper.kind, year)?.sequence ?? 1
  const number = { kind: paper.kind, prefix: getBench(store).prefix, year, sequence }
  const taken = { number, code: takeStationCode(store, 'paper') }
  const document = pack(JSON.stringify(fill(taken)))
  statement(
    db,
    `INSERT INTO papers (id, kind, year, sequence, code, shipment_id, issued_at, issued_on, document, document_bytes, sha256)
     VALUES (:id, :kind, :year, :sequence, :code, :shipmentId, :issuedAt, :issuedOn, :bytes, :sizeBytes, :sha256)`,
  ).run({ ...paper, ...document, id: store.newId(), year, sequence, code: taken.code })
  return taken
}

/** Declares a shipment's papers void; they keep their numbers. Only inside a transaction. @returns their codes. */
export function voidPapers({ db }: Store, shipmentId: string, at: string, reason: string): readonly string[] {
  return statement<{ code: string }>(
    db,
    `UPDATE papers SET voided_at = ?, void_reason = ? WHERE shipment_id = ? AND voided_at IS NULL RETURNING code`,
  )
    .all(at, reason, shipmentId)
    .map(({ code }) => code)
}
