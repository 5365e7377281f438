import { expect, test } from 'vitest'
import { openBench, type Bench } from './bench.ts'
import { nobody, read } from './proving.ts'

/** One that is there, so that the other one is what is missing. */
async function known(bench: Bench) {
  const { client } = bench
  const { lotId } = await bench.addLot('L', 'laptop-2026')
  const deviceId = await read(bench)
  const [operation] = await client.call('operation.list', {})
  const [partner] = await client.call('partner.list', {})
  return { lotId, deviceId, operationId: operation?.operationId ?? '', partnerId: partner?.partnerId ?? '' }
}

test('a refusal lies where the one thing is that is not there, not where something else was asked for', async () => {
  const bench = await openBench()
  const { client } = bench
  const { deviceId, operationId, partnerId, lotId } = await known(bench)
  const terms = { deviceKind: null, profileId: null, announced: null, allocated: null, priority: 5, promisedOn: null }
  await client.call('queue.add', { deviceId, lotId })
  const pallet = await client.call('pallet.open', { partnerId })
  const shipment = await client.call('shipment.prepare', { partnerId })
  const refused = [
    [
      () => client.call('wave.add', { operationId: nobody, name: 'Vague 9', promisedOn: null }),
      'operation-not-found',
      nobody,
    ],
    [() => client.call('allocation.add', { ...terms, waveId: nobody, partnerId }), 'wave-not-found', nobody],
    [() => client.call('partner.rename', { partnerId: nobody, name: 'Autre' }), 'partner-not-found', nobody],
    [() => client.call('operation.rename', { operationId: nobody, name: 'Autre' }), 'operation-not-found', nobody],
    [
      () =>
        client.call('source.add', { operationId: nobody, kind: 'purchase', name: 'V', reference: '', announced: null }),
      'operation-not-found',
      nobody,
    ],
    [
      () => client.call('lot.add', { allocationId: nobody, name: 'Autre', wanted: null }),
      'allocation-not-found',
      nobody,
    ],
    [() => client.call('queue.move', { deviceId, to: { lotId: nobody } }), 'lot-not-found', nobody],
    [() => client.call('queue.move', { deviceId: nobody, to: { lotId } }), 'device-not-found', nobody],
    [() => client.call('pallet.load', { palletId: pallet.palletId, cartonId: nobody }), 'carton-not-found', nobody],
    [() => client.call('pallet.load', { palletId: nobody, cartonId: nobody }), 'pallet-not-found', nobody],
    [() => client.call('shipment.load', { shipmentId: nobody, code: 'XK1' }), 'shipment-not-found', nobody],
    [() => client.call('shipment.load', { shipmentId: shipment.shipmentId, code: 'XK1' }), 'carton-not-found', 'XK1'],
    [() => client.call('device.repair', { deviceId }), 'not-repairable', deviceId],
  ] as const
  for (const [call, code, where] of refused) await expect(call()).rejects.toMatchObject({ code, where })
  expect(operationId).not.toBe('')
})
