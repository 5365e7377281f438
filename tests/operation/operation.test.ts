import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { LotView } from '../../shared/contract/views.ts'
import { enterOperation, manifestOf } from '../fixtures/connexion-urgence.ts'
import { openBench } from '../station/station/bench.ts'
import { queueAll, readAgain, readMachines, wipe, type BenchDevice } from './bench-work.ts'
import { iccidOf, stockSims } from './connection-kits.ts'
import { expectCounts } from './count-again.ts'
import { machineDrawer } from './machines.ts'
import { receiveAll } from './receive.ts'
import { packCarton, send } from './ship.ts'

const inKind = 3090
const lotSize = 200
const cartonSize = 20
const cartonsOfShipment = 30
const spares = 60
const profileId = 'laptop-2020'

/** Memory where there is some: the test is of sums and states, and 150,000 transactions would wait for a disk. */
function operationFolder(): string {
  const folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'etabli-operation-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

const parts = <T>(all: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, index) => all.slice(index * size, (index + 1) * size))

test(
  '12,413 devices of three networks go from the lists of their donors to delivered',
  { timeout: 1_500_000 },
  async () => {
    const began = performance.now()
    const dayStartsAt = `${new Date().toISOString().slice(0, 10)}T00:00:00.000Z`
    const bench = await openBench({ dataFolder: operationFolder() })
    const { client, dataFolder } = bench
    const tell = (what: string) => {
      const memory = Math.round(process.memoryUsage().rss / 2 ** 20)
      console.log(`  ${((performance.now() - began) / 1000).toFixed(1).padStart(6)} s, ${memory} MB: ${what}`)
    }

    await client.call('gates.configure', { asked: ['verdict', 'erasure', 'label'] })
    const { operationId, allocations } = await enterOperation(client, profileId)
    const total = allocations.reduce((sum, { allocated }) => sum + (allocated ?? 0), 0)
    expect(total).toBe(12_413)
    const draw = await machineDrawer()
    const machines = Array.from({ length: total }, (_, index) => draw(index))
    expect(new Set(machines.map(({ serial }) => serial)).size).toBe(total)

    const lines = machines.map(
      ({ manufacturer, model, serial }, index) => `${manufacturer};${model};${serial};P${index % 40}`,
    )
    const terms = { operationId, reference: '' }
    const donors = { ...terms, kind: 'in-kind', name: 'Entreprises', announced: inKind } as const
    const sellers = { ...terms, kind: 'purchase', name: 'Marché français', announced: null } as const
    for (const [source, list] of [
      [donors, lines.slice(0, inKind)],
      [sellers, lines.slice(inKind)],
    ] as const) {
      const { sourceId } = await client.call('source.add', source)
      const file = { sourceId, fileName: 'liste.csv', bytes: manifestOf(list) }
      expect(await client.call('manifest.import', file)).toMatchObject({
        result: 'imported',
        added: list.length,
        known: 0,
      })
    }
    tell('partners, allocations and lists of 12,413 machines are entered')

    const devices: BenchDevice[] = []
    for (const [drop, some] of parts(machines, 50).entries()) devices.push(...(await readMachines(client, some, drop)))
    expect(new Set(devices.map(({ tag }) => tag)).size).toBe(total)
    tell('read, judged, tagged and ticked off the lists')

    for (const [run, some] of parts(devices, 100).entries()) {
      expect(await wipe(client, some, new Date(2020, 4, 7, 8, run))).toBe(0)
    }
    tell('erased, each disk with its evidence')

    const promised = { connection: 'sim', hasCharger: true, accessories: [] as string[] } as const
    for (const { allocationId } of allocations) {
      await client.call('promise.make', { whose: { for: 'allocation', allocationId }, promised })
    }
    await stockSims(client, total + spares)
    let nextSim = 0
    const newSim = () => iccidOf(nextSim++)
    const lots: LotView[] = []
    const lotOf = new Map<BenchDevice, LotView>()
    let next = 0
    for (const { allocationId, allocated } of allocations) {
      const given = devices.slice(next, (next += allocated ?? 0))
      for (const [number, some] of parts(given, lotSize).entries()) {
        const name = `Lot ${number + 1}`
        const lot = await client.call('lot.add', { allocationId, name, wanted: some.length })
        lots.push(lot)
        await queueAll(client, some, lot)
        for (const device of some) lotOf.set(device, lot)
      }
    }
    tell(`ready and queued in ${lots.length} lots`)

    let drawn = total
    /** One more machine, made ready as the others were. */
    const oneMore = async (): Promise<BenchDevice> => {
      const [device] = await readMachines(client, [draw(drawn)], drawn)
      if (device === undefined) throw new Error('nothing was read')
      expect(await wipe(client, [device], new Date(2020, 4, 8, 8, drawn % 600))).toBe(0)
      await client.call('label.verify', { deviceId: device.deviceId, scanned: device.tag })
      drawn += 1
      return device
    }
    const [firstLot] = lots
    if (firstLot === undefined) throw new Error('no lot')
    const { allocationId } = firstLot
    const tooMany = await oneMore()
    const intoFullLot = client.call('queue.add', { deviceId: tooMany.deviceId, lotId: firstLot.lotId })
    await expect(intoFullLot).rejects.toMatchObject({ code: 'lot-full' })
    const wider = await client.call('lot.add', { allocationId, name: 'Un de plus', wanted: null })
    const overAllocation = client.call('queue.add', { deviceId: tooMany.deviceId, lotId: wider.lotId })
    await expect(overAllocation).rejects.toMatchObject({ code: 'allocation-full' })

    let cartons = 0
    const shipments: string[] = []
    /** Packs devices of one partner by their lots and sends the cartons. */
    const ship = async (partner: string, some: readonly BenchDevice[]): Promise<void> => {
      const codes: string[] = []
      for (const [lotId, ofLot] of Map.groupBy(some, (device) => lotOf.get(device)?.lotId ?? '')) {
        for (const inside of parts(ofLot, cartonSize)) codes.push(await packCarton(client, lotId, inside, newSim))
      }
      cartons += codes.length
      for (const load of parts(codes, cartonsOfShipment)) shipments.push(await send(client, partner, load))
    }
    for (const [partner, some] of Map.groupBy(devices, (device) => lotOf.get(device)?.partnerId ?? '')) {
      await ship(partner, some)
    }
    tell(`${cartons} cartons with kits and chargers, in ${shipments.length} shipments on their way`)
    const onTheWay = await client.call('operation.dashboard', { operationId, dayStartsAt })
    expect(onTheWay.sums).toMatchObject({ allocated: total, queued: 0, packed: 0, inTransit: total, delivered: 0 })

    const byTag = new Map(devices.map((device) => [device.tag, device]))
    const { damaged, lost } = await receiveAll(client, shipments, byTag)
    expect([damaged.length, lost.length]).toEqual([9, 6])
    tell('answered by scan, by table and by signed file')

    // Four come back later: two are repaired, two end as parts, and what is lost or ends is replaced.
    const faulty = devices.slice(100, 104)
    for (const { deviceId } of faulty) await client.call('device.return', { deviceId, reason: 'Ne démarre plus' })
    const [ended, repaired] = [faulty.slice(0, 2), faulty.slice(2)]
    for (const { deviceId } of ended)
      await client.call('device.retire', { deviceId, to: 'parts', reason: 'Carte mère' })
    const second: BenchDevice[] = []
    for (const device of [...damaged, ...repaired]) {
      await readAgain(client, device)
      // Somebody worked with it: what was erased before is no proof any more.
      expect(await wipe(client, [device], new Date(Date.now() + 60_000))).toBe(0)
      second.push(device)
    }
    for (const gone of [...lost, ...ended]) {
      const device = second.includes(tooMany) ? await oneMore() : tooMany
      lotOf.set(device, lotOf.get(gone) ?? firstLot)
      second.push(device)
    }
    const firstShipments = shipments.length
    for (const [lot, some] of Map.groupBy(second, (device) => lotOf.get(device) ?? firstLot))
      await queueAll(client, some, lot)
    for (const [partner, some] of Map.groupBy(second, (device) => lotOf.get(device)?.partnerId ?? '')) {
      await ship(partner, some)
    }
    for (const shipmentId of shipments.slice(firstShipments)) {
      await client.call('receipt.markRest', { shipmentId, mark: 'received' })
    }
    tell(`${second.length} repaired or replaced, and delivered too`)

    const told = await client.call('operation.dashboard', { operationId, dayStartsAt })
    expect(told.sums).toEqual({
      announced: total,
      allocated: total,
      queued: 0,
      packed: 0,
      inTransit: 0,
      delivered: total,
    })
    const counted = { total, lost: lost.length, parts: ended.length, cartons, shipments: shipments.length, allocations }
    expectCounts(dataFolder, counted)
    tell(
      `counted once more; the database holds ${Math.round(statSync(join(dataFolder, 'etabli.db')).size / 2 ** 20)} MB`,
    )
    expect(bench.faults).toEqual([])
  },
)
