import type { DeviceSummary } from '../../../shared/contract/views.ts'
import type { CommandLine } from '../arguments.ts'
import { deviceLine } from '../device-lines.ts'
import { everyPage } from '../every-page.ts'
import { exitCodes } from '../exit.ts'
import { withStation } from '../open-station.ts'
import type { Terminal } from '../terminal.ts'

const pageSize = 500

/** `etabli devices`: every recorded device, newest first, or those that a text finds. */
export function devices(line: CommandLine, terminal: Terminal): Promise<number> {
  return withStation(line, terminal.language, async (station) => {
    const client = station.client()
    const search = line.text('search') ?? ''
    const found = await everyPage<DeviceSummary>(async (after) => {
      const { devices: items, next } = await client.call('device.list', { search, after, limit: pageSize })
      return { items, next }
    })
    if (found.length === 0) terminal.note(terminal.language === 'fr' ? 'Aucun appareil.' : 'No device.')
    terminal.result(found, () => found.map((device) => deviceLine(device, terminal.language)))
    return exitCodes.done
  })
}
