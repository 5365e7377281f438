import { printerAddress } from '../../../shared/label/printer-address.ts'
import { printerState } from './cups-list.ts'
import type { FollowPace } from './ipp-follow.ts'
import { numberOf, textsOf, type IppGroup } from './ipp-message.ts'
import { printByIpp, usualPace } from './ipp-print.ts'
import { askPrinter, firstError, groupsOf, operations, type IppTarget } from './ipp-request.ts'
import { ippService, type IppService } from './ipp-service.ts'
import type { PrintWay } from './print-job.ts'

/** The service of a printer that speaks IPP itself, and what it calls itself there. */
export function ippTarget(printer: string): { readonly service: IppService; readonly target: IppTarget } {
  const address = printerAddress(printer)
  if (address.road !== 'ipp') throw new RangeError(`"${printer}" is no address of IPP`)
  const { host, port, path } = address
  return { service: ippService({ kind: 'tcp', host, port }), target: { path, uri: printer } }
}

/** The attributes of a printer; null when nothing answers there that speaks IPP. */
export async function ippAttributes(printer: string): Promise<IppGroup | null> {
  const { service, target } = ippTarget(printer)
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
  if (!answer.ok || answer.response.status >= firstError) return null
  return groupsOf(answer.response, 'printer')[0] ?? null
}

/** Dots per inch of "203dpi" or "80dpcm", as {@link decodeIpp} writes a resolution; null where none is said. */
export function resolutionOf(attributes: IppGroup): number | null {
  const [text] = textsOf(attributes, 'printer-resolution-default')
  const [, digits, unit] = /^(\d+)(dpi|dpcm)$/.exec(text ?? '') ?? []
  if (digits === undefined) return null
  return unit === 'dpi' ? Number(digits) : Math.round(Number(digits) * 2.54)
}

/** Printers that take our PDF by IPP without a spooler between. */
export function ippRoad(pace: FollowPace = usualPace): PrintWay {
  return {
    async look(printer) {
      const attributes = await ippAttributes(printer)
      if (attributes === null) return { state: 'unknown', reasons: ['printer-unreached'] }
      const reasons = textsOf(attributes, 'printer-state-reasons').filter((reason) => reason !== 'none')
      return { state: printerState(numberOf(attributes, 'printer-state')), reasons }
    },
    print(job, ...rest) {
      const { service, target } = ippTarget(job.printer)
      return printByIpp(service, target, pace, { unreached: 'printer-unreached' }, job, ...rest)
    },
  }
}
