import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readManifest } from '../../../shared/shipping/manifest.ts'
import { readSeparatedValues } from '../../../shared/shipping/separated-values.ts'

const problemsOf = (text: string) => {
  const manifest = readManifest(text)
  if (manifest.ok) throw new Error('nothing is wrong with this list')
  return manifest.problems.map(({ line, code }) => [line, code])
}
const linesOf = (text: string) => {
  const manifest = readManifest(text)
  if (!manifest.ok) throw new Error(JSON.stringify(manifest.problems))
  return manifest.lines
}

describe('a list of announced devices', () => {
  test.each([
    ['French with semicolons', 'Type;Marque;Modèle;N° de série;Palette\nPortable;HP;840 G5;5CG1;P1\n'],
    ['English with commas', 'Device type,Brand,Model,Serial number,Pallet\r\nlaptop,HP,840 G5,5CG1,P1\r\n'],
    ['with tabs and capitals', 'TYPE\tMARQUE\tMODÈLE\tNUMÉRO DE SÉRIE\tN° PALETTE\nPC portable\tHP\t840 G5\t5CG1\tP1'],
    [
      'of a spreadsheet that names its separator',
      'sep=;\nType;Fabricant;Désignation;S/N;Palette\nlaptop;HP;840 G5;5CG1;P1',
    ],
  ])('is read in %s', (_, text) => {
    const read = { kind: 'laptop', manufacturer: 'HP', model: '840 G5', serial: '5CG1', pallet: 'P1' }
    expect(linesOf(text)).toMatchObject([read])
  })

  test('stands for as many devices as its quantity says, and a placeholder is no serial', () => {
    const lines = linesOf('Modèle;Qté;Série\nT480;3;\nX1;;Default string\n')
    expect(lines.map(({ line, model, serial }) => [line, model, serial])).toEqual([
      [2, 'T480', null],
      [2, 'T480', null],
      [2, 'T480', null],
      [3, 'X1', null],
    ])
  })

  test('names the columns that nobody knows and leaves them out', () => {
    expect(readManifest('Modèle;Couleur;Étage\nT480;noir;3\n')).toMatchObject({ ignoredHeadings: ['Couleur', 'Étage'] })
  })

  test('is refused whole, with one problem for each line that is wrong', () => {
    const list = [
      'Type;Marque;Modèle;Série;Qté',
      'Portable;HP;840;A1;1',
      'Grille-pain;HP;840;A2;1',
      ';;;;',
      ';;;;4',
      'Portable;HP;840;a1;1',
      'Portable;HP;840;A3;2',
      'Portable;HP;840;;deux',
      'Portable;HP;840;A4;1;de trop',
      `Portable;${'x'.repeat(201)};840;A5;1`,
      'Portable;HP;8\u001b[2J40;A6;1',
    ]
    expect(problemsOf(list.join('\n'))).toEqual([
      [3, 'kind-unknown'],
      [5, 'nothing-said'],
      [6, 'serial-twice'],
      [7, 'quantity-with-serial'],
      [8, 'quantity-not-a-number'],
      [9, 'too-many-cells'],
      [10, 'text-too-long'],
      [11, 'control-characters'],
    ])
  })

  test.each([
    ['without a row', 'Modèle;Série\n', [[1, 'empty']]],
    ['without headings', 'T480;PF1\nX1;PF2\n', [[1, 'no-known-heading']]],
    ['with a column twice', 'Série;Modèle;S/N\nA;B;C\n', [[1, 'heading-twice']]],
    ['with a quotation mark that stays open', 'Modèle;Série\n"T480;PF1\nX1;PF2\n', [[2, 'quote-open']]],
    ['with a quotation mark inside', 'Modèle;Série\n15" écran;PF1\n', [[2, 'quote-misplaced']]],
  ])('%s is refused', (_, text, problems) => {
    expect(problemsOf(text)).toEqual(problems)
  })
})

test('separated values that are written by the rules are read as they were, with their lines', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'é', ' ', '"', ';', ',', '\n', '7'), maxLength: 8 })
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 })
  fc.assert(
    fc.property(table, fc.constantFrom(';', ',', '\t'), fc.constantFrom('\n', '\r\n'), (rows, separator, end) => {
      const quoted = rows.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(separator))
      const read = readSeparatedValues(`sep=${separator}${end}${quoted.join(end)}${end}`)
      expect(read).toMatchObject({ ok: true, separator })
      const kept = rows.map((row) => row.map((text) => text.trim())).filter((row) => row.some((text) => text !== ''))
      expect(read.ok && read.rows.map(({ cells }) => cells)).toEqual(kept)
    }),
  )
})
