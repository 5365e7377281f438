import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { kitKinds, missingOf, nothingPromised, promisedConnections } from '../../../shared/shipping/promise.ts'

const accessories = fc.uniqueArray(fc.constantFrom('souris', 'sacoche', 'casque', 'clavier'))
const promised = fc.record({
  connection: fc.constantFrom(...promisedConnections),
  hasCharger: fc.boolean(),
  accessories,
})
const inCarton = fc.record({
  kitKind: fc.constantFrom(null, ...kitKinds),
  hasCharger: fc.boolean(),
  accessories,
})

describe('what is missing in a carton', () => {
  test('is nothing where nothing was promised, and all of it in an empty one', () => {
    const empty = { kitKind: null, hasCharger: false, accessories: [] }
    expect(missingOf(nothingPromised, empty)).toEqual([])
    expect(missingOf({ connection: 'sim', hasCharger: true, accessories: ['souris'] }, empty)).toEqual([
      { thing: 'kit', promised: 'sim' },
      { thing: 'charger' },
      { thing: 'accessory', name: 'souris' },
    ])
  })

  test('names a kit of the other kind as such', () => {
    const asked = { connection: 'router', hasCharger: false, accessories: [] } as const
    expect(missingOf(asked, { kitKind: 'sim', hasCharger: false, accessories: [] })).toEqual([
      { thing: 'other-kit', promised: 'router' },
    ])
    expect(missingOf({ ...asked, connection: 'any' }, { kitKind: 'sim', hasCharger: false, accessories: [] })).toEqual(
      [],
    )
  })

  test('never grows by putting something in', () => {
    fc.assert(
      fc.property(promised, inCarton, fc.constantFrom('souris', 'sacoche'), (asked, there, more) => {
        const before = missingOf(asked, there)
        const fuller = { ...there, hasCharger: true, accessories: [...there.accessories, more] }
        const after = missingOf(asked, fuller)
        expect(after.length).toBeLessThanOrEqual(before.length)
        expect(before).toEqual(expect.arrayContaining([...after]))
      }),
    )
  })
})
