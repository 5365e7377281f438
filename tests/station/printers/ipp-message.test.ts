import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeIpp, encodeIpp, numberOf, textsOf } from '../../../electron/station/printers/ipp-message.ts'

/** A request read back as an answer: both have the same shape, an operation standing where the status stands. */
const sample = encodeIpp({
  operation: 0x000b,
  requestId: 7,
  operationAttributes: [
    ['charset', 'attributes-charset', 'utf-8'],
    ['name', 'job-name', 'Étiquette'],
    ['boolean', 'ipp-attribute-fidelity', true],
    ['keyword', 'requested-attributes', ['printer-name', 'printer-state']],
  ],
  jobAttributes: [['integer', 'copies', -2]],
  document: Buffer.from('%PDF'),
})

describe('a message of IPP', () => {
  test('begins as RFC 8010 shows', () => {
    expect(sample.subarray(0, 9)).toEqual(Buffer.from([2, 0, 0, 0x0b, 0, 0, 0, 7, 1]))
    expect(sample.subarray(9, 31).toString('latin1')).toBe('\u0047\u0000\u0012attributes-charset\u0000')
  })

  test('is read as it was written, several values and groups included', () => {
    const { status, requestId, groups } = decodeIpp(sample)
    expect([status, requestId]).toEqual([0x000b, 7])
    expect(groups.map(({ tag }) => tag)).toEqual([1, 2])
    const [operation, job] = groups.map(({ attributes }) => attributes)
    expect(textsOf(operation, 'job-name')).toEqual(['Étiquette'])
    expect(textsOf(operation, 'requested-attributes')).toEqual(['printer-name', 'printer-state'])
    expect(operation?.get('ipp-attribute-fidelity')).toEqual([true])
    expect(numberOf(job, 'copies')).toBe(-2)
    expect(numberOf(job, 'nothing')).toBeNull()
  })

  test('has no value where the printer says "unknown"', () => {
    const unknown = Buffer.from([2, 0, 0, 0, 0, 0, 0, 1, 4, 0x12, 0, 1, 0x61, 0, 0, 3])
    expect(decodeIpp(unknown).groups[0]?.attributes.get('a')).toEqual([])
  })

  test('that is cut or garbage is refused with a RangeError and nothing else', () => {
    for (let length = 0; length < sample.length - 4; length += 1) {
      expect(() => decodeIpp(sample.subarray(0, length)), `cut at ${length}`).toThrow(RangeError)
    }
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        try {
          decodeIpp(Buffer.from(bytes))
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError)
        }
      }),
    )
  })
})
