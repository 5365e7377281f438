import { expect, test } from 'vitest'
import type { ExportColumn } from '../../../shared/contract/export-columns.ts'
import { otherLaptop } from '../../fixtures/laptop-captures.ts'
import { laptop } from '../../fixtures/laptop-changes.ts'
import { openBench, type Bench } from '../station/bench.ts'
import { madeIccid } from '../store/made/made-kits.ts'

const columns: readonly ExportColumn[] = [
  'tag',
  'partner',
  'operation',
  'wave',
  'source',
  'carton',
  'shipment',
  'tracking-number',
  'kit',
  'grade',
  'erasure',
  'delivered-at',
]

/** The cells of every device, the newest first. */
async function tableOf({ client }: Bench): Promise<readonly (readonly string[])[]> {
  const asked = { search: '', after: null, limit: 500, format: 'csv', separator: ',', language: 'fr' } as const
  const { lines } = await client.call('export.rows', { ...asked, columns: [...columns] })
  return lines
    .split('\r\n')
    .filter(Boolean)
    .map((line) => line.split(','))
}

test('a table says where each device came from, whom it went to, in what, and when it was there', async () => {
  const bench = await openBench()
  const { client } = bench
  const { lotId, partnerId } = await bench.addLot('Vague 1', 'laptop-2026')
  const [operation] = await client.call('operation.list', {})
  const { operationId } = operation ?? { operationId: '' }
  const source = { operationId, kind: 'in-kind', name: 'Mairie', reference: 'DON-7', announced: null } as const
  const { sourceId } = await client.call('source.add', source)
  const card = await bench.intake(laptop, { lotId })
  const { deviceId, tag, serial } = card.device ?? { deviceId: '', tag: '', serial: null }
  const list = new TextEncoder().encode(`Série\n${serial}\n`)
  expect(await client.call('manifest.import', { sourceId, fileName: 'l.csv', bytes: list })).toMatchObject({
    arrived: 1,
  })
  await bench.intake(otherLaptop(2))
  await client.call('grade.give', { deviceId, grade: 'B', note: null })
  const kits = new TextEncoder().encode(`ICCID;Forfait\n${madeIccid(1)};20 Go\n`)
  await client.call('kit.import', { fileName: 'sim.csv', supplier: 'Orange', bytes: kits })
  const { kit } = await client.call('kit.pair', { deviceId, kit: madeIccid(1) })
  const { carton } = await client.call('carton.open', { lotId })
  await client.call('carton.pack', { cartonId: carton.cartonId, tag })
  await client.call('carton.close', { cartonId: carton.cartonId })
  const { shipmentId, name } = await client.call('shipment.prepare', { partnerId })
  await client.call('shipment.load', { shipmentId, code: carton.code })
  await client.call('shipment.address', { shipmentId, carrier: 'La Poste', trackingNumber: '6A123' })
  await client.call('shipment.close', { shipmentId })
  await client.call('shipment.depart', { shipmentId })
  const [lotView] = await client.call('lot.list', {})
  const road = [tag, lotView?.partnerName, operation?.name, operation?.waves[0]?.name, 'Mairie · DON-7', carton.code]
  const told = [...road, name, '6A123', kit.code, 'B', 'sans preuve']
  const [other, travelling] = await tableOf(bench)
  expect(travelling).toEqual([...told, ''])
  expect(other?.slice(1)).toEqual(['', '', '', '', '', '', '', '', '', 'sans preuve', ''])
  await client.call('receipt.mark', { shipmentId, tag, mark: 'received', note: null })
  const [, delivered] = await tableOf(bench)
  expect(delivered?.slice(0, -1)).toEqual(told)
  expect(delivered?.at(-1)).toMatch(/^\d{4}-\d\d-\d\dT/)
  expect(bench.faults).toEqual([])
})
