import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Report } from '../../../../shared/report/report.ts'
import { readForeign } from '../../../../electron/station/readers/foreign/read-foreign.ts'
import { foreignFile, hasForeignReports, jsonFile, options } from './shared-foreign.ts'

type Branch = Record<string, unknown>

const isBranch = (value: unknown): value is Branch =>
  typeof value === 'object' && value !== null && Object.keys(value).length > 0

/** Where a walk from the root leads: at each level the fraction chooses the way, and where none is left it ends. */
function replaceAt(root: unknown, way: readonly number[], value: unknown): void {
  let node = root
  for (const [step, fraction] of way.entries()) {
    if (!isBranch(node)) return
    const keys = Object.keys(node)
    const key = keys[Math.floor(fraction * keys.length)] ?? ''
    const next = node[key]
    if (step === way.length - 1 || !isBranch(next)) node[key] = value
    node = next
  }
}

const fraction = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })
const wrong = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom('', '4096 MB', -1, 1e308, 88, 1e15, true, '\0\uFFFD', 'A'.repeat(3000)),
)
const alterations = fc.array(fc.tuple(fc.array(fraction, { minLength: 1, maxLength: 8 }), wrong), {
  minLength: 1,
  maxLength: 4,
})

/** A real document, with the JSON that it holds in strings opened so that it is altered within. */
function opened(name: string): unknown {
  const root = JSON.parse(new TextDecoder().decode(foreignFile(name).bytes)) as { data?: Record<string, unknown> }
  for (const key of ['inxi', 'smartctl']) {
    const inner = root.data?.[key]
    if (typeof inner === 'string' && root.data !== undefined) root.data[key] = JSON.parse(inner) as unknown
  }
  return root
}

describe.skipIf(!hasForeignReports)('With any of its parts replaced (../shared/foreign-reports)', () => {
  test.each([
    ['glpi-computer_1.json', 500],
    ['ereuse-legacy-1001pxd.snapshot.json', 500],
    ['ereuse-new-latitude-e7240.json', 60],
  ])('%s is a report that fits its schema, or is refused', (name, numRuns) => {
    const document = opened(name)
    const property = fc.property(alterations, (altered) => {
      const copy = structuredClone(document)
      for (const [way, value] of altered) replaceAt(copy, way, value)
      const result = readForeign([jsonFile(copy)], options)
      if (result.kind === 'read') expect(Report.safeParse(result.report).error).toBeUndefined()
      else expect(result.refusal.code).toMatch(/^foreign-/)
    })
    fc.assert(property, { numRuns })
  })
})
