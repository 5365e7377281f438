import type { z } from 'zod'

/** Whole numbers from 0 up to, not including, this; repeatable by a seed. */
export type Random = (below: number) => number

/** Park and Miller's generator: a run is repeated by its seed. */
export function seeded(seed: number): Random {
  let state = (seed % 2_147_483_646) + 1
  return (below) => {
    state = (state * 48_271) % 2_147_483_647
    return state % below
  }
}

/** What was answered so far, by the key that it stood under: ids and codes that a later call may name. */
export type Known = ReadonlyMap<string, readonly unknown[]>

/** What people paste and scanners send that no field was made for. */
export const hostileTexts = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\u001B[2J\u0007',
  '\u202Egnp.exe',
  '\uD800',
  'x\uDFFFy',
  '\uFFFF',
  '\uFEFFid',
  '=HYPERLINK("http://x","y")',
  "'; DROP TABLE devices; --",
  '"quoted" AND',
  'NEAR(',
  '*',
  '%_%',
  '-1',
  '1e999',
  'NaN',
  '__proto__',
  'constructor',
  '../../etc/passwd',
  'C:\\CON',
  '<script>alert(1)</script>',
  '\r\n\t',
  'é'.normalize('NFD'),
  '１２３４',
  '89 33 0123 4567 8901 2345',
  '🖨️👩‍🔧',
  '\u{E0001}',
  'نص عربي',
  '漢字',
  'A'.repeat(500),
  'A'.repeat(120),
  'é'.repeat(80),
  '2026-02-29',
  '9999-12-31',
  '0000-01-01',
  '2026-03-29T02:30:00',
]

const numbers = [0, 1, -1, 2, 5, 9, 12, 500, 1e6, 1e7, 2 ** 31, 2 ** 53 - 1, -(2 ** 53) + 1, 0.5, Number.MAX_VALUE]

type Definition = {
  readonly type: string
  readonly innerType?: z.ZodType
  readonly element?: z.ZodType
  readonly shape?: Readonly<Record<string, z.ZodType>>
  readonly options?: readonly z.ZodType[]
  readonly entries?: Readonly<Record<string, string>>
  readonly values?: readonly unknown[]
  readonly in?: z.ZodType
  readonly keyType?: z.ZodType
  readonly valueType?: z.ZodType
  readonly items?: readonly z.ZodType[]
  readonly getter?: () => z.ZodType
}

const definitionOf = (schema: z.ZodType): Definition => (schema as unknown as { _zod: { def: Definition } })._zod.def

/**
 * An input for a schema: what was answered under the same key before, mostly; else whatever fits its shape, and mostly
 * its limits. A few do not fit, as a damaged window would send them.
 */
export function madeInput(schema: z.ZodType, random: Random, known: Known, files: readonly Uint8Array[]): unknown {
  const oneOf = <T>(choices: readonly T[]): T => choices[random(choices.length)] as T
  const build = (one: z.ZodType, key: string): unknown => {
    const definition = definitionOf(one)
    const { type, innerType, element, shape, options, entries, values } = definition
    const answered = known.get(key)
    const isOfThis = type === 'string' || type === 'number' || type === 'unknown'
    if (isOfThis && answered !== undefined && answered.length > 0 && random(10) < 8) {
      const fitting = answered.filter((value) => one.safeParse(value).success)
      if (fitting.length > 0) return oneOf(fitting)
    }
    if (type === 'object' && shape !== undefined) {
      return Object.fromEntries(Object.entries(shape).map(([name, part]) => [name, build(part, name)]))
    }
    if (type === 'array' && element !== undefined) {
      const singular = key.replace(/s$/, '')
      return Array.from({ length: oneOf([0, 1, 1, 1, 2, 3]) }, () => build(element, singular))
    }
    if (type === 'tuple') return (definition.items ?? []).map((item) => build(item, key))
    if (type === 'record' && definition.valueType !== undefined) {
      const value = definition.valueType
      return Object.fromEntries(Array.from({ length: random(3) }, () => [oneOf(hostileTexts), build(value, key)]))
    }
    if (type === 'nullable' && innerType !== undefined) return random(3) === 0 ? null : build(innerType, key)
    if (type === 'optional' && innerType !== undefined) return random(3) === 0 ? undefined : build(innerType, key)
    if ((type === 'default' || type === 'readonly' || type === 'prefault') && innerType) return build(innerType, key)
    if (type === 'pipe' && definition.in !== undefined) return build(definition.in, key)
    if (type === 'lazy' && definition.getter !== undefined) return build(definition.getter(), key)
    if (type === 'union' && options !== undefined) return build(oneOf(options), key)
    if (type === 'enum' && entries !== undefined) return oneOf(Object.values(entries))
    if (type === 'literal') return oneOf(values ?? [])
    if (type === 'boolean') return random(2) === 0
    if (type === 'null') return null
    if (type === 'number') {
      const fitting = numbers.filter((number) => one.safeParse(number).success)
      return fitting.length > 0 && random(20) > 0 ? oneOf(fitting) : oneOf(numbers)
    }
    if (type === 'string') {
      const candidates = [...hostileTexts, crypto.randomUUID(), '2026-03-02', '2026-12-31', `Nom ${random(1000)}`]
      const fitting = candidates.filter((text) => one.safeParse(text).success)
      return fitting.length > 0 && random(20) > 0 ? oneOf(fitting) : oneOf(candidates)
    }
    // Anything else in the contract is bytes, or whatever a caller likes.
    return type === 'custom' ? oneOf(files) : oneOf<unknown>([null, 1, 'text', {}, []])
  }
  return build(schema, '')
}
