import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { diskKey, ErasureRecord, erasureResults, matchErasure } from '../../../shared/device/erasure.ts'
import { isSamePerson, proofOfDisk, type DiskEvidence } from '../../../shared/device/erasure-proof.ts'

const record = (change: Partial<ErasureRecord> = {}): ErasureRecord => ({
  source: 'nwipe-log',
  result: 'erased',
  disk: { serial: 'WD-WCAV5K123456', model: 'WDC WD5000AAKX-60', sizeBytes: 500_107_862_016 },
  method: 'DoD Short',
  passes: 3,
  rounds: 1,
  verification: 'last',
  errors: { pass: 0, verification: 0, synchronisation: 0 },
  startedAt: null,
  finishedAt: '2026-11-23T10:00:00',
  tool: 'nwipe',
  toolVersion: '0.34',
  erasedBy: null,
  verifiedBy: null,
  ...change,
})

const disk = (serial: string | null, sizeBytes: number | null = 500_107_862_016) => ({ serial, sizeBytes })

describe('an erasure and the disks of a report', () => {
  test('are matched by serial, whatever a tool puts for its hyphens, spaces and case', () => {
    for (const serial of ['WD-WCAV5K123456', '  wd wcav5k123456', 'WD_WCAV5K123456_']) {
      const erasure = record({ disk: { ...record().disk, serial } })
      expect(matchErasure(erasure, [disk('OTHER1'), disk('WD-WCAV5K123456')])).toEqual({ match: 'disk', index: 1 })
    }
  })

  test.each(['To Be Filled By O.E.M.', '0', '0000-0000', '0123456789ABCDEF', '', 'XXXXXXXX'])(
    'are never matched by a filler (%s)',
    (serial) => {
      const erasure = record({ disk: { ...record().disk, serial } })
      expect(matchErasure(erasure, [disk(serial)])).toEqual({ match: 'none', reason: 'no-serial' })
    },
  )

  test('of one serial and different sizes are a doubt; a cylinder less, as Windows counts, is none', () => {
    expect(matchErasure(record(), [disk('WD-WCAV5K123456', 250_059_350_016)])).toEqual({
      match: 'doubt',
      reason: 'size-differs',
    })
    expect(matchErasure(record(), [disk('WD-WCAV5K123456', 500_105_249_280)])).toMatchObject({ match: 'disk' })
    expect(matchErasure(record(), [disk('WD-WCAV5K123456', null)])).toMatchObject({ match: 'disk' })
  })

  test('that both show one serial twice are a doubt', () => {
    const twice = [disk('WD-WCAV5K123456'), disk('WD WCAV5K123456')]
    expect(matchErasure(record(), twice)).toEqual({ match: 'doubt', reason: 'several-disks' })
  })

  test('have a key that is the same key again', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), (serial) => {
        const key = diskKey(serial)
        return key === null || diskKey(key) === key
      }),
    )
    expect(diskKey('wd-wcav 5k12')).toBe('WDWCAV5K12')
  })
})

const evidence = (number: number, change: Partial<ErasureRecord> = {}): DiskEvidence => ({
  evidenceId: `e${number}`,
  record: record(change),
  recordedAt: '2026-11-23T12:00:00.000Z',
})

describe('what is proven of a disk', () => {
  test('is nothing without evidence, and "erased" with one that was read back', () => {
    expect(proofOfDisk([])).toEqual({ state: 'none', evidenceId: null })
    expect(proofOfDisk([evidence(1)])).toEqual({ state: 'erased', evidenceId: 'e1' })
  })

  test.each([
    [{ verification: 'none' }, 'unverified'],
    [{ verification: null, erasedBy: 'Awa', verifiedBy: null }, 'unverified'],
    [{ verification: null, erasedBy: 'Awa', verifiedBy: 'Ève' }, 'erased'],
    [{ verification: null, erasedBy: 'Ève', verifiedBy: ' eve ' }, 'unverified'],
    [{ result: 'aborted' }, 'failed'],
    [{ result: 'failed' }, 'failed'],
    [{ errors: { pass: 0, verification: 3, synchronisation: 0 } }, 'failed'],
    [{ result: 'unknown' }, 'unclear'],
  ] as const)('with %j is "%s"', (change, state) => {
    expect(proofOfDisk([evidence(1, change)]).state).toBe(state)
  })

  test('is what the erasure that ended last says', () => {
    const failed = evidence(1, { result: 'failed', finishedAt: '2026-11-23T09:00:00' })
    expect(proofOfDisk([failed, evidence(2)])).toEqual({ state: 'erased', evidenceId: 'e2' })
    const later = evidence(3, { result: 'aborted', finishedAt: '2026-11-23T11:00:00' })
    expect(proofOfDisk([later, failed, evidence(2)])).toEqual({ state: 'failed', evidenceId: 'e3' })
  })

  test('is the failure where a clock is missing, and never taken away by a certificate that nobody has read', () => {
    const undated = evidence(1, { result: 'failed', finishedAt: null })
    expect(proofOfDisk([evidence(2), undated]).state).toBe('failed')
    const unread = evidence(3, { result: 'unknown', finishedAt: '2026-12-01T00:00:00' })
    expect(proofOfDisk([evidence(2), unread]).state).toBe('erased')
    expect(proofOfDisk([undated, unread]).state).toBe('failed')
  })

  test('is the same in whatever order files are imported, and "erased" only where some evidence says so', () => {
    const any = fc.record({
      result: fc.constantFrom(...erasureResults),
      verification: fc.constantFrom('none', 'last', null),
      finishedAt: fc.constantFrom(null, '2026-11-23T09:00:00', '2026-11-23T10:00:00', '2026-11-23T11:00:00'),
    })
    fc.assert(
      fc.property(fc.array(any, { maxLength: 6 }), fc.nat(), (changes, turn) => {
        const all = changes.map((change, index) => evidence(index, change))
        const { state } = proofOfDisk(all)
        const at = all.length === 0 ? 0 : turn % all.length
        expect(proofOfDisk([...all.slice(at), ...all.slice(0, at)].toReversed()).state).toBe(state)
        if (state === 'erased') expect(changes.some(({ result }) => result === 'erased')).toBe(true)
        const hasUndatedFailure = changes.some(
          ({ result, finishedAt }) => finishedAt === null && (result === 'failed' || result === 'aborted'),
        )
        if (hasUndatedFailure) expect(state).toBe('failed')
      }),
    )
  })

  test('takes two people by their names, not by their spelling', () => {
    expect(isSamePerson('Éloïse B.', 'eloise  b')).toBe(true)
    expect(isSamePerson('Éloïse', 'Louise')).toBe(false)
  })
})
