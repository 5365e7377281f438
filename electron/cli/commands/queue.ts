import { Refusal } from '../../../shared/contract/refusal.ts'
import type { CommandLine } from '../arguments.ts'
import { deviceLine, lotLine, queueingWord } from '../device-lines.ts'
import { everyPage } from '../every-page.ts'
import { exitCodes, UsageError } from '../exit.ts'
import { findLotNamed, lotNameOf } from '../lot.ts'
import { withStation } from '../open-station.ts'
import type { Terminal } from '../terminal.ts'

const pageSize = 500

/** `etabli queue`: the lots with their devices; with a tag and a lot, puts that device in. */
export function queue(line: CommandLine, terminal: Terminal): Promise<number> {
  const [tag] = line.words
  const lotName = lotNameOf(line.text('lot'))
  if (tag !== undefined && lotName === undefined) {
    throw new UsageError(
      'queue: --lot says which lot the device goes to',
      'queue : --lot dit dans quel lot va l’appareil',
    )
  }
  return withStation(line, terminal.language, async (station) => {
    const client = station.client()
    const named = lotName === undefined ? null : await findLotNamed(client, lotName)
    if (lotName !== undefined && named === null) {
      throw new Refusal({ code: 'lot-not-found', what: `There is no lot "${lotName}"`, remedy: 'See etabli queue.' })
    }
    if (tag !== undefined && named !== null) {
      const { deviceId } = await client.call('device.find', { tag })
      const queued = await client.call('queue.add', { deviceId, lotId: named.lotId })
      terminal.result(queued, () => [
        `${tag} → ${lotLine(queued.lot, terminal.language)} · ${queueingWord(queued.result, terminal.language)}`,
      ])
      return exitCodes.done
    }
    const lots = named === null ? await client.call('lot.list', {}) : [named]
    const filled = await Promise.all(
      lots.map(async (lot) => {
        const devices = await everyPage(async (after) => {
          const page = await client.call('queue.list', { lotId: lot.lotId, after, limit: pageSize })
          return { items: page.devices, next: page.next }
        })
        return { ...lot, devices }
      }),
    )
    if (filled.length === 0) terminal.note(terminal.language === 'fr' ? 'Aucun lot.' : 'No lot.')
    terminal.result(filled, () =>
      filled.flatMap((lot) => [
        lotLine(lot, terminal.language),
        ...lot.devices.map((device) => `  ${deviceLine(device, terminal.language)}`),
      ]),
    )
    return exitCodes.done
  })
}
