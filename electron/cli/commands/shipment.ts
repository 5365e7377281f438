import { join } from 'node:path'
import type { Client } from '../../../shared/contract/define.ts'
import { Refusal } from '../../../shared/contract/refusal.ts'
import type { ShipmentView } from '../../../shared/contract/shipments.ts'
import type { StationContract, StationEvents } from '../../../shared/contract/station.ts'
import type { CommandLine } from '../arguments.ts'
import { everyPage } from '../every-page.ts'
import { exitCodes, UsageError } from '../exit.ts'
import { listProblemLines } from '../list-problem-lines.ts'
import { withStation } from '../open-station.ts'
import { writePdf } from '../label-file.ts'
import { shipmentLine } from '../packing-lines.ts'
import { readBytes } from '../read-bytes.ts'
import type { Language, Terminal } from '../terminal.ts'

type StationClient = Client<StationContract, StationEvents>

/** The shipment of this name, or the one that is being prepared for this partner; made when there is none. */
async function shipmentOf(client: StationClient, line: CommandLine): Promise<ShipmentView | null> {
  const [name] = line.words
  const partnerName = line.text('partner')
  if (partnerName !== undefined) {
    const partners = await client.call('partner.list', {})
    const partner = partners.find((one) => one.name.toLocaleLowerCase() === partnerName.toLocaleLowerCase())
    if (partner === undefined) {
      throw new Refusal({ code: 'partner-not-found', what: 'There is no such partner', where: partnerName })
    }
    const { partnerId } = partner
    const prepared = await client.call('shipment.list', { state: 'prepared', partnerId, after: null, limit: 1 })
    return prepared.shipments[0] ?? (await client.call('shipment.prepare', { partnerId }))
  }
  if (name === undefined) return null
  let after: string | null = null
  do {
    const page: { shipments: ShipmentView[]; next: string | null } = await client.call('shipment.list', {
      state: null,
      partnerId: null,
      after,
      limit: 500,
    })
    const found = page.shipments.find((one) => one.name === name || one.shipmentId === name)
    if (found !== undefined) return found
    after = page.next
  } while (after !== null)
  throw new Refusal({ code: 'shipment-not-found', what: 'There is no such shipment', where: name })
}

/** Takes down what the receiver said: tags as received, a table, the signed answer, and what is left over. */
async function takeReceipt(
  client: StationClient,
  shipmentId: string,
  line: CommandLine,
  language: Language,
): Promise<readonly string[]> {
  const [table, answer, rest, received] = ['table', 'answer', 'rest', 'received'].map((name) => line.text(name))
  if (received !== undefined) {
    for (const tag of received.split(',')) {
      await client.call('receipt.mark', { shipmentId, tag, mark: 'received', note: null })
    }
  }
  if (answer !== undefined) await client.call('receipt.importAnswer', { shipmentId, ...(await readBytes(answer)) })
  if (rest === 'received' || rest === 'missing') await client.call('receipt.markRest', { shipmentId, mark: rest })
  if (table === undefined) return []
  const taken = await client.call('receipt.importTable', { shipmentId, ...(await readBytes(table)) })
  if (taken.result === 'imported') return []
  return listProblemLines(table, taken.problems, language)
}

/**
 * `etabli shipment`: the shipments; with a name or `--partner`, loads `--load CODE,…`, closes, hands over, writes papers
 * and the partner's page into a folder, and takes the receiver's answer down.
 */
export function shipment(line: CommandLine, terminal: Terminal): Promise<number> {
  const rest = line.text('rest')
  if (rest !== undefined && rest !== 'received' && rest !== 'missing') {
    throw new UsageError('--rest is received or missing', '--rest vaut received ou missing')
  }
  return withStation(line, terminal.language, async (station) => {
    const client = station.client()
    const found = await shipmentOf(client, line)
    if (found === null) {
      const shipments = await everyPage(async (after) => {
        const page = await client.call('shipment.list', { state: null, partnerId: null, after, limit: 500 })
        return { items: page.shipments, next: page.next }
      })
      terminal.result(shipments, () => shipments.map((one) => shipmentLine(one, terminal.language)))
      return exitCodes.done
    }
    const { shipmentId } = found
    for (const code of line.text('load')?.split(',') ?? []) await client.call('shipment.load', { shipmentId, code })
    const [carrier, tracking] = [line.text('carrier'), line.text('tracking')]
    if (carrier !== undefined || tracking !== undefined) {
      const way = { carrier: carrier ?? found.carrier, trackingNumber: tracking ?? found.trackingNumber }
      await client.call('shipment.address', { shipmentId, ...way })
    }
    const reason = line.text('reopen')
    if (reason !== undefined) await client.call('shipment.reopen', { shipmentId, reason })
    if (line.flag('close')) await client.call('shipment.close', { shipmentId })
    if (line.flag('depart')) await client.call('shipment.depart', { shipmentId })
    const problems = await takeReceipt(client, shipmentId, line, terminal.language)
    const shown = await client.call('shipment.get', { shipmentId })
    const folder = line.text('out')
    if (folder !== undefined) {
      const { language } = terminal
      for (const { paperId, voidReason } of shown.papers) {
        if (voidReason !== null) continue
        const { fileName, bytes } = await client.call('shipment.paper', { paperId, language })
        await writePdf(join(folder, fileName), bytes)
      }
      const form = await client.call('receipt.form', { shipmentId, language })
      await writePdf(join(folder, form.fileName), form.bytes)
    }
    terminal.result(shown, () => [
      shipmentLine(shown.shipment, terminal.language),
      ...shown.papers.map(
        ({ number, code, voidReason }) => `  ${number} ${code}${voidReason === null ? '' : ` (${voidReason})`}`,
      ),
      ...problems,
    ])
    return problems.length > 0 ? exitCodes.refused : exitCodes.done
  })
}
