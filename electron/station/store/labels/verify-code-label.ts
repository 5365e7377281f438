import type { CodeLabelCheckView } from '../../../../shared/contract/printing.ts'
import { mayHaveComeOut } from '../../../../shared/label/print-state.ts'
import { parseStationCode } from '../../../../shared/label/station-code.ts'
import { recordBenchChange } from '../journal/bench-change.ts'
import { findCarton, findPallet } from '../packing/cartons.ts'
import { findKit } from '../packing/kits.ts'
import { listCodePrintJobs, moveJob } from './print-jobs.ts'
import { inTransaction, type Act, type Store } from '../store.ts'

const isKnown = (store: Pick<Store, 'db'>, code: string): boolean =>
  findCarton(store, code) !== null || findPallet(store, code) !== null || findKit(store, code)?.code === code

/**
 * Writes down what the scan of a stuck carton's, pallet's or kit's label showed. Its newest print that may have come out is
 * verified by it, whoever waits for it or not, once; another code than the one that is compared with is an alarm in the journal.
 *
 * @param expected the thing that the label is stuck on, where somebody says so; null for a scan that only names what it is on.
 * @param scanned as it is encoded: capitals, no spaces. Of another bench it is another code, never one that is verified.
 * @returns `label-code-unknown` where one of them is no code of a carton, a pallet or a kit.
 */
export function verifyCodeLabel(
  store: Store,
  act: Act,
  expected: string | null,
  scanned: string,
): CodeLabelCheckView | 'label-code-unknown' {
  return inTransaction(store, () => {
    const kind = parseStationCode(scanned)?.kind
    if ((kind !== 'carton' && kind !== 'kit') || !isKnown(store, expected ?? scanned)) return 'label-code-unknown'
    if (expected !== null && scanned !== expected) {
      const payload = { code: expected, scannedCode: scanned }
      recordBenchChange(store, act, 'label.verifyCode', { type: 'label.codeMismatched', payload })
      return { result: 'other-code', code: expected, scannedCode: scanned } as const
    }
    const job = listCodePrintJobs(store, scanned).find(({ state }) => mayHaveComeOut(state))
    if (job === undefined) return { result: 'not-printed', code: scanned } as const
    if (job.state === 'verified') return { result: 'verified', code: scanned, job, isFirst: false } as const
    const verified = moveJob(store, act, job, { state: 'verified', reason: null })
    const payload = { code: scanned, printJobId: job.printJobId }
    recordBenchChange(store, act, 'label.verifyCode', { type: 'label.codeVerified', payload })
    return { result: 'verified', code: scanned, job: verified, isFirst: true } as const
  })
}
