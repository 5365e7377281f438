import { describe, expect, test } from 'vitest'
import { readKitList } from '../../../shared/shipping/kit-list.ts'

const sim = '8933012345678901231'

describe('a supplier’s list of kits', () => {
  test('is read with French or English headings, SIMs and routers, in any order of columns', () => {
    expect(readKitList(`Forfait;N° de série;ICCID\n20 Go;;${sim}\nBox;RT-9;\n`)).toEqual({
      ok: true,
      kits: [
        { line: 2, kind: 'sim', iccid: sim, serial: null, plan: '20 Go' },
        { line: 3, kind: 'router', iccid: null, serial: 'RT-9', plan: 'Box' },
      ],
    })
    expect(readKitList(`type,sim card,serial\nSIM,${sim},\nMiFi,,R2\n`)).toMatchObject({
      ok: true,
      kits: [{ kind: 'sim' }, { kind: 'router', serial: 'R2' }],
    })
  })

  test('comes wholly or not at all, with each line that is wrong', () => {
    const text = `ICCID;type\n8,93301E+18;\n${sim};\n${sim};\n;\n8933012345678901238;box\n${sim}0;SIM`
    expect(readKitList(text)).toEqual({
      ok: false,
      problems: [
        { line: 2, code: 'iccid-characters', what: '8,93301E+18' },
        { line: 4, code: 'twice-in-list', what: `${sim} (3)` },
        { line: 6, code: 'iccid-check', what: '8933012345678901238' },
        { line: 7, code: 'iccid-check', what: `${sim}0` },
      ],
    })
  })

  test.each([
    ['', 'empty'],
    ['ICCID', 'empty'],
    ['nom;prénom\na;b', 'no-known-heading'],
    ['sim;iccid\n1;2', 'heading-twice'],
    ['iccid;type\n"8', 'quote-open'],
  ])('%j is refused: %s', (text, code) => {
    expect(readKitList(text)).toMatchObject({ ok: false, problems: [{ code }] })
  })
})
