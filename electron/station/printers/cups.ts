import { listCupsPrinters } from './cups-list.ts'
import type { FollowPace } from './ipp-follow.ts'
import { printByIpp, usualPace } from './ipp-print.ts'
import { queueTarget } from './ipp-request.ts'
import type { IppService } from './ipp-service.ts'
import type { PrintRoad } from './print-job.ts'

const unreached = 'no-spooler'

/** The printers of CUPS (Linux, macOS). */
export function cupsRoad(service: IppService, pace: FollowPace = usualPace): PrintRoad {
  return {
    list: () => listCupsPrinters(service),
    print: (job, ...rest) => printByIpp(service, queueTarget(job.printer), pace, { unreached }, job, ...rest),
    printRaw: (job, ...rest) => {
      const how = { unreached, format: 'application/vnd.cups-raw' } as const
      return printByIpp(service, queueTarget(job.printer), pace, how, job, ...rest)
    },
  }
}
