import type { CommandLine } from '../arguments.ts'
import { everyPage } from '../every-page.ts'
import { exitCodes } from '../exit.ts'
import { listProblemLines } from '../list-problem-lines.ts'
import { withStation } from '../open-station.ts'
import { kitLine } from '../packing-lines.ts'
import { readBytes } from '../read-bytes.ts'
import type { Terminal } from '../terminal.ts'

/** `etabli kit`: the stock of connection kits; takes a list in, or pairs a kit with a device. */
export function kit(line: CommandLine, terminal: Terminal): Promise<number> {
  const [tag, text] = line.words
  const list = line.text('import')
  return withStation(line, terminal.language, async (station) => {
    const client = station.client()
    if (list !== undefined) {
      const supplier = line.text('supplier') ?? ''
      const taken = await client.call('kit.import', { ...(await readBytes(list)), supplier })
      terminal.result(taken, () =>
        taken.result === 'imported'
          ? [
              terminal.language === 'fr'
                ? `Packs entrés en stock : ${taken.added} ; déjà connus : ${taken.known}`
                : `Kits taken into the stock: ${taken.added}; known already: ${taken.known}`,
            ]
          : listProblemLines(list, taken.problems, terminal.language),
      )
      return taken.result === 'imported' ? exitCodes.done : exitCodes.refused
    }
    if (tag !== undefined && text !== undefined) {
      const { deviceId } = await client.call('device.find', { tag })
      const paired = await client.call('kit.pair', { deviceId, kit: text })
      terminal.result(paired, () => [`${tag} → ${kitLine(paired.kit, terminal.language)}`])
      return exitCodes.done
    }
    const asked = { state: null, search: tag ?? '', limit: 500 }
    const kits = await everyPage(async (after) => {
      const page = await client.call('kit.list', { ...asked, after })
      return { items: page.kits, next: page.next }
    })
    const { counts } = await client.call('kit.list', { ...asked, after: null, limit: 1 })
    terminal.result({ kits, next: null, counts }, () => kits.map((one) => kitLine(one, terminal.language)))
    return exitCodes.done
  })
}
