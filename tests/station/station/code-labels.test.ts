import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { beforeEach, expect, test } from 'vitest'
import { ready } from 'zpl-renderer-js'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import { parseStationCode } from '../../../shared/label/station-code.ts'
import { laptop } from '../../fixtures/laptop-changes.ts'
import type { Zebra } from '../printers/zpl/zebra.ts'
import { madeIccid } from '../store/made/made-kits.ts'
import type { Bench } from './bench.ts'
import { openBenchWithPrinter } from './bench-with-printer.ts'

let zebra: Zebra
let bench: Bench

beforeEach(async () => {
  ;({ zebra, bench } = await openBenchWithPrinter())
})

/** A carton with one device, on a pallet, a kit in stock, and the place of a kind of charger. */
async function packedThings() {
  const { client } = bench
  const { lotId } = await bench.addLot('Vague 1', 'laptop-2026')
  const card = await bench.intake(laptop, { lotId })
  const { carton } = await client.call('carton.open', { lotId })
  await client.call('carton.pack', { cartonId: carton.cartonId, tag: card.device?.tag ?? '' })
  const { carton: closed } = await client.call('carton.close', { cartonId: carton.cartonId })
  const pallet = await client.call('pallet.open', { partnerId: closed.partnerId })
  const asked = { kind: 'sim', iccid: madeIccid(7), serial: null, plan: '20 Go', supplier: 'Orange' } as const
  const kit = await client.call('kit.add', asked)
  const charger = { category: 'charger', model: 'ADLX65YDC3A' } as const
  const { partId } = await client.call('part.receive', { kind: charger, quantity: 5, reason: '' })
  const { code: part } = await client.call('part.code', { partId })
  return { carton: closed.code, pallet: pallet.code, kit: kit.code, part, tag: card.device?.tag ?? '' }
}

const print = (code: string, format: string, repeatReason?: 'data-changed') =>
  bench.client.call('label.printCode', {
    code,
    format,
    language: 'fr',
    printer: zebra.name,
    ...(repeatReason === undefined ? {} : { repeatReason }),
  })

/** The codes on a label that came out, as somebody else draws and reads it. */
async function codesOn(zpl: string, widthMillimetres: number, heightMillimetres: number): Promise<string[]> {
  const wasm = readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'))
  const wasmBinary = wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength)
  await prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true })
  const { api } = await ready
  const picture = await api.zplToBase64Async(zpl, widthMillimetres, heightMillimetres, 8)
  const found = await readBarcodes(new Blob([Buffer.from(picture, 'base64')]), {
    formats: ['QRCode', 'DataMatrix', 'Code128'],
    tryHarder: true,
  })
  return found.map(({ text }) => text)
}

test('cartons, pallets, kits and places of parts have labels on a label printer, each with its own code and no device’s', async () => {
  const things = await packedThings()
  const orders = [
    [things.carton, '100x150', 100, 150],
    [things.pallet, '4x6', 102, 153],
    [things.carton, '62x29', 62, 29],
    [things.kit, '50x25', 50, 25],
    [things.part, '62x29', 62, 29],
  ] as const
  for (const [index, [code, format, width, height]] of orders.entries()) {
    // oxlint-disable-next-line no-await-in-loop -- one printer takes one label after the other
    await print(code, format, index === 2 ? 'data-changed' : undefined)
    // oxlint-disable-next-line no-await-in-loop -- the label has to be out before it is read
    await expect.poll(() => zebra.formats.length).toBe(index + 1)
    // oxlint-disable-next-line no-await-in-loop -- each label is looked at before the next one is asked for
    const codes = await codesOn(zebra.formats[index] ?? '', width, height)
    expect(new Set(codes)).toEqual(new Set([code]))
    expect(codes.map((text) => parseStationCode(text)?.kind)).not.toContain('tag')
  }
  expect(bench.faults).toEqual([])
})

test('each print stands in the ledger, and one more than one asks why', async () => {
  const { kit, tag } = await packedThings()
  const first = await print(kit, '62x29')
  expect(first).toMatchObject({ tag: kit, deviceId: null, repeats: null })
  await expect.poll(() => zebra.printed).toBe(1)
  await expect.poll(() => bench.client.call('print.newest', { limit: 5 })).toMatchObject([{ state: 'printed?' }])
  await expect(print(kit, '62x29')).rejects.toMatchObject({ code: 'repeat-needs-reason' })
  expect(await print(kit, '62x29', 'data-changed')).toMatchObject({
    repeats: first.printJobId,
    repeatReason: 'data-changed',
  })
  await expect.poll(() => zebra.printed).toBe(2)
  expect(zebra.formats[1]).not.toBe(zebra.formats[0])
  await expect(print(tag, '62x29')).rejects.toMatchObject({ code: 'label-code-unknown' })
  await expect(print('XKT7999999Z', '100x150')).rejects.toMatchObject({ code: 'label-code-unknown' })
  await expect(print(kit, '100x150')).rejects.toMatchObject({ code: 'template-not-found' })
  expect(await bench.client.call('print.newest', { limit: 5 })).toHaveLength(2)
})
