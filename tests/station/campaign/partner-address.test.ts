import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { paperPartner } from '../../../electron/station/store/shipping/shipment-document.ts'
import { openBench } from '../station/bench.ts'

test('papers say where a partner’s deliveries go, and the journal does not tell who is asked for there', async () => {
  const { client, dataFolder } = await openBench()
  const { partnerId } = await client.call('partner.add', { name: 'Secours populaire' })
  const nothing = { partnerId, addressLines: [], contact: null }
  expect(await client.call('partner.addressOf', { partnerId })).toEqual(nothing)

  const address = { partnerId, addressLines: ['12 rue des Lilas', '42000 Saint-Étienne'], contact: 'Mireille Fabre' }
  await client.call('partner.address', { ...address, contact: 'Somebody Else' })
  expect(await client.call('partner.address', address)).toEqual(address)
  expect(await client.call('partner.addressOf', { partnerId })).toEqual(address)

  const db = new Database(join(dataFolder, 'etabli.db'), { readonly: true })
  const { addressLines, contact } = address
  expect(paperPartner({ db }, partnerId)).toEqual({ name: 'Secours populaire', place: [], addressLines, contact })
  const told = db.prepare<[], string>(`SELECT payload FROM events WHERE type = 'partner.addressed'`).pluck().all()
  expect(told).toHaveLength(2)
  const written = db.prepare<[], string>('SELECT payload FROM outbox').pluck().all()
  for (const text of [...told, ...written]) expect(text).not.toMatch(/Mireille|Somebody/)
  expect(told.at(-1)).toContain('42000 Saint-Étienne')
  db.close()
})

test('nobody’s address is refused by name, and one of seven lines too', async () => {
  const { client } = await openBench()
  const nobody = { partnerId: 'nobody', addressLines: [], contact: null }
  await expect(client.call('partner.address', nobody)).rejects.toMatchObject({ code: 'partner-not-found' })
  await expect(client.call('partner.addressOf', { partnerId: 'nobody' })).rejects.toMatchObject({
    code: 'partner-not-found',
  })
  const { partnerId } = await client.call('partner.add', { name: 'ASE' })
  const long = { partnerId, addressLines: Array.from({ length: 7 }, () => 'ligne'), contact: null }
  await expect(client.call('partner.address', long)).rejects.toMatchObject({ code: 'bad-input' })
})
