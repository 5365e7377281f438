import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { shippedFactors } from '../../../electron/station/impact/shipped-factors.ts'
import { missingPaperTools, paper, resourcesFolder, skipReason } from '../labels/paper-tools.ts'
import { openBench, type Bench } from '../station/bench.ts'

const kinds = ['laptop', 'laptop', 'tablet', 'laptop', 'desktop', 'laptop', 'tablet'] as const
const ways = ['delivered', 'in-transit', 'delivered', 'packed', 'delivered', 'queued'] as const
const devices = 60

/** An operation of two waves and three partners, with devices on every step of their way. */
async function enter({ client, dataFolder }: Bench): Promise<string> {
  const { operationId } = await client.call('operation.add', { name: 'Connexion d’Urgence' })
  const lots: string[] = []
  for (const name of ['Vague 1', 'Vague 2']) {
    const { waveId } = await client.call('wave.add', { operationId, name, promisedOn: null })
    for (const partner of ['Horizon', 'Les Érables', 'Relais du Nord']) {
      const known = (await client.call('partner.list', {})).find((one) => one.name === partner)
      const { partnerId } = known ?? (await client.call('partner.add', { name: partner }))
      const numbers = { announced: null, allocated: 50, priority: 5, promisedOn: null }
      const what = { deviceKind: null, profileId: 'laptop-2026' }
      const { allocationId } = await client.call('allocation.add', { waveId, partnerId, ...what, ...numbers })
      const lot = { name: `${name} ${partner}`, wanted: null, allocationId }
      lots.push((await client.call('lot.add', lot)).lotId)
    }
  }
  const ids: string[] = []
  for (let index = 0; index < devices; index += 1) {
    const kind = kinds[index % kinds.length] ?? 'laptop'
    const typed = { kind, manufacturer: 'HP', model: 'X', serial: `S${index}`, note: null }
    ids.push((await client.call('device.addByHand', typed)).deviceId)
  }
  // Only the counting is looked at here: how devices get there, and what keeps them from it, is tested where it is done.
  const db = new Database(join(dataFolder, 'etabli.db'))
  const guards = `SELECT name FROM sqlite_master WHERE type = 'trigger' AND sql LIKE '%RAISE%'
    AND tbl_name IN ('devices', 'device_lots')`
  for (const { name } of db.prepare<[], { name: string }>(guards).all()) db.exec(`DROP TRIGGER ${name}`)
  ids.forEach((deviceId, index) => {
    const lotId = lots[(index * 7) % lots.length]
    db.prepare('INSERT INTO device_lots VALUES (?, ?, ?)').run(deviceId, lotId, '2026-11-20T10:00:00.000Z')
    db.prepare('UPDATE devices SET state = ? WHERE id = ?').run(ways[index % ways.length], deviceId)
  })
  db.close()
  return operationId
}

test('what an operation reached is what an independent count of the devices finds', async () => {
  const bench = await openBench()
  const operationId = await enter(bench)
  const view = await bench.client.call('impact.show', { operationId })

  const db = new Database(join(bench.dataFolder, 'etabli.db'), { readonly: true })
  const count = (where: string): number =>
    db.prepare<[], { n: number }>(`SELECT count(*) AS n FROM devices WHERE ${where}`).get()?.n ?? 0
  expect(view.sums).toEqual({ delivered: count(`state = 'delivered'`), inTransit: count(`state = 'in-transit'`) })
  expect(view.sums).toEqual({ delivered: 30, inTransit: 10 })
  for (const { kind, delivered, inTransit } of view.byKind) {
    expect(delivered).toBe(count(`kind = '${kind}' AND state = 'delivered'`))
    expect(inTransit).toBe(count(`kind = '${kind}' AND state = 'in-transit'`))
  }
  for (const { waveId, delivered } of view.waves) {
    const ofWave = `id IN (SELECT device_id FROM device_lots JOIN lot_allocations USING (lot_id)
      JOIN allocations ON allocations.id = allocation_id WHERE wave_id = '${waveId}')`
    expect(delivered).toBe(count(`${ofWave} AND state = 'delivered'`))
  }
  expect(view.partners.reduce((sum, one) => sum + one.delivered + one.inTransit, 0)).toBe(40)

  const laptops = count(`kind = 'laptop' AND state = 'delivered'`)
  const tablets = count(`kind = 'tablet' AND state = 'delivered'`)
  const desktops = count(`kind = 'desktop' AND state = 'delivered'`)
  expect(view.carbon.delivered).toEqual({ grams: laptops * 54_900 + tablets * 20_000, uncountedDevices: desktops })
  expect(view.waste.delivered).toEqual({
    grams: (laptops + tablets) * 1590 + desktops * 8770,
    uncountedDevices: 0,
  })
  db.close()
  expect(bench.faults).toEqual([])
})

test('coordination says other factors, which the journal keeps, and goes back to the shipped ones', async () => {
  const bench = await openBench()
  const operationId = await enter(bench)
  const factor = { grams: 2000, source: 'Pesée de l’atelier', url: null }
  await bench.client.call('impact.changeFactors', { factors: [{ kind: 'laptop', waste: factor, carbon: null }] })
  const own = await bench.client.call('impact.show', { operationId })
  expect(own.hasOwnFactors).toBe(true)
  const laptops = own.byKind.find(({ kind }) => kind === 'laptop')
  expect(own.waste.delivered.grams).toBe((laptops?.delivered ?? 0) * 2000)
  expect(own.carbon.delivered).toEqual({ grams: 0, uncountedDevices: 30 })

  await bench.client.call('impact.changeFactors', { factors: null })
  const back = await bench.client.call('impact.show', { operationId })
  expect(back.hasOwnFactors).toBe(false)
  expect(back.factors).toEqual(shippedFactors(resourcesFolder))
  const db = new Database(join(bench.dataFolder, 'etabli.db'), { readonly: true })
  const events = db.prepare(`SELECT count(*) AS n FROM events WHERE type = 'impact.factorsChanged'`).get()
  expect(events).toEqual({ n: 2 })
  db.close()
})

test('whether a figure was compared with its source is the station’s to say, whatever its caller claims', async () => {
  const bench = await openBench()
  const { operationId } = await bench.client.call('operation.add', { name: 'Connexion d’Urgence' })
  const shipped = shippedFactors(resourcesFolder).find(({ kind }) => kind === 'tablet')?.waste
  if (shipped === undefined || shipped === null) throw new Error('no factor came with the station')
  expect(shipped.isVerified).toBe(false)
  const { isVerified: _said, ...untouched } = shipped
  const change = async (waste: typeof untouched) => {
    const asked = { factors: [{ kind: 'tablet' as const, waste, carbon: null }] }
    const { factors } = await bench.client.call('impact.changeFactors', asked)
    return factors[0]?.waste?.isVerified
  }
  const claimed = { factors: [{ kind: 'tablet', waste: { ...untouched, isVerified: true }, carbon: null }] }
  await expect(bench.client.call('impact.changeFactors', claimed as never)).rejects.toMatchObject({ code: 'bad-input' })
  expect(await change(untouched)).toBe(false)
  expect(await change({ ...untouched, grams: untouched.grams + 1 })).toBe(false)
  expect(await change({ ...untouched, grams: 600, source: 'Pesées de l’atelier, 2026' })).toBe(true)
  expect(await change({ ...untouched, grams: 600, source: 'Pesées de l’atelier, 2026' })).toBe(true)
  expect(await change({ ...untouched, grams: 900, source: 'Pesées de l’atelier, 2026' })).toBe(false)
  expect(await change({ ...untouched, grams: 900, source: '??' })).toBe(false)
  const kept = (await bench.client.call('impact.show', { operationId })).factors
  expect(kept).toHaveLength(1)
})

test('every shipped factor names its source, the year it is of and the very file or page', () => {
  const shipped = shippedFactors(resourcesFolder)
  const factors = shipped.flatMap(({ waste, carbon }) => [waste, carbon]).filter((factor) => factor !== null)
  expect(factors).toHaveLength(7)
  for (const { source, url, grams } of factors) {
    expect(source).toMatch(/20[12]\d/)
    expect(url).toMatch(/^https:\/\/[^/]+\/.*[^/]$/)
    // A file of a repository is named as it was when it was read.
    if (url?.includes('github.com') === true) expect(url).toMatch(/\/blob\/[0-9a-f]{40}\//)
    // The figure itself, of one device or of a thousand, stands in the words.
    expect(source.replaceAll(',', '.')).toContain(String(grams / 1000))
  }
  expect(shipped.find(({ kind }) => kind === 'desktop')?.carbon).toBeNull()
})

test.skipIf(missingPaperTools.length > 0)(`the report says sums, gaps and sources${skipReason}`, async () => {
  const bench = await openBench()
  const operationId = await enter(bench)
  const { bytes } = await bench.client.call('impact.pdf', { operationId, language: 'fr', day: '2026-11-23' })
  const sheet = paper(bytes)
  const text = sheet.text().replaceAll(/[\u00a0\u202f]/g, ' ')
  expect(text).toContain('40 appareils distribués ou en cours d’acheminement')
  expect(text).toContain('3 structures servies')
  expect(text).toMatch(/appareils sans facteur connu ne sont pas comptés/)
  expect(text).toContain('aucun facteur sourcé : rien n’est compté')
  expect(text).toContain('À VÉRIFIER')
  expect(text).toContain('MiNumEco')
  sheet.dispose()
})
