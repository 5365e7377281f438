import { textsOf } from '../ipp-message.ts'
import { ippAttributes, resolutionOf } from '../ipp-road.ts'
import type { Fingerprint } from '../pinned-tls.ts'
import { openLink } from '../open-link.ts'
import { askIdentity } from '../zpl/zpl-line.ts'

export type PrinterIdentity = {
  readonly title: string
  readonly dotsPerInch: number | null
  /** Of the certificate it showed; null where none is asked for. */
  readonly certificateSha256: Fingerprint | null
}

/** What a printer that takes our PDF by IPP says of itself; null when none answers there, or it takes no PDF. */
export async function ippIdentity(printer: string): Promise<PrinterIdentity | null> {
  let certificateSha256: Fingerprint | null = null
  const learn = (seen: Fingerprint): void => {
    certificateSha256 = seen
  }
  const attributes = await ippAttributes(printer, { learn })
  if (typeof attributes === 'string') return null
  if (!textsOf(attributes, 'document-format-supported').includes('application/pdf')) return null
  const [title = printer] = textsOf(attributes, 'printer-make-and-model')
  return { title, dotsPerInch: resolutionOf(attributes), certificateSha256 }
}

/** What a printer that speaks ZPL says of itself; null when none answers there. */
export async function zplIdentity(printer: string): Promise<PrinterIdentity | null> {
  const link = openLink(printer)
  try {
    const identity = await askIdentity(link)
    const { model: title, dotsPerInch } = identity ?? { model: '', dotsPerInch: null }
    return identity === null ? null : { title, dotsPerInch, certificateSha256: null }
  } finally {
    link.close()
  }
}
