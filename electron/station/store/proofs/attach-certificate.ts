import { findErasure, keepDocument, putDocument } from './erasures.ts'
import { appendCommand } from '../journal/outbox.ts'
import { attachedEvent, tell, type ErasureDocument } from './record-erasure.ts'
import { inTransaction, type Act, type Store } from '../store.ts'

/**
 * Keeps a certificate byte for byte with what two people wrote down before they had it. It proves nothing by itself: the
 * two answer for it.
 *
 * @returns `certificate-there` where a document stands with it, which is never put in another one's place.
 */
export function attachCertificate(
  store: Store,
  act: Act,
  evidenceId: string,
  certificate: ErasureDocument,
): 'done' | 'evidence-not-found' | 'certificate-there' {
  return inTransaction(store, () => {
    const erasure = findErasure(store, evidenceId)
    if (erasure === null || erasure.status !== 'standing' || erasure.deviceId === null) return 'evidence-not-found'
    if (erasure.document !== null) return 'certificate-there'
    const documentSha256 = keepDocument(store, certificate, act.at)
    const payload = { evidenceId, name: certificate.name, documentSha256 }
    const command = appendCommand(store, act, { kind: 'erasure.attach', version: 1, payload })
    putDocument(store, evidenceId, documentSha256)
    tell(store, command, erasure.deviceId, [attachedEvent(erasure, certificate.name, documentSha256)])
    return 'done'
  })
}
