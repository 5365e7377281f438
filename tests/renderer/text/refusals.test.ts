import i18next from 'i18next'
import { beforeAll, describe, expect, test } from 'vitest'
import { foreignRefusalCodes } from '../../../electron/station/readers/foreign/foreign-result.ts'
import { storeRefusalCodes } from '../../../electron/station/store/refusals.ts'
import { startCatalogue } from '../../../renderer/text/catalogue.ts'
import { fr } from '../../../renderer/text/fr.ts'
import { errorSentences, refusalSentences } from '../../../renderer/text/refusal-text.ts'
import { Refusal } from '../../../shared/contract/refusal.ts'
import { shellContract } from '../../../shared/contract/shell.ts'
import { stationContract } from '../../../shared/contract/station.ts'

beforeAll(() => startCatalogue('fr'))

const contractCodes = [...Object.values(stationContract), ...Object.values(shellContract)].flatMap(
  (command): readonly string[] => command.refusals,
)

describe('refusals', () => {
  test('each code of the contracts, the database, report files and the transport has French and English words', () => {
    const transport = ['bad-input', 'internal', 'station-gone']
    const codes = new Set([...contractCodes, ...storeRefusalCodes, ...foreignRefusalCodes, ...transport])
    expect([...codes].filter((code) => !Object.hasOwn(fr.refusal, code))).toEqual([])
  })

  test('a known code is said in the technician’s language, with the place it came with', () => {
    const refusal = new Refusal({ code: 'disk-full', what: 'The disk is full', where: '/srv/etabli' })
    const { what, where, remedy } = refusalSentences(refusal, i18next.t)
    expect(what).toMatch(/^Le disque de ce poste est plein/)
    expect(where).toBe('/srv/etabli')
    expect(remedy).toMatch(/^Libérez de la place/)
  })

  test('an unknown code keeps the words it came with', () => {
    const refusal = new Refusal({ code: 'not-heard-of', what: 'The moon is full', remedy: 'Wait.' })
    expect(refusalSentences(refusal, i18next.t)).toEqual({ what: 'The moon is full', where: null, remedy: 'Wait.' })
  })

  test('a refusal’s own words stand where the French sentence asks for them', () => {
    const refusal = new Refusal({ code: 'bad-input', what: 'wanted is too small', where: 'wanted' })
    expect(refusalSentences(refusal, i18next.t).what).toMatch(/wanted is too small \(wanted\)$/)
  })

  test('anything else that is thrown is said as an error, not swallowed', () => {
    expect(errorSentences(new TypeError('x is undefined'), i18next.t).what).toMatch(/x is undefined$/)
  })
})
