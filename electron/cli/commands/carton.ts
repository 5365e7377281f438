import type { Client } from '../../../shared/contract/define.ts'
import { Refusal } from '../../../shared/contract/refusal.ts'
import type { StationContract, StationEvents } from '../../../shared/contract/station.ts'
import type { CommandLine } from '../arguments.ts'
import { everyPage } from '../every-page.ts'
import { exitCodes } from '../exit.ts'
import { findLotNamed, lotNameOf } from '../lot.ts'
import { withStation } from '../open-station.ts'
import { cartonLine, packedLines } from '../packing-lines.ts'
import type { Terminal } from '../terminal.ts'

type StationClient = Client<StationContract, StationEvents>

/** Packs a device; one that is packed already is only said to be complete, where that was asked for. */
async function pack(client: StationClient, cartonId: string, tag: string, isComplete: boolean): Promise<void> {
  try {
    await client.call('carton.pack', { cartonId, tag })
  } catch (error) {
    if (!isComplete || !(error instanceof Refusal) || error.code !== 'packed-already') throw error
  }
}

/**
 * `etabli carton`: the cartons; with a lot, opens one for it; with a code and tags, packs these devices. `--out` takes
 * them out again, `--complete` says that charger and accessories are in, `--close` and `--reopen REASON` the carton.
 */
export function carton(line: CommandLine, terminal: Terminal): Promise<number> {
  const [code, ...tags] = line.words
  const lotName = lotNameOf(line.text('lot'))
  return withStation(line, terminal.language, async (station) => {
    const client = station.client()
    if (lotName !== undefined) {
      const lot = await findLotNamed(client, lotName)
      if (lot === null) {
        throw new Refusal({ code: 'lot-not-found', what: `There is no lot "${lotName}"`, remedy: 'See etabli queue.' })
      }
      const opened = await client.call('carton.open', { lotId: lot.lotId })
      terminal.result(opened, () => packedLines(opened, terminal.language))
      return exitCodes.done
    }
    if (code === undefined) {
      const cartons = await everyPage(async (after) => {
        const page = await client.call('carton.list', { after, limit: 500 })
        return { items: page.cartons, next: page.next }
      })
      terminal.result(cartons, () => cartons.map((one) => cartonLine(one, terminal.language)))
      return exitCodes.done
    }
    const found = (await client.call('carton.find', { code })).carton
    if (found === null) throw new Refusal({ code: 'carton-not-found', what: 'This is a pallet', where: code })
    const { cartonId } = found
    for (const tag of tags) {
      if (line.flag('out')) await client.call('carton.unpack', { tag })
      else await pack(client, cartonId, tag, line.flag('complete'))
      if (line.flag('complete')) await client.call('carton.confirm', { tag, things: null })
    }
    const reason = line.text('reopen')
    if (reason !== undefined) await client.call('carton.reopen', { cartonId, reason })
    const weight = line.text('grams')
    if (weight !== undefined) await client.call('carton.weigh', { cartonId, weightGrams: Number(weight) })
    if (line.flag('close')) await client.call('carton.close', { cartonId })
    const packed = await client.call('carton.get', { cartonId })
    terminal.result(packed, () => packedLines(packed, terminal.language))
    return exitCodes.done
  })
}
