import { textsOf } from '../ipp-message.ts'
import { ippAttributes, resolutionOf } from '../ipp-road.ts'
import { openLink } from '../open-link.ts'
import { askIdentity } from '../zpl/zpl-line.ts'

export type PrinterIdentity = { readonly title: string; readonly dotsPerInch: number | null }

/** What a printer that takes our PDF by IPP says of itself; null when none answers there, or it takes no PDF. */
export async function ippIdentity(printer: string): Promise<PrinterIdentity | null> {
  const attributes = await ippAttributes(printer)
  if (attributes === null || !textsOf(attributes, 'document-format-supported').includes('application/pdf')) return null
  const [title = printer] = textsOf(attributes, 'printer-make-and-model')
  return { title, dotsPerInch: resolutionOf(attributes) }
}

/** What a printer that speaks ZPL says of itself; null when none answers there. */
export async function zplIdentity(printer: string): Promise<PrinterIdentity | null> {
  const link = openLink(printer)
  try {
    const identity = await askIdentity(link)
    return identity === null ? null : { title: identity.model, dotsPerInch: identity.dotsPerInch }
  } finally {
    link.close()
  }
}
