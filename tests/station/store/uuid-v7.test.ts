import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { validate, version } from 'uuid'
import { newestStoredId } from '../../../electron/station/store/newest-stored-id.ts'
import { createUuidV7, systemIdSources } from '../../../electron/station/store/uuid-v7.ts'
import { take } from './made/made-intake.ts'
import { temporaryFolder, temporaryStore } from './temporary-store.ts'

const fixed = (nowMs: () => number, byte: number) => ({
  nowMs,
  fillRandom: (bytes: Uint8Array) => void bytes.fill(byte),
})
const timeOf = (id: string) => Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16)

describe('a new id', () => {
  test('is a UUID of version 7 with the clock in front', () => {
    const id = createUuidV7(
      fixed(() => 1_795_000_000_123, 0xab),
      null,
    )()
    expect([validate(id), version(id)]).toEqual([true, 7])
    expect(timeOf(id)).toBe(1_795_000_000_123)
  })

  test('is greater than the one before, whatever the clock and the random source do', () => {
    const clocks = fc.array(fc.integer({ min: 1_700_000_000_000, max: 1_700_000_000_005 }), {
      minLength: 2,
      maxLength: 60,
    })
    fc.assert(
      fc.property(clocks, fc.constantFrom(0x00, 0x7f, 0xff), (clock, byte) => {
        const ticks = clock.values()
        const newId = createUuidV7(
          fixed(() => ticks.next().value ?? 0, byte),
          null,
        )
        const ids = clock.map(() => newId())
        expect(ids.toSorted()).toEqual(ids)
        expect(new Set(ids).size).toBe(ids.length)
        expect(ids.every((id) => validate(id) && version(id) === 7)).toBe(true)
      }),
    )
  })

  test('goes on after the newest stored one where the clock went back', () => {
    const last = createUuidV7(
      fixed(() => 1_900_000_000_000, 0xff),
      null,
    )()
    const next = createUuidV7(
      fixed(() => 1_700_000_000_000, 0x00),
      last,
    )()
    expect(next > last).toBe(true)
    expect(timeOf(next)).toBe(1_900_000_000_000)
  })

  test('moves to the next millisecond where its random part is used up', () => {
    const last = '01b9d0e5-7a00-7fff-bfff-ffffffffffff'
    const next = createUuidV7(
      fixed(() => 0, 0x01),
      last,
    )()
    expect(timeOf(next)).toBe(timeOf(last) + 1)
  })

  test('differs from a hundred thousand others of the same moment', () => {
    const newId = createUuidV7({ ...systemIdSources, nowMs: () => 1_795_000_000_000 }, null)
    expect(new Set(Array.from({ length: 100_000 }, newId)).size).toBe(100_000)
  })

  test('of a station that starts again follows every stored one, with its clock years behind', () => {
    const folder = temporaryFolder()
    const first = temporaryStore({ folder })
    take(first)
    const newest = newestStoredId(first.db) ?? ''
    first.close()
    const behind = temporaryStore({ folder, idSources: { ...systemIdSources, nowMs: () => 0 } })
    expect(behind.newId() > newest).toBe(true)
  })
})
