import type { DeviceSummary } from '../../../shared/contract/views.ts'
import type { CommandLine } from '../arguments.ts'
import { deviceLine } from '../device-lines.ts'
import { exitCodes } from '../exit.ts'
import { withStation } from '../open-station.ts'
import type { Terminal } from '../terminal.ts'

const pageSize = 500

/** `etabli devices`: every recorded device, newest first, or those that a text finds. */
export function devices(line: CommandLine, terminal: Terminal): Promise<number> {
  return withStation(line, terminal.language, async (station) => {
    const client = station.client()
    const search = line.text('search') ?? ''
    const found: DeviceSummary[] = []
    let after: string | null = null
    do {
      const page: { devices: DeviceSummary[]; next: string | null } = await client.call('device.list', {
        search,
        after,
        limit: pageSize,
      })
      found.push(...page.devices)
      after = page.next
    } while (after !== null)
    if (found.length === 0) terminal.note(terminal.language === 'fr' ? 'Aucun appareil.' : 'No device.')
    terminal.result(found, () => found.map((device) => deviceLine(device, terminal.language)))
    return exitCodes.done
  })
}
