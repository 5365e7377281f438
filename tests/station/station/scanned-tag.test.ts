import fc from 'fast-check'
import { expect, test } from 'vitest'
import { scannedTag } from '../../../electron/station/handlers/scanned-tag.ts'
import { paperCode } from '../../../shared/label/station-code.ts'
import { makeTag, tagPrefixAt, tagPrefixCount } from '../../../shared/label/tag.ts'
import { laptop } from '../../fixtures/laptop-changes.ts'
import { openBench } from './bench.ts'

const prefix = fc.nat({ max: tagPrefixCount - 1 }).map(tagPrefixAt)
const number = fc.integer({ min: 1, max: 999_999 })

test('a tag is read as it is, and no paper or carton of any bench is ever a tag', () => {
  fc.assert(
    fc.property(prefix, number, fc.constantFrom('paper', 'carton'), (bench, count, kind) => {
      const tag = makeTag(bench, count)
      expect(scannedTag(` ${tag.toLowerCase()}\n`)).toBe(tag)
      const paper = paperCode(kind, bench, count)
      expect(() => scannedTag(paper)).toThrow(expect.objectContaining({ code: 'code-of-paper' }))
      expect(() => scannedTag(paper.toLowerCase())).toThrow(expect.objectContaining({ code: 'code-of-paper' }))
    }),
  )
})

test('scanning the paper that lists a device neither opens nor verifies it', async () => {
  const bench = await openBench()
  const { client } = bench
  const { device } = await bench.intake(laptop)
  if (device === null) throw new Error('no device')
  const scanned = paperCode('paper', device.tag.slice(0, 2), Number(device.tag.slice(2, 8)))
  const refused = { code: 'code-of-paper', where: scanned }
  await expect(client.call('device.find', { tag: scanned })).rejects.toMatchObject(refused)
  const { deviceId } = device
  await expect(client.call('label.verify', { deviceId, scanned })).rejects.toMatchObject(refused)
  const journal = await client.call('device.journal', { deviceId })
  expect(journal.map(({ type }) => type).filter((type) => type.startsWith('label.'))).toEqual([])
})
