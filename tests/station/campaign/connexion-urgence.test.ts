import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { enterOperation, manifestOf, mentorat } from '../../fixtures/connexion-urgence.ts'
import { otherLaptop } from '../../fixtures/laptop-captures.ts'
import { laptop } from '../../fixtures/laptop-changes.ts'
import { openBench } from '../station/bench.ts'

/** A list of so many machines, with serials of its own. */
const listOf = (count: number, prefix: string, first: readonly string[] = []) =>
  manifestOf(
    Array.from(
      { length: count },
      (_, index) => first[index] ?? `Lenovo;ThinkPad T480;${prefix}${index};P${index % 40}`,
    ),
  )

const midnight = () => `${new Date().toISOString().slice(0, 10)}T00:00:00.000Z`

test(
  'the operation of spring 2020 is entered, and the dashboard tells what its text tells',
  { timeout: 60_000 },
  async () => {
    const bench = await openBench()
    const { client } = bench
    const { operationId, allocations } = await enterOperation(client, null)

    const source = { operationId, reference: '' }
    const bought = await client.call('source.add', {
      ...source,
      kind: 'purchase',
      name: 'Marché français',
      announced: null,
    })
    const given = await client.call('source.add', { ...source, kind: 'in-kind', name: 'Entreprises', announced: 3090 })
    const lists = [
      { sourceId: bought.sourceId, fileName: 'achats.csv', bytes: listOf(9323, 'ACH', ['LENOVO;T480;PF1ETB42;P1']) },
      { sourceId: given.sourceId, fileName: 'dons.csv', bytes: listOf(3090, 'DON') },
    ]
    for (const list of lists)
      expect(await client.call('manifest.import', list)).toMatchObject({ result: 'imported', known: 0 })

    // Two machines on the way through the bench, one of them announced by the seller.
    const ase = allocations[1]
    // Its text names no profile: that is decided before the first lot.
    await client.call('allocation.decide', {
      allocationId: ase?.allocationId ?? '',
      deviceKind: null,
      profileId: 'laptop-2020',
      reason: null,
    })
    const lot = await client.call('lot.add', {
      name: 'ASE 1',
      wanted: null,
      allocationId: ase?.allocationId ?? '',
    })
    for (const capture of [laptop, otherLaptop(5127)]) await bench.intake(capture, { lotId: lot.lotId })

    const told = await client.call('operation.dashboard', { operationId, dayStartsAt: midnight() })
    const line = (subject: string) => told.figures.find((figure) => figure.subject === subject)
    expect(line('devices')).toMatchObject({
      announced: 12_400,
      isAbout: true,
      counted: 12_413,
      difference: 'over',
      by: 13,
    })
    expect(line('in-kind')).toMatchObject({ announced: 3090, counted: 3090, difference: 'agrees', by: 0 })
    expect(line('goal')).toMatchObject({ announced: 10_000, counted: 0, difference: 'under', by: -10_000 })
    expect(line('next-wave')).toMatchObject({ announced: 5000, counted: null, difference: 'not-comparable' })
    expect(line('euros')).toMatchObject({ announced: 2_000_000, counted: null, difference: 'not-comparable' })
    expect(line('delivered-or-in-transit')).toMatchObject({ announced: null, counted: 0 })
    expect(told.sums).toEqual({
      announced: 12_413,
      allocated: 12_413,
      queued: 2,
      packed: 0,
      inTransit: 0,
      delivered: 0,
    })
    expect(
      told.allocations.map((one) => [one.partnerName, one.announced, one.allocated, one.queued, one.delivered]),
    ).toEqual([
      ['Aide Sociale à l’Enfance', 5660, 5660, 2, 0],
      ['Collectif Mentorat', 1100, 1100, 0, 0],
      ['Fédération des Acteurs de la Solidarité', 5653, 5653, 0, 0],
    ])
    expect(told.today).toMatchObject({ received: 2, audited: 2, queued: 2, delivered: 0 })
    expect(told.forecast).toMatchObject({ waveName: 'Vague 1', end: { kind: 'too-little' } })
    const sources = await client.call('source.list', { operationId })
    expect(sources.map(({ name, expected, arrived }) => [name, expected, arrived])).toEqual([
      ['Entreprises', 3090, 0],
      ['Marché français', 9323, 1],
    ])
    const tree = await client.call('partner.tree', {})
    const mentors = tree.find(({ name }) => name === 'Collectif Mentorat')
    expect(tree.filter(({ parentId }) => parentId === mentors?.partnerId).map(({ name }) => name)).toEqual(mentorat)

    // Each sum once more, past the station's own functions.
    const file = new Database(join(bench.dataFolder, 'etabli.db'), { readonly: true })
    const count = (sql: string) => file.prepare<[], number>(sql).pluck().get()
    expect(count('SELECT sum(allocated) FROM allocations')).toBe(1100 + 5660 + 5653)
    expect(count(`SELECT count(*) FROM expected_devices`)).toBe(12_413)
    expect(
      count(
        `SELECT count(*) FROM expected_devices JOIN sources ON sources.id = source_id WHERE sources.kind = 'in-kind'`,
      ),
    ).toBe(3090)
    expect(count('SELECT count(*) FROM expected_devices WHERE device_id IS NOT NULL')).toBe(1)
    expect(count('SELECT count(*) FROM queue_items')).toBe(told.sums.queued)
    expect(count(`SELECT count(*) FROM events WHERE type = 'device.received'`)).toBe(told.today.received)
    expect(count(`SELECT count(*) FROM events WHERE type = 'allocation.added'`)).toBe(3)
    file.close()
    expect(bench.faults).toEqual([])
  },
)
