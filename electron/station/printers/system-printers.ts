import { cupsRoad } from './cups.ts'
import { cupsAddress, ippService } from './ipp-service.ts'
import { oneAtATime } from './one-at-a-time.ts'
import type { PrintRoad } from './print-job.ts'
import { windowsRoad } from './windows.ts'

export type SystemPrintersNeeds = {
  readonly platform: NodeJS.Platform
  /** Where CUPS is looked for; `process.env` in the running station. */
  readonly environment: Readonly<Record<string, string | undefined>>
  /** Holds `fonts/`, which Windows draws with. */
  readonly resourcesFolder: string
}

/** The printers of the operating system: CUPS on Linux and macOS, the spooler of Windows; one job each at a time. */
export function systemPrinters(needs: SystemPrintersNeeds): PrintRoad {
  const road =
    needs.platform === 'win32'
      ? windowsRoad(needs.resourcesFolder)
      : cupsRoad(ippService(cupsAddress(needs.environment)))
  return oneAtATime(road)
}
