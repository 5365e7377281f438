import { describe, expect, test } from 'vitest'
import { closeCarton, openCarton } from '../../../electron/station/store/packing/change-carton.ts'
import { packDevice } from '../../../electron/station/store/packing/pack-device.ts'
import { openStore } from '../../../electron/station/store/open-store.ts'
import { makeTag } from '../../../shared/label/tag.ts'
import { queuedDevice } from '../store/made/made-kits.ts'
import { act, madeLot } from '../store/made/made-intake.ts'
import { sure } from '../store/made/made-shipment.ts'
import { temporaryFolder } from '../store/temporary-store.ts'
import { openBench, type Bench } from './bench.ts'

const refused = (code: string) => expect.objectContaining({ code })
const bytesOf = (text: string) => new TextEncoder().encode(text)

/** A station with closed cartons of so many devices each, made with the store before it opens. */
async function openWithCartons(...sizes: readonly number[]): Promise<{
  bench: Bench
  partnerId: string
  codes: string[]
  tags: string[]
}> {
  const dataFolder = temporaryFolder()
  const store = openStore({ folder: dataFolder, newBench: { prefix: 'T7' } })
  const lotId = madeLot(store)
  const tags: string[] = []
  const cartons = sizes.map((size) => {
    const carton = sure(openCarton(store, act, lotId))
    for (let index = 0; index < size; index += 1) {
      const { deviceId, tag } = queuedDevice(store, lotId, { serial: `SN${tags.length}` })
      tags.push(tag)
      packDevice(store, act, carton.cartonId, deviceId)
    }
    closeCarton(store, act, carton.cartonId)
    return carton
  })
  store.close()
  const partnerId = cartons[0]?.partnerId ?? ''
  return { bench: await openBench({ dataFolder }), partnerId, codes: cartons.map(({ code }) => code), tags }
}

/** The same, on its way to its partner. */
async function openOnItsWay(...sizes: readonly number[]) {
  const opened = await openWithCartons(...sizes)
  const { client } = opened.bench
  const { shipmentId } = await client.call('shipment.prepare', { partnerId: opened.partnerId })
  for (const code of opened.codes) await client.call('shipment.load', { shipmentId, code })
  await client.call('shipment.close', { shipmentId })
  await client.call('shipment.depart', { shipmentId })
  return { ...opened, client, shipmentId }
}

/** The signed part that stands in the page for the partner. */
async function signedPartOf({
  client,
  shipmentId,
}: Pick<Awaited<ReturnType<typeof openOnItsWay>>, 'client' | 'shipmentId'>) {
  const { bytes } = await client.call('receipt.form', { shipmentId, language: 'fr' })
  const page = new TextDecoder().decode(bytes)
  const [, json = ''] = /<script id="part" type="application\/json">(.*?)<\/script>/s.exec(page) ?? []
  return JSON.parse(json) as { schema: string; signed: string; signature: string; key: string }
}

describe('shipments through the station', () => {
  test('go from cartons to delivered, with papers and labels as PDF', async () => {
    const { bench, partnerId, codes, tags } = await openWithCartons(2, 1)
    const { client } = bench
    const { shipmentId } = await client.call('shipment.prepare', { partnerId })
    for (const code of codes) await client.call('shipment.load', { shipmentId, code })
    await expect(client.call('shipment.depart', { shipmentId })).rejects.toEqual(refused('shipment-not-closed'))
    await client.call('shipment.close', { shipmentId })
    await client.call('shipment.address', { shipmentId, carrier: 'La Poste', trackingNumber: '6A123' })
    const { papers } = await client.call('shipment.get', { shipmentId })
    expect(papers.map(({ kind }) => kind)).toEqual(['packing-list', 'delivery-note', 'receiver-note', 'return-form'])
    for (const { paperId } of papers) {
      const { bytes } = await client.call('shipment.paper', { paperId, language: 'fr' })
      expect(new TextDecoder().decode(bytes.slice(0, 5))).toBe('%PDF-')
    }
    const labels = await client.call('shipment.labels', { codes, size: 'a6', language: 'fr' })
    expect(labels.bytes.byteLength).toBeGreaterThan(1000)
    expect(await client.call('shipment.find', { code: papers[1]?.code ?? '' })).toMatchObject({
      shipment: { shipmentId },
      paper: { kind: 'delivery-note' },
    })
    await expect(
      client.call('receipt.mark', { shipmentId, tag: tags[0] ?? '', mark: 'received', note: null }),
    ).rejects.toEqual(refused('shipment-not-on-its-way'))
    await client.call('shipment.depart', { shipmentId })
    const mark = (tag: string | undefined) =>
      client.call('receipt.mark', { shipmentId, tag: tag ?? '', mark: 'received', note: null })
    expect(await mark(tags[0])).toMatchObject({ received: 1, shipment: { state: 'delivered-in-part' } })
    expect(await mark(tags[0])).toMatchObject({ received: 0, unchanged: 1 })
    await expect(mark(makeTag('T7', 999))).rejects.toEqual(refused('device-not-found'))
    await expect(mark(codes[0])).rejects.toEqual(refused('code-of-paper'))
    expect(await client.call('receipt.markRest', { shipmentId, mark: 'received' })).toMatchObject({
      received: 2,
      shipment: { state: 'delivered' },
    })
    const { devicesByState } = await client.call('bench.status', {})
    expect(devicesByState).toEqual({ delivered: 3 })
    expect(bench.faults).toEqual([])
  })

  test('a receiver’s table is taken wholly or refused line by line', async () => {
    const { client, shipmentId, tags } = await openOnItsWay(3)
    const table = (text: string) =>
      client.call('receipt.importTable', { shipmentId, fileName: 'retour.csv', bytes: bytesOf(text) })
    expect(await table(`Numéro;État\n${tags[0]};bizarre\nABC;reçu\n`)).toEqual({
      result: 'refused',
      problems: [
        { line: 2, code: 'mark-unknown', what: 'bizarre' },
        { line: 3, code: 'bad-tag', what: 'ABC' },
      ],
    })
    const strange = makeTag('T7', 777)
    expect(
      await table(
        `Numéro;État;Remarque\n${tags[0]};reçu;\n${tags[1]};abîmé;écran\n${tags[2]};manquant;\n${strange};reçu;`,
      ),
    ).toMatchObject({
      result: 'imported',
      receipt: { received: 1, damaged: 1, missing: 1, extras: [strange], shipment: { state: 'delivered-in-part' } },
    })
    const { lines } = await client.call('shipment.lines', { shipmentId, mark: 'damaged', after: null, limit: 9 })
    expect(lines).toMatchObject([{ tag: tags[1], note: 'écran' }])
  })
})

describe('the signed answer of a receiver', () => {
  test('changes marks and nothing else', async () => {
    const opened = await openOnItsWay(2)
    const { client, shipmentId, tags } = opened
    const part = await signedPartOf(opened)
    const answer = (document: unknown) =>
      client.call('receipt.importAnswer', { shipmentId, fileName: 'r.json', bytes: bytesOf(JSON.stringify(document)) })
    const marks = {
      [tags[0] ?? '']: { mark: 'received', note: '' },
      [tags[1] ?? '']: { mark: 'damaged', note: 'coin' },
    }
    const sent = JSON.parse(part.signed) as { shipmentId: string; devices: { tag: string }[] }
    const forged = JSON.stringify({
      ...sent,
      devices: [...sent.devices, { tag: makeTag('T7', 5), name: '', carton: '' }],
    })
    await expect(answer({ ...part, signed: forged, marks })).rejects.toEqual(refused('receipt-forged'))
    await expect(answer({ ...part, signature: part.signature.replace(/^./, '0'), marks })).rejects.toEqual(
      refused('receipt-forged'),
    )
    await expect(answer({ ...part, marks, price: 1 })).rejects.toEqual(refused('receipt-altered'))
    await expect(answer({ ...part, marks: { [makeTag('T7', 5)]: { mark: 'received', note: '' } } })).rejects.toEqual(
      refused('receipt-altered'),
    )
    await expect(answer({ ...part, marks: { [tags[0] ?? '']: { mark: 'sold', note: '' } } })).rejects.toEqual(
      refused('receipt-altered'),
    )
    await expect(answer({ hello: 1 })).rejects.toEqual(refused('receipt-unreadable'))
    await expect(answer(JSON.stringify(part))).rejects.toEqual(refused('receipt-unreadable'))
    expect((await client.call('shipment.get', { shipmentId })).shipment.marks).toMatchObject({ expected: 2 })
    expect(await answer({ ...part, marks })).toMatchObject({ received: 1, damaged: 1 })
    expect(await answer({ ...part, marks })).toMatchObject({ received: 0, damaged: 0, unchanged: 2 })
  })

  test('that comes again corrects nothing that was said after it', async () => {
    const opened = await openOnItsWay(2)
    const { client, shipmentId, tags } = opened
    const [part, [one = '', other = '']] = [await signedPartOf(opened), tags]
    const answer = (mark: string) => {
      const marks = { [one]: { mark, note: '' } }
      const bytes = bytesOf(JSON.stringify({ ...part, marks }))
      return client.call('receipt.importAnswer', { shipmentId, fileName: `${mark}.json`, bytes })
    }
    const marks = async () => (await client.call('shipment.get', { shipmentId })).shipment.marks
    expect(await answer('missing')).toMatchObject({ missing: 1 })
    expect(await answer('damaged')).toMatchObject({ damaged: 1 })
    expect(await answer('missing')).toMatchObject({ missing: 0, unchanged: 1 })
    expect(await marks()).toMatchObject({ damaged: 1, missing: 0, expected: 1 })
    const table = bytesOf(`Numéro;État\n${one};manquant\n${other};reçu\n`)
    const imported = () => client.call('receipt.importTable', { shipmentId, fileName: 'retour.csv', bytes: table })
    expect(await imported()).toMatchObject({ receipt: { missing: 1, received: 1 } })
    await client.call('receipt.mark', { shipmentId, tag: one, mark: 'damaged', note: 'retrouvé, cassé' })
    expect(await imported()).toMatchObject({ receipt: { missing: 0, unchanged: 2 } })
    expect(await marks()).toMatchObject({ damaged: 1, received: 1 })
  })

  test('of another bench or another shipment is refused by name', async () => {
    const opened = await openOnItsWay(1)
    const other = await openOnItsWay(1)
    const [part, foreign] = [await signedPartOf(opened), await signedPartOf(other)]
    const { client, shipmentId } = opened
    const answer = (document: object, asked = shipmentId) =>
      client.call('receipt.importAnswer', {
        shipmentId: asked,
        fileName: 'r.json',
        bytes: bytesOf(JSON.stringify({ ...document, marks: {} })),
      })
    await expect(answer(foreign)).rejects.toEqual(refused('receipt-foreign'))
    await expect(answer({ ...foreign, key: part.key })).rejects.toEqual(refused('receipt-forged'))
    const second = await client.call('shipment.prepare', { partnerId: opened.partnerId })
    await expect(answer(part, second.shipmentId)).rejects.toEqual(refused('shipment-not-on-its-way'))
    expect(await answer(part)).toMatchObject({ received: 0, unchanged: 0 })
  })
})
