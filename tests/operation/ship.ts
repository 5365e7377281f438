import type { StationClient } from '../station/station/bench.ts'
import type { BenchDevice } from './bench-work.ts'

/** Pairs each device with its SIM, packs it with all that is promised, weighs and closes the carton; gives its code. */
export async function packCarton(
  client: StationClient,
  lotId: string,
  devices: readonly BenchDevice[],
  iccidFor: (device: BenchDevice) => string,
): Promise<string> {
  const { carton } = await client.call('carton.open', { lotId })
  for (const device of devices) {
    await client.call('kit.pair', { deviceId: device.deviceId, kit: iccidFor(device) })
    await client.call('carton.pack', { cartonId: carton.cartonId, tag: device.tag })
    await client.call('carton.confirm', { tag: device.tag, things: null })
  }
  await client.call('carton.weigh', { cartonId: carton.cartonId, weightGrams: 2300 * devices.length })
  await client.call('carton.close', { cartonId: carton.cartonId })
  return carton.code
}

/** Hands these closed cartons over to a carrier as one shipment. */
export async function send(client: StationClient, partnerId: string, codes: readonly string[]): Promise<string> {
  const { shipmentId } = await client.call('shipment.prepare', { partnerId })
  for (const code of codes) await client.call('shipment.load', { shipmentId, code })
  const trackingNumber = `TR-${shipmentId.slice(-8)}`
  await client.call('shipment.address', { shipmentId, carrier: 'Transporteur', trackingNumber })
  await client.call('shipment.close', { shipmentId })
  await client.call('shipment.depart', { shipmentId })
  return shipmentId
}

export type Answer = { readonly tag: string; readonly mark: 'received' | 'missing' | 'damaged' }

/** The receiver scans each device. */
export async function answerByScan(client: StationClient, shipmentId: string, answers: readonly Answer[]) {
  for (const { tag, mark } of answers) await client.call('receipt.mark', { shipmentId, tag, mark, note: null })
}

const words = { received: 'reçu', missing: 'manquant', damaged: 'abîmé' } as const

/** The receiver sends a table back. */
export async function answerByTable(client: StationClient, shipmentId: string, answers: readonly Answer[]) {
  const lines = answers.map(({ tag, mark }) => `${tag};${words[mark]}`)
  const bytes = new TextEncoder().encode(`N° d'inventaire;État\n${lines.join('\n')}\n`)
  const imported = await client.call('receipt.importTable', { shipmentId, fileName: 'retour.csv', bytes })
  if (imported.result !== 'imported') throw new Error(JSON.stringify(imported))
}

/** The receiver ticks the page that came by e-mail, and sends its file back. */
export async function answerByForm(client: StationClient, shipmentId: string, answers: readonly Answer[]) {
  const { bytes } = await client.call('receipt.form', { shipmentId, language: 'fr' })
  const page = new TextDecoder().decode(bytes)
  const [, json = ''] = /<script id="part" type="application\/json">(.*?)<\/script>/s.exec(page) ?? []
  const part = JSON.parse(json) as { signed: string; signature: string; key: string }
  const marks = Object.fromEntries(answers.map(({ tag, mark }) => [tag, { mark, note: '' }]))
  const answer = new TextEncoder().encode(JSON.stringify({ ...part, schema: 'etabli.receipt/1', marks }))
  await client.call('receipt.importAnswer', { shipmentId, fileName: 'reponse.json', bytes: answer })
}

/** The tags of everything that a shipment holds, carton by carton. */
export async function tagsOf(client: StationClient, shipmentId: string): Promise<string[]> {
  const tags: string[] = []
  let after: string | null = null
  do {
    const page: { lines: readonly { readonly tag: string }[]; next: string | null } = await client.call(
      'shipment.lines',
      { shipmentId, mark: null, after, limit: 500 },
    )
    tags.push(...page.lines.map(({ tag }) => tag))
    after = page.next
  } while (after !== null)
  return tags
}
