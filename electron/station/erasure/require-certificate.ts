import { certificateLimits } from '../../../shared/contract/import-limits.ts'
import { Refusal } from '../../../shared/contract/refusal.ts'
import { certificateKind } from '../../../shared/device/certificate-kind.ts'
import { isPictureShown } from '../../../shared/device/picture-size.ts'

/** Refuses what is no certificate that somebody could look at: empty, too large, or of another kind than its name says. */
export function requireCertificate(file: { readonly name: string; readonly bytes: Uint8Array }): void {
  const where = file.name
  if (file.bytes.byteLength === 0) {
    throw new Refusal({
      code: 'certificate-empty',
      what: 'This file is empty',
      where,
      remedy: 'Copy it once more, and attach that.',
    })
  }
  if (file.bytes.byteLength > certificateLimits.fileBytes) {
    throw new Refusal({
      code: 'certificate-too-large',
      what: 'This file is too large for a certificate: 10 MB at most',
      where,
      remedy: 'Scan it with fewer dots, or save the page alone.',
    })
  }
  const kind = certificateKind(file)
  if ((kind === 'png' || kind === 'jpeg') && !isPictureShown(kind, file.bytes)) {
    throw new Refusal({
      code: 'certificate-picture-size',
      what: 'This picture says no size, or is larger than a sheet of A3 scanned with 600 dots to the inch',
      where,
      remedy: 'Scan the page with fewer dots, and attach that.',
    })
  }
  if (kind !== null) return
  throw new Refusal({
    code: 'certificate-odd-type',
    what: 'This is no PDF, PNG, JPEG or text, or its name says another kind than it is',
    where,
    remedy: 'Attach the certificate as PDF or as a picture.',
  })
}
