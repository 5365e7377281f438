import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { openBench } from './bench.ts'

const organisation = {
  organisation: 'Atelier Réemploi Solidaire',
  addressLines: ['12 rue des Établis', '', '93200 Saint-Denis'],
  siret: '732 829 320 00074',
  contact: { name: 'Nadège Lefèvre', phone: '', email: 'logistique@atelier.example' },
  logo: { widthPixels: 8, heightPixels: 1, bits: 'f0' },
}
const kept = {
  ...organisation,
  addressLines: ['12 rue des Établis', '93200 Saint-Denis'],
  siret: '73282932000074',
  contact: { ...organisation.contact, phone: null },
}

test('who sends is entered, told to every window and kept, and the journal tells nobody’s name', async () => {
  const { client, dataFolder } = await openBench()
  expect((await client.call('organisation.show', {})).organisation).toBe('')
  const told: unknown[] = []
  client.on('organisation.changed', (next) => told.push(next))
  expect(await client.call('organisation.change', organisation)).toEqual(kept)
  expect(await client.call('organisation.show', {})).toEqual(kept)
  expect(told).toEqual([kept])

  const db = new Database(join(dataFolder, 'etabli.db'), { readonly: true })
  const rows = db.prepare(`SELECT payload FROM events WHERE type = 'organisation.changed'`).all()
  db.close()
  expect(rows).toHaveLength(1)
  const text = JSON.stringify(rows)
  expect(text).toContain('Atelier Réemploi Solidaire')
  expect(text).toContain('contact')
  expect(text).not.toContain('Lefèvre')
  expect(text).not.toContain('logistique@')
})

test('a number that is no SIRET is refused, and what was kept stays', async () => {
  const { client } = await openBench()
  await client.call('organisation.change', organisation)
  const wrong = client.call('organisation.change', { ...organisation, siret: '73282932000075' })
  await expect(wrong).rejects.toMatchObject({ code: 'siret-not-valid' })
  expect(await client.call('organisation.show', {})).toEqual(kept)
})
