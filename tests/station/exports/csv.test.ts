import fc from 'fast-check'
import { expect, test } from 'vitest'
import { oddTexts } from './odd-report.ts'
import { csvLine, type Cell } from '../../../electron/station/exports/csv.ts'

/** Reads one line of RFC 4180 back, written apart from the writer. */
function fieldsOf(line: string, separator: string): string[] {
  const fields: string[] = []
  let rest = line
  for (;;) {
    const quoted = /^"((?:[^"]|"")*)"/.exec(rest)
    const end = rest.indexOf(separator)
    const plain = end === -1 ? rest : rest.slice(0, end)
    fields.push(quoted === null ? plain : (quoted[1] ?? '').replaceAll('""', '"'))
    const taken = quoted === null ? plain.length : quoted[0].length
    if (rest[taken] !== separator) return fields
    rest = rest.slice(taken + 1)
  }
}

const cells = fc.array(
  fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('a"b', 'a;b,c', '=1+1', '-2', '@x', 'é\r\nè', '＝1', '\n=1', ...oddTexts),
    fc.integer(),
    fc.constant(null),
  ),
  {
    minLength: 1,
    maxLength: 8,
  },
)

test('a line reads back as what was written, whatever the texts hold, and no text begins as a formula', () => {
  fc.assert(
    fc.property(cells, fc.constantFrom(',' as const, ';' as const), (values: Cell[], separator) => {
      const line = csvLine(values, separator)
      expect(line.endsWith('\r\n')).toBe(true)
      const read = fieldsOf(line.slice(0, -2), separator)
      expect(read).toHaveLength(values.length)
      read.forEach((field, index) => {
        const value = values[index] ?? null
        if (typeof value !== 'string') return expect(field).toBe(value === null ? '' : String(value))
        expect(field).toMatch(/^(?![=+\-@\t\r\n＝＋－＠])/)
        expect(field === value || field === `'${value}`).toBe(true)
      })
    }),
    { numRuns: 3000 },
  )
})
