import { printerAddress } from '../../../shared/label/printer-address.ts'
import { brotherRoad } from './brother/brother-road.ts'
import { ippRoad } from './ipp-road.ts'
import { oneAtATime } from './one-at-a-time.ts'
import { openLink } from './open-link.ts'
import type { Fingerprint } from './pinned-tls.ts'
import type { PrintRoad, PrintWay } from './print-job.ts'
import { zplRoad } from './zpl/zpl-road.ts'

/**
 * All printers of a bench behind one interface, one job each at a time: queues of the operating system by the spooler,
 * every other by the road that its address says.
 *
 * @param certificateOf the certificate that was seen when a printer was added; null for one without.
 */
export function benchPrinters(
  spooler: PrintRoad,
  tellsState: (printer: string) => boolean,
  certificateOf: (printer: string) => Fingerprint | null,
): PrintRoad {
  const [zpl, brother, ipp] = [zplRoad(openLink, tellsState), brotherRoad(openLink), ippRoad(certificateOf)]
  const queue: PrintWay = {
    print: spooler.print,
    look: () => Promise.resolve({ state: 'unknown', reasons: [] }),
  }
  const raw: PrintWay = {
    look: queue.look,
    print: (job, ...rest) => {
      const address = printerAddress(job.printer)
      if (spooler.printRaw === undefined || !('queue' in address)) throw new TypeError('no raw mode of the spooler')
      return spooler.printRaw({ ...job, printer: address.queue }, ...rest)
    },
  }
  const wayOf = (printer: string): PrintWay => {
    const { road } = printerAddress(printer)
    if (road === 'ipp' || road === 'ipps') return ipp
    if (road === 'zpl-tcp' || road === 'zpl-usb') return zpl
    if (road === 'zpl-raw' || road === 'brother-raw') return raw
    return road === 'brother-usb' ? brother : queue
  }
  return oneAtATime({
    list: spooler.list,
    look: (printer) => wayOf(printer).look(printer),
    print: (job, ...rest) => wayOf(job.printer).print(job, ...rest),
  })
}
