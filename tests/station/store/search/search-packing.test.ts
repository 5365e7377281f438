import { describe, expect, test } from 'vitest'
import { prepareShipment } from '../../../../electron/station/store/shipping/change-shipment.ts'
import { findLot } from '../../../../electron/station/store/campaign/lots.ts'
import { departShipment } from '../../../../electron/station/store/shipping/close-shipment.ts'
import { addPerson, pseudonymisePerson } from '../../../../electron/station/store/people/record-person.ts'
import { findEverything } from '../../../../electron/station/store/search/search-everything.ts'
import type { Store } from '../../../../electron/station/store/store.ts'
import { act, madeLot } from '../made/made-intake.ts'
import { madeIccid, madeKit } from '../made/made-kits.ts'
import { day, madeShipment, sure } from '../made/made-shipment.ts'
import { temporaryStore } from '../temporary-store.ts'

const things = (store: Store, text: string) => findEverything(store, text, 5).things
const kinds = (store: Store, text: string) => things(store, text).map(({ kind }) => kind)

describe('searching what is packed and sent', () => {
  test('finds a carton by its code, and leads to the carton', () => {
    const store = temporaryStore()
    const { carton } = madeShipment(store, ['AAA1'])
    expect(things(store, carton.code.slice(3))).toMatchObject([
      { kind: 'carton', name: carton.code, seenOn: { kind: 'carton', id: carton.cartonId } },
    ])
    expect(kinds(store, 'XK')).toEqual(['carton'])
  })

  test('finds a kit by its code, its ICCID and its serial, also by the last digits', () => {
    const store = temporaryStore()
    const [sim, router] = [madeKit(store, 42), madeKit(store, 7, 'router')]
    expect(things(store, madeIccid(42).slice(-6)).map(({ name }) => name)).toEqual([sim.code])
    expect(things(store, 'rt-7')).toMatchObject([{ kind: 'kit', name: router.code, of: 'RT-7', seenOn: null }])
    expect(things(store, sim.code)).toMatchObject([{ kind: 'kit', of: madeIccid(42) }])
  })

  test('finds a shipment by its name and, once there is one, by its tracking number', () => {
    const store = temporaryStore()
    const { shipmentId } = madeShipment(store, ['AAA1'], 'closed')
    const prefix = store.db.prepare('SELECT prefix FROM bench').pluck().get() as string
    expect(things(store, 'exp-')).toMatchObject([
      { kind: 'shipment', name: `EXP-${prefix}-0001`, seenOn: { kind: 'shipment', id: shipmentId } },
    ])
    expect(kinds(store, '6A123')).toEqual([])
    store.db
      .prepare(`UPDATE shipments SET tracking_number = '6A12345678', carrier = 'Colissimo' WHERE id = ?`)
      .run(shipmentId)
    expect(things(store, '6A123')).toMatchObject([
      { name: `EXP-${prefix}-0001`, of: expect.stringContaining('6A12345678') },
    ])
    sure(departShipment(store, act, shipmentId, day))
    expect(kinds(store, 'colissimo')).toEqual(['shipment'])
  })

  test('finds a paper by its number and by its code, and leads to its shipment', () => {
    const store = temporaryStore()
    const { shipmentId } = madeShipment(store, ['AAA1'])
    const code = store.db.prepare(`SELECT code FROM papers WHERE kind = 'delivery-note'`).pluck().get() as string
    const [note] = things(store, code)
    expect(note).toMatchObject({ kind: 'paper', of: code, seenOn: { kind: 'shipment', id: shipmentId } })
    expect(note?.name).toMatch(/^BL-\w\w-2026-000001$/)
    expect(things(store, 'BL-').map(({ name }) => name)).toEqual([note?.name])
  })

  test('a shipment prepared before the first tag is found by the prefix that the bench takes', () => {
    const store = temporaryStore()
    const lotId = madeLot(store)
    sure(prepareShipment(store, act, findLot(store, lotId)?.partnerId ?? ''))
    store.db.prepare(`UPDATE bench SET prefix = 'C9'`).run()
    expect(things(store, 'EXP-C9').map(({ name }) => name)).toEqual(['EXP-C9-0001'])
  })

  test('the words of announced devices stay apart from those of kits', () => {
    const store = temporaryStore()
    madeKit(store, 42)
    const rows = store.db.prepare(`SELECT count(*) FROM findable_search_many WHERE findable_search_many MATCH '"893"'`)
    expect(rows.pluck().get()).toBe(0)
  })
})

describe('searching people', () => {
  test('finds somebody by name without accents, and by no text once the name was erased', () => {
    const store = temporaryStore()
    const pin = { salt: Buffer.from('salt'), hash: Buffer.from('hash') }
    sure(addPerson(store, act, { name: 'Zoé Lead', roles: ['quality-lead'], pin }))
    const { personId } = sure(addPerson(store, act, { name: 'Inès Martin', roles: ['technician'], pin: null }))
    expect(things(store, 'ines mart')).toEqual([
      { kind: 'person', id: personId, name: 'Inès Martin', of: null, seenOn: null },
    ])
    expect([kinds(store, 'In'), kinds(store, 'art'), kinds(store, 'martine')]).toEqual([['person'], ['person'], []])
    sure(pseudonymisePerson(store, act, personId, () => Buffer.from('mark')))
    expect([kinds(store, 'In'), kinds(store, 'art'), kinds(store, 'personne')]).toEqual([[], [], []])
  })
})
