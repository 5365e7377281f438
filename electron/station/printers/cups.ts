import { listCupsPrinters } from './cups-list.ts'
import type { FollowPace } from './ipp-follow.ts'
import { printByIpp, usualPace } from './ipp-print.ts'
import { queueTarget } from './ipp-request.ts'
import type { IppService } from './ipp-service.ts'
import type { PrintRoad } from './print-job.ts'

/** The printers of CUPS (Linux, macOS). */
export function cupsRoad(service: IppService, pace: FollowPace = usualPace): PrintRoad {
  return {
    list: () => listCupsPrinters(service),
    print: (job, ...rest) => printByIpp(service, queueTarget(job.printer), pace, 'no-spooler', job, ...rest),
  }
}
