import { describe, expect, test } from 'vitest'
import { connect } from '../../../electron/station/store/connection.ts'
import { keepSetting } from '../../../electron/station/store/bench/settings.ts'
import type { TemplateView } from '../../../shared/contract/label-templates.ts'
import type { LabelTemplate } from '../../../shared/label/template.ts'
import { laptop } from '../../fixtures/laptop-changes.ts'
import { temporaryFolder } from '../../fixtures/laptop-captures.ts'
import { missingPaperTools, paper, skipReason } from '../labels/paper-tools.ts'
import { shippedIds } from '../labels/shipped-template.ts'
import { temporaryStore } from '../store/temporary-store.ts'
import { openBench, type Bench, type StationClient } from './bench.ts'

async function templateOf(client: StationClient, templateId: string): Promise<TemplateView> {
  const found = (await client.call('template.list', {})).find((one) => one.templateId === templateId)
  if (found === undefined) throw new Error(`no template ${templateId}`)
  return found
}

/** The same with its verdict written smaller: still good. */
const changed = (document: LabelTemplate): LabelTemplate => ({
  ...document,
  fields: document.fields.map((field) => (field.content === 'verdict' ? { ...field, sizeMillimetres: 3.2 } : field)),
})

/** The bench's own events of templates, with what they say, straight from its file. */
function savedEvents({ dataFolder }: Bench): unknown[] {
  const db = connect(`${dataFolder}/etabli.db`)
  const rows = db
    .prepare<[], string>(`SELECT payload FROM events WHERE type = 'label-template.saved' ORDER BY seq`)
    .pluck()
    .all()
  db.close()
  return rows.map((text) => JSON.parse(text) as unknown)
}

describe('the label templates of a bench', () => {
  test('are those that come with the station, in their first version', async () => {
    const { client } = await openBench()
    const views = await client.call('template.list', {})
    expect(views.map(({ templateId }) => templateId)).toEqual(shippedIds)
    expect(views.every(({ version, document, shipped }) => version === 1 && document !== shipped)).toBe(true)
    expect(views.find(({ templateId }) => templateId === 'l7160')?.nextPlace).toBe(1)
    expect(views.find(({ templateId }) => templateId === '62x29')?.nextPlace).toBeNull()
  })

  test('are saved as the next version, told and journalled, and kept over a start', async () => {
    const bench = await openBench()
    const told: TemplateView[] = []
    bench.client.on('template.changed', (view) => void told.push(view))
    const { document } = await templateOf(bench.client, '62x29')
    const asked = { templateId: '62x29', basedOnVersion: 1, document: changed(document) }
    const saved = await bench.client.call('template.save', asked)
    expect(saved).toMatchObject({ version: 2, document: changed(document), shipped: document })
    expect(told).toEqual([saved])
    expect(savedEvents(bench)).toEqual([{ templateId: '62x29', version: 2, origin: 'bench', title: document.title.fr }])
    bench.station.close()
    const again = await openBench({ dataFolder: bench.dataFolder })
    expect(await templateOf(again.client, '62x29')).toEqual(saved)
  })

  test('go back to the shipped form as a version of its own', async () => {
    const { client } = await openBench()
    const { document } = await templateOf(client, '62x29')
    await client.call('template.save', { templateId: '62x29', basedOnVersion: 1, document: changed(document) })
    expect(await client.call('template.reset', { templateId: '62x29' })).toMatchObject({ version: 3, document })
  })

  test('are not overwritten by somebody who changed an older version', async () => {
    const { client } = await openBench()
    const { document } = await templateOf(client, '62x29')
    const asked = { templateId: '62x29', basedOnVersion: 1, document: changed(document) }
    await client.call('template.save', asked)
    await expect(client.call('template.save', asked)).rejects.toMatchObject({ code: 'template-changed' })
    expect(await templateOf(client, '62x29')).toMatchObject({ version: 2 })
  })

  test('become a template of their own as a copy', async () => {
    const { client } = await openBench()
    const { document } = await templateOf(client, '62x29')
    const title = { fr: 'La nôtre', en: 'Ours' }
    const copy = await client.call('template.save', {
      templateId: null,
      basedOnVersion: 0,
      document: { ...document, title },
    })
    expect(copy).toMatchObject({ version: 1, shipped: null, document: { title } })
    await expect(client.call('template.reset', { templateId: copy.templateId })).rejects.toMatchObject({
      code: 'template-not-found',
    })
    expect(await client.call('bench.configure', { labelFormat: copy.templateId })).toMatchObject({
      labelFormat: copy.templateId,
    })
  })

  test('are refused where they would not be read, with the place and the reason, and nothing is saved', async () => {
    const { client } = await openBench()
    const { document } = await templateOf(client, '62x29')
    const codes = document.codes.map((code) => ({ ...code, moduleMillimetres: 0.2 }))
    const small = { ...document, codes }
    const preview = await client.call('template.preview', {
      document: small,
      content: 'long',
      language: 'fr',
      dotsPerInch: 300,
    })
    expect(preview.problems).toMatchObject([
      { code: 'module-too-small', part: { kind: 'code', index: 0 }, figures: { dots: 2, leastDots: 4 } },
    ])
    expect(preview.raster?.bits.some((dots) => dots !== 0)).toBe(true)
    await expect(
      client.call('template.save', { templateId: '62x29', basedOnVersion: 1, document: small }),
    ).rejects.toMatchObject({ code: 'template-refused', where: expect.stringContaining('codes[0]: module-too-small') })
    expect(await templateOf(client, '62x29')).toMatchObject({ version: 1 })
  })
})

describe('a half-used sheet', () => {
  async function withDevice() {
    const bench = await openBench()
    const { device } = await bench.intake(laptop)
    return { bench, client: bench.client, deviceId: device?.deviceId ?? '', tag: device?.tag ?? '' }
  }

  test('goes on after the last label, over a start too, until another place is chosen', async () => {
    const { bench, client, deviceId } = await withDevice()
    const sheet = { deviceIds: [deviceId, deviceId], format: 'l7160', language: 'fr' as const }
    const told: (number | null)[] = []
    client.on('template.changed', ({ nextPlace }) => void told.push(nextPlace))
    await client.call('label.pdf', sheet)
    expect(told).toEqual([3])
    expect((await templateOf(client, 'l7160')).nextPlace).toBe(3)
    await client.call('template.setPlace', { templateId: 'l7160', place: 20 })
    await client.call('label.pdf', sheet)
    expect((await templateOf(client, 'l7160')).nextPlace).toBe(1)
    await client.call('label.pdf', { ...sheet, startPosition: 7 })
    bench.station.close()
    const again = await openBench({ dataFolder: bench.dataFolder })
    expect((await templateOf(again.client, 'l7160')).nextPlace).toBe(9)
  })

  test('has no place beyond its last label', async () => {
    const { client, deviceId } = await withDevice()
    const place = { code: 'place-not-on-sheet' }
    await expect(client.call('template.setPlace', { templateId: 'l7160', place: 22 })).rejects.toMatchObject(place)
    await expect(client.call('template.setPlace', { templateId: '62x29', place: 1 })).rejects.toMatchObject(place)
    const sheet = { deviceIds: [deviceId], format: 'l7651', language: 'fr' as const, startPosition: 66 }
    await expect(client.call('label.pdf', sheet)).rejects.toMatchObject(place)
  })

  test.skipIf(missingPaperTools.length > 0)(`is printed from that place on${skipReason}`, async () => {
    const { client, deviceId, tag } = await withDevice()
    await client.call('template.setPlace', { templateId: 'l7160', place: 21 })
    const { bytes } = await client.call('label.pdf', {
      deviceIds: [deviceId, deviceId],
      format: 'l7160',
      language: 'fr',
    })
    const sheet = paper(bytes)
    expect([sheet.qrCodes(300, 1), sheet.qrCodes(300, 2)]).toEqual([[tag], [tag]])
    // The last place of the first sheet: bottom right.
    const rows = sheet.dots(150, 1)
    const isInk = rows.flatMap((row, y) => row.flatMap((black, x) => (black ? [[x / 150, y / 150] as const] : [])))
    sheet.dispose()
    expect(Math.min(...isInk.map(([x]) => x * 25.4))).toBeGreaterThan(7.2 + 2 * 66.04)
    expect(Math.min(...isInk.map(([, y]) => y * 25.4))).toBeGreaterThan(15.15 + 6 * 38.1)
  })
})

test('what an older station called a format is the template that it became', async () => {
  const dataFolder = temporaryFolder()
  const store = temporaryStore({ folder: dataFolder })
  keepSetting(store, 'bench-defaults', { labelFormat: 'a4-21' })
  store.close()
  const bench = await openBench({ dataFolder })
  expect((await bench.client.call('bench.status', {})).labelFormat).toBe('l7160')
  const { device } = await bench.intake(laptop)
  const asked = { deviceIds: [device?.deviceId ?? ''], format: 'a4-21', language: 'fr' as const }
  expect((await bench.client.call('label.pdf', asked)).bytes.length).toBeGreaterThan(1000)
  const journal = await bench.client.call('device.journal', { deviceId: device?.deviceId ?? '' })
  expect(journal.at(-1)).toMatchObject({ type: 'label.drawn', payload: { format: 'l7160@1' } })
})
