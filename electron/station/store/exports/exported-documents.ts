import type { Report } from '../../../../shared/report/report.ts'
import type { Finding, Verdict } from '../../../../shared/verdict/verdict.ts'
import { statement } from '../connection.ts'
import { unpack, type Packed } from '../packed.ts'
import type { Store } from '../store.ts'

/** A report without where each value comes from, which is more than half of it and in no table. */
export type ReportValues = Omit<Report, 'readings'>

const valueKeys: readonly (keyof ReportValues)[] = [
  'machine',
  'cpu',
  'memory',
  'disks',
  'batteries',
  'displays',
  'network',
  'source',
]

/** Quotes within texts are escaped, so that these characters can only be the key. JSON, RFC 8259, 7. */
const readingsBegin = ',"readings":{'

const column = (of: 'reports' | 'verdicts', id: 'report_id' | 'verdict_id') =>
  `SELECT document AS bytes, document_bytes AS sizeBytes, sha256 FROM ${of}
   WHERE id = (SELECT ${id} FROM devices WHERE id = ?)`

function newestDocument({ db }: Pick<Store, 'db'>, sql: string, deviceId: string): Buffer | null {
  const row = statement<Packed>(db, sql).get(deviceId)
  return row === undefined ? null : unpack(row)
}

/**
 * What a device's newest report says, for a table: ten thousand of them are wanted at once. The digest says that the
 * document is the one that was recorded, which was a report then; it is not asked again whether it is one.
 *
 * @returns null for a device without a report.
 * @throws Error when what is stored is not what was recorded.
 */
export function newestReportValues(store: Pick<Store, 'db'>, deviceId: string): ReportValues | null {
  const bytes = newestDocument(store, column('reports', 'report_id'), deviceId)
  if (bytes === null) return null
  const until = bytes.indexOf(readingsBegin)
  if (until >= 0) {
    const values = JSON.parse(`${bytes.toString('utf8', 0, until)}}`) as ReportValues
    // A report that was written in another order has some of them behind its readings.
    if (valueKeys.every((key) => key in values)) return values
  }
  return JSON.parse(bytes.toString('utf8')) as ReportValues
}

/** As the two stand beside each other in a document where a requirement is not met, and nowhere else. */
const unmet = '"outcome":"unmet"'

/**
 * What a device's newest verdict finds unmet, in the profile's order, on the same terms as {@link newestReportValues}.
 *
 * @returns null for a device that was never judged.
 */
export function newestUnmet(store: Pick<Store, 'db'>, deviceId: string): readonly Finding[] | null {
  const bytes = newestDocument(store, column('verdicts', 'verdict_id'), deviceId)
  if (bytes === null) return null
  if (!bytes.includes(unmet)) return []
  const { findings } = JSON.parse(bytes.toString('utf8')) as Verdict
  return findings.filter(({ outcome }) => outcome === 'unmet')
}
