import { printerAddress } from '../../../shared/label/printer-address.ts'
import { printerState } from './cups-list.ts'
import type { FollowPace } from './ipp-follow.ts'
import { numberOf, textsOf, type IppGroup } from './ipp-message.ts'
import { printByIpp, usualPace } from './ipp-print.ts'
import { askPrinter, firstError, groupsOf, operations, type IppTarget } from './ipp-request.ts'
import { ippService, type IppService } from './ipp-service.ts'
import type { Fingerprint, Pin } from './pinned-tls.ts'
import type { PrintWay } from './print-job.ts'

/** Nobody has seen the certificate of this printer yet: it is not spoken to before it was added. */
const unpinned: IppService = () => Promise.resolve({ ok: false, kind: 'refused', detail: 'certificate-unknown' })

/** The service of a printer that speaks IPP itself, and what it calls itself there. */
export function ippTarget(
  printer: string,
  pin: Pin | null,
): { readonly service: IppService; readonly target: IppTarget } {
  const address = printerAddress(printer)
  if (address.road !== 'ipp' && address.road !== 'ipps') throw new RangeError(`"${printer}" is no address of IPP`)
  const { host, port, path, road } = address
  if (road === 'ipps' && pin === null) return { service: unpinned, target: { path, uri: printer } }
  const line = road === 'ipps' && pin !== null ? ({ kind: 'tls', host, port, pin } as const) : null
  return { service: ippService(line ?? { kind: 'tcp', host, port }), target: { path, uri: printer } }
}

/** The attributes of a printer; why there are none when nothing answers there that speaks IPP. */
export async function ippAttributes(printer: string, pin: Pin | null): Promise<IppGroup | string> {
  const { service, target } = ippTarget(printer, pin)
  const wanted = [
    'printer-state',
    'printer-state-reasons',
    'printer-is-accepting-jobs',
    'printer-make-and-model',
    'printer-resolution-default',
    'document-format-supported',
  ] as const
  const answer = await service(
    target.path,
    askPrinter(operations.getPrinterAttributes, target, [['keyword', 'requested-attributes', wanted]]),
  )
  if (!answer.ok) return answer.detail.startsWith('certificate-') ? answer.detail : 'printer-unreached'
  if (answer.response.status >= firstError) return 'printer-unreached'
  return groupsOf(answer.response, 'printer')[0] ?? 'printer-unreached'
}

/** Dots per inch of "203dpi" or "80dpcm", as {@link decodeIpp} writes a resolution; null where none is said. */
export function resolutionOf(attributes: IppGroup): number | null {
  const [text] = textsOf(attributes, 'printer-resolution-default')
  const [, digits, unit] = /^(\d+)(dpi|dpcm)$/.exec(text ?? '') ?? []
  if (digits === undefined) return null
  return unit === 'dpi' ? Number(digits) : Math.round(Number(digits) * 2.54)
}

/** Printers that take our PDF by IPP without a spooler between. */
export function ippRoad(
  certificateOf: (printer: string) => Fingerprint | null = () => null,
  pace: FollowPace = usualPace,
): PrintWay {
  const pinOf = (printer: string): Pin | null => {
    const sha256 = certificateOf(printer)
    return sha256 === null ? null : { sha256 }
  }
  return {
    async look(printer) {
      const attributes = await ippAttributes(printer, pinOf(printer))
      if (typeof attributes === 'string') return { state: 'unknown', reasons: [attributes] }
      const reasons = textsOf(attributes, 'printer-state-reasons').filter((reason) => reason !== 'none')
      return { state: printerState(numberOf(attributes, 'printer-state')), reasons }
    },
    print(job, ...rest) {
      const { service, target } = ippTarget(job.printer, pinOf(job.printer))
      return printByIpp(service, target, pace, { unreached: 'printer-unreached' }, job, ...rest)
    },
  }
}
