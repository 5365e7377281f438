import { describe, expect, test } from 'vitest'
import { madeIccid } from '../store/made/made-kits.ts'
import { laptop } from '../../fixtures/laptop-changes.ts'
import { otherLaptop } from '../../fixtures/laptop-captures.ts'
import { paperCode } from '../../../shared/label/station-code.ts'
import { openBench, type Bench } from './bench.ts'

const refused = (code: string) => expect.objectContaining({ code })

/** A lot that promises a SIM, a charger and a mouse, with one device queued in it. */
async function openPacking(bench: Bench) {
  const { client } = bench
  const { lotId } = await bench.addLot('Vague 1', 'laptop-2026')
  const promised = { connection: 'sim', hasCharger: true, accessories: ['souris'] } as const
  await client.call('promise.make', {
    whose: { for: 'lot', lotId },
    promised: { ...promised, accessories: ['souris'] },
  })
  const card = await bench.intake(laptop, { lotId })
  expect(card.queueing).toBe('queued')
  const { deviceId, tag } = card.device ?? { deviceId: '', tag: '' }
  return { lotId, deviceId, tag }
}

describe('packing through the station', () => {
  test('a carton closes when what was promised is in it, and says by name what is missing before', async () => {
    const bench = await openBench()
    const { client } = bench
    const { lotId, deviceId, tag } = await openPacking(bench)
    const { carton } = await client.call('carton.open', { lotId })
    const { cartonId } = carton
    const packed = await client.call('carton.pack', { cartonId, tag: `${tag.slice(0, 2)} ${tag.slice(2)}` })
    expect(packed).toMatchObject({ carton: { devices: 1 }, devices: [{ tag, missing: [{ thing: 'kit' }, {}, {}] }] })
    const close = () => client.call('carton.close', { cartonId })
    await expect(close()).rejects.toMatchObject({ what: `Something is missing: ${tag} SIM, charger, souris` })
    await client.call('carton.confirm', { tag, things: null })
    await expect(close()).rejects.toMatchObject({ code: 'carton-incomplete', what: `Something is missing: ${tag} SIM` })
    const list = new TextEncoder().encode(`ICCID;Forfait\n${madeIccid(1)};20 Go\n${madeIccid(2)};20 Go\n`)
    const add = { fileName: 'sim.csv', supplier: 'Orange', bytes: list }
    expect(await client.call('kit.import', add)).toMatchObject({ result: 'imported', added: 2, known: 0 })
    expect(await client.call('kit.import', add)).toMatchObject({ result: 'imported', added: 0, known: 2 })
    await client.call('kit.pair', { deviceId, kit: madeIccid(1) })
    expect(await close()).toMatchObject({ carton: { state: 'closed' }, devices: [{ missing: [], hasCharger: true }] })
    expect(await client.call('device.get', { deviceId })).toMatchObject({ summary: { state: 'packed', lotId } })
    expect(await client.call('carton.find', { code: carton.code })).toMatchObject({
      carton: { cartonId },
      pallet: null,
    })
    expect((await client.call('kit.list', { state: null, search: '', after: null, limit: 9 })).counts).toEqual([
      { kind: 'sim', state: 'in-stock', kits: 1 },
      { kind: 'sim', state: 'paired', kits: 1 },
    ])
    expect(bench.faults).toEqual([])
  })

  test('refuses every wrong scan by its own name', async () => {
    const bench = await openBench()
    const { client } = bench
    const { lotId, deviceId, tag } = await openPacking(bench)
    const other = await bench.addLot('Vague 2', 'laptop-2020')
    const strange = await bench.intake(otherLaptop(2), { lotId: other.lotId, profileId: 'laptop-2020' })
    expect(strange.queueing).toBe('queued')
    const { cartonId, code } = (await client.call('carton.open', { lotId })).carton
    const pack = (text: string) => client.call('carton.pack', { cartonId, tag: text })
    await expect(pack(code)).rejects.toEqual(refused('code-of-paper'))
    await expect(pack(paperCode('paper', 'T7', 1))).rejects.toEqual(refused('code-of-paper'))
    await expect(pack('T7000001')).rejects.toEqual(refused('bad-tag'))
    await expect(pack('H70000028')).rejects.toEqual(
      expect.objectContaining({ code: expect.stringMatching(/tag|found/) }),
    )
    await expect(pack(strange.device?.tag ?? '')).rejects.toEqual(refused('other-lot'))
    await pack(tag)
    await expect(pack(tag)).rejects.toEqual(refused('packed-already'))
    await expect(client.call('carton.discard', { cartonId })).rejects.toEqual(refused('carton-not-empty'))
    await expect(client.call('queue.remove', { deviceId })).rejects.toEqual(refused('not-queued'))
    await expect(client.call('kit.pair', { deviceId, kit: '?' })).rejects.toEqual(refused('kit-not-found'))
    const kit = { kind: 'sim', plan: '', supplier: '' } as const
    const add = (iccid: string | null) => client.call('kit.add', { ...kit, iccid, serial: null })
    await expect(add('8933012345678901230')).rejects.toEqual(refused('bad-iccid'))
    await expect(add(null)).rejects.toEqual(refused('kit-unnamed'))
    await add(madeIccid(1))
    await expect(add(madeIccid(1))).rejects.toEqual(refused('kit-known'))
    await client.call('carton.unpack', { tag })
    await expect(client.call('carton.unpack', { tag })).rejects.toEqual(refused('not-packed'))
    await expect(client.call('carton.close', { cartonId })).rejects.toEqual(refused('carton-empty'))
    expect(bench.faults).toEqual([])
  })
})
