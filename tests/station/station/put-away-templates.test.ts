import { expect, onTestFinished, test } from 'vitest'
import { laptop } from '../../fixtures/laptop-changes.ts'
import { Zebra } from '../printers/zpl/zebra.ts'
import { openBench, type StationClient } from './bench.ts'

const view = async (client: StationClient, templateId: string) =>
  (await client.call('template.list', {})).find((one) => one.templateId === templateId)

async function copyOf(client: StationClient, templateId: string): Promise<string> {
  const document = (await view(client, templateId))?.document
  if (document === undefined) throw new Error(`no template ${templateId}`)
  const copy = { templateId: null, basedOnVersion: 0, document }
  return (await client.call('template.save', copy)).templateId
}

test('a template that came along is hidden over a start, and shown again', async () => {
  const bench = await openBench()
  expect(await bench.client.call('template.hide', { templateId: 'l7651', isHidden: true })).toMatchObject({
    isHidden: true,
    isOwn: false,
  })
  bench.station.close()
  const { client } = await openBench({ dataFolder: bench.dataFolder })
  expect(await view(client, 'l7651')).toMatchObject({ isHidden: true })
  await client.call('template.hide', { templateId: 'l7651', isHidden: false })
  expect(await view(client, 'l7651')).toMatchObject({ isHidden: false })
})

test('one that came along is not deleted; one’s own is, for good, and what was printed keeps its name', async () => {
  const bench = await openBench()
  const { client } = bench
  await expect(client.call('template.delete', { templateId: 'l7651' })).rejects.toMatchObject({
    code: 'template-shipped',
  })
  const templateId = await copyOf(client, '62x29')
  const { device } = await bench.intake(laptop)
  const deviceId = device?.deviceId ?? ''
  await client.call('label.pdf', { deviceIds: [deviceId], format: templateId, language: 'fr' })
  const told: string[] = []
  client.on('template.deleted', (deleted) => void told.push(deleted.templateId))
  await client.call('template.hide', { templateId, isHidden: true })
  await client.call('template.delete', { templateId })
  expect(told).toEqual([templateId])
  expect(await view(client, templateId)).toBeUndefined()
  const gone = { code: 'template-not-found' }
  await expect(client.call('bench.configure', { labelFormat: templateId })).rejects.toMatchObject(gone)
  await expect(client.call('template.hide', { templateId, isHidden: false })).rejects.toMatchObject(gone)
  bench.station.close()
  const again = await openBench({ dataFolder: bench.dataFolder })
  expect(await view(again.client, templateId)).toBeUndefined()
  const journal = await again.client.call('device.journal', { deviceId })
  expect(journal.at(-1)).toMatchObject({ type: 'label.drawn', payload: { format: `${templateId}@1` } })
})

test('the one that the bench prints with stays; a hidden one that is chosen for the bench is shown', async () => {
  const { client } = await openBench()
  const inUse = { code: 'template-in-use', where: '62x29' }
  await expect(client.call('template.hide', { templateId: '62x29', isHidden: true })).rejects.toMatchObject(inUse)
  await client.call('template.hide', { templateId: '50x25', isHidden: true })
  await client.call('bench.configure', { labelFormat: '50x25' })
  expect(await view(client, '50x25')).toMatchObject({ isHidden: false })
  await client.call('template.hide', { templateId: '62x29', isHidden: true })
})

test('one of which a label waits for paper stays until the label is out', async () => {
  const zebra = await Zebra.start()
  onTestFinished(() => zebra.stop())
  const bench = await openBench()
  const { client } = bench
  const setup = { title: 'Zebra', dotsPerInch: 203, tellsState: true, offsetXMillimetres: 0, offsetYMillimetres: 0 }
  await client.call('printer.keep', { name: zebra.name, ...setup })
  const templateId = await copyOf(client, '62x29')
  const { device } = await bench.intake(laptop)
  zebra.hindrances.add('paper')
  const done = Promise.withResolvers<void>()
  client.on('print.changed', ({ state }) => {
    if (state === 'printed?') done.resolve()
  })
  const order = { deviceId: device?.deviceId ?? '', format: templateId, language: 'fr', printer: zebra.name } as const
  await client.call('label.print', order)
  await expect(client.call('template.delete', { templateId })).rejects.toMatchObject({ code: 'template-in-use' })
  zebra.refill()
  await done.promise
  await client.call('template.delete', { templateId })
  expect(await view(client, templateId)).toBeUndefined()
})
