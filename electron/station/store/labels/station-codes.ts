import { Refusal } from '../../../../shared/contract/refusal.ts'
import { paperCode, type NumberedCode } from '../../../../shared/label/station-code.ts'
import { getBench } from '../bench/bench.ts'
import { statement } from '../connection.ts'
import type { Store } from '../store.ts'

const lastNumber = 999_999

/**
 * The bench's next code for a paper, a carton (or pallet), a kit or a kind of part. Only inside the transaction that uses it: should that
 * be taken back, nobody has seen the code; once committed it is never given out again.
 *
 * @throws Refusal `codes-used-up` after the millionth of its kind.
 */
export function takeStationCode(store: Pick<Store, 'db'>, kind: NumberedCode): string {
  if (!store.db.inTransaction) throw new Error('a code is taken inside the transaction that uses it')
  const row = statement<{ number: number }>(
    store.db,
    'UPDATE code_numbers SET next = next + 1 WHERE kind = ? AND next <= ? RETURNING next - 1 AS number',
  ).get(kind, lastNumber)
  if (row !== undefined) return paperCode(kind, getBench(store).prefix, row.number)
  throw new Refusal({
    code: 'codes-used-up',
    what: `This bench has given out all of its codes: ${kind}`,
    remedy: 'Start a new folder, which takes another prefix.',
  })
}
