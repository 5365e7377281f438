import { expect, test } from 'vitest'
import { openBench } from '../../station/bench.ts'

/** A bench with a donor's list of two machines. */
async function withList() {
  const { client } = await openBench()
  const { operationId } = await client.call('operation.add', { name: 'Connexion d’Urgence' })
  const source = { operationId, kind: 'in-kind', name: 'Mairie', reference: '', announced: 2 } as const
  const { sourceId } = await client.call('source.add', source)
  const bytes = new TextEncoder().encode('Marque;Série\nHewlett-Packard;5CG1234XYZ\nDell;7XK2LM3\n')
  await client.call('manifest.import', { sourceId, fileName: 'liste.csv', bytes })
  const lines = async () =>
    (await client.call('expected.list', { sourceId, show: 'all', after: null, limit: 9 })).devices
  return { client, lines }
}

const typed = { kind: 'laptop', manufacturer: 'HP', model: null, serial: '5CG1234XYZ', note: 'écran cassé' } as const

test('a machine that is typed in is ticked off the list that announced it, as one that is read is', async () => {
  const { client, lines } = await withList()
  const { deviceId, tag } = await client.call('device.addByHand', typed)
  expect(await lines()).toMatchObject([
    { deviceId, tag },
    { deviceId: null, offered: [] },
  ])
})

test('a serial that is typed later ticks the device off then', async () => {
  const { client, lines } = await withList()
  const { deviceId } = await client.call('device.addByHand', { ...typed, manufacturer: null, serial: null })
  expect(await lines()).toMatchObject([{ deviceId: null }, { deviceId: null }])
  await client.call('device.typeDetails', { deviceId, fields: { manufacturer: 'Dell', serial: '7xk2lm3' } })
  expect(await lines()).toMatchObject([{ deviceId: null }, { deviceId }])
})

test('a machine that is typed in with another maker than the list has is offered on its line', async () => {
  const { client, lines } = await withList()
  const { deviceId, tag } = await client.call('device.addByHand', { ...typed, manufacturer: 'Acer' })
  const [line] = await lines()
  expect(line).toMatchObject({ deviceId: null, offered: [{ deviceId, tag, manufacturer: 'Acer', model: null }] })
  await client.call('expected.arrive', { expectedId: line?.expectedId ?? '', deviceId })
  expect((await lines())[0]).toMatchObject({ deviceId, offered: [] })
})
