import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { readListFile } from '../../../renderer/components/read-list-file.ts'
import { mountApp } from '../mount.tsx'

/** A file that says its size and counts who wants its bytes. */
function counted(size: number) {
  const file = new Blob(['iccid'])
  let reads = 0
  Object.defineProperties(file, {
    size: { value: size },
    arrayBuffer: { value: () => Promise.resolve(new Uint8Array(5).fill((reads += 1)).buffer) },
  })
  return { file, reads: () => reads }
}

test('a list is read up to its limit, and one that is larger is not begun and said to be too large', async () => {
  await mountApp({}, { hash: '#/packing/kits' })
  const [small, large] = [counted(5_242_880), counted(5_242_881)]
  expect(await readListFile({ name: 'sims.csv', file: small.file }, 5_242_880)).toHaveLength(5)
  expect(await readListFile({ name: 'disque.csv', file: large.file }, 5_242_880)).toBeNull()
  expect([small.reads(), large.reads()]).toEqual([1, 0])
  expect(await screen.findByText('disque.csv est trop grand pour une liste : 5 Mo au plus.')).toBeDefined()
})

test('a file whose bytes are gone is said to be unreadable', async () => {
  await mountApp({}, { hash: '#/packing/kits' })
  expect(await readListFile({ name: 'sims.csv', file: null }, 10)).toBeNull()
  expect(await screen.findByText('sims.csv ne se laisse pas lire.')).toBeDefined()
})
