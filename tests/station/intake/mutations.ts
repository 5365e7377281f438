import fc from 'fast-check'

/** What may be done to a document on its way, by stick, network or malice. */
export const mutationKinds = [
  'another type',
  'another size',
  'null or missing',
  'deep nesting',
  'control and direction characters',
  'a key twice',
  'a prototype key',
  'a huge number',
  'bytes cut off',
  'bytes changed',
  'bytes repeated',
] as const
export type MutationKind = (typeof mutationKinds)[number]

/** How a document is altered: `place` chooses the part (a share of all parts), `value` what is put there. */
export type Mutation = { readonly kind: MutationKind; readonly place: number; readonly value: unknown }

const share = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })
const commanding = fc
  .array(
    fc.oneof(
      fc.constantFrom('\u0000', '\u001B[2J', '\u009B', '\u202E', '\u2066', '\uD800', '\uFFFF', '\u{E0001}'),
      fc.string(),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((texts) => texts.join(''))

const values: Readonly<Record<MutationKind, fc.Arbitrary<unknown>>> = {
  'another type': fc.jsonValue({ maxDepth: 3 }),
  'another size': fc.oneof(
    fc.constant(''),
    fc.integer({ min: 300, max: 60_000 }).map((length) => 'A'.repeat(length)),
    fc.integer({ min: 20, max: 5000 }).map((length) => Array.from({ length }, () => null)),
  ),
  'null or missing': fc.constantFrom(null, undefined),
  'deep nesting': fc.integer({ min: 5, max: 5000 }),
  'control and direction characters': commanding,
  'a key twice': fc.jsonValue({ maxDepth: 1 }),
  'a prototype key': fc.tuple(
    fc.constantFrom('__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'then', 'toJSON'),
    fc.jsonValue({ maxDepth: 2 }),
  ),
  'a huge number': fc.constantFrom('1e308', '1e999', '-1', '-0', '9007199254740993', '0.1', '1e-320', '9'.repeat(400)),
  'bytes cut off': fc.constant(null),
  'bytes changed': fc.array(fc.nat(255), { minLength: 1, maxLength: 4 }),
  'bytes repeated': share,
}

/** Any one alteration; every kind as often as the others. */
export const mutations: fc.Arbitrary<Mutation> = fc
  .constantFrom(...mutationKinds)
  .chain((kind) => fc.record({ kind: fc.constant(kind), place: share, value: values[kind] }))

type Path = readonly (string | number)[]

function pathsOf(node: unknown, path: Path = []): Path[] {
  if (typeof node !== 'object' || node === null) return [path]
  return [path, ...Object.entries(node).flatMap(([key, child]) => pathsOf(child, [...path, key]))]
}

/** A document that is altered again and again: parsed and walked once. */
export type Seed = { readonly document: unknown; readonly paths: readonly Path[]; readonly bytes: Uint8Array }

export function seedOf(document: unknown): Seed {
  return { document, paths: pathsOf(document), bytes: new TextEncoder().encode(JSON.stringify(document)) }
}

/** Stands for JSON text that no value can be written as: a number beyond a double, the same key again. */
const marker = '\uE000here\uE000'

function replaced(node: unknown, [key, ...rest]: Path, value: unknown): unknown {
  if (key === undefined) return value
  const copy = (Array.isArray(node) ? [...(node as unknown[])] : { ...(node as object) }) as Record<string, unknown>
  if (rest.length === 0 && value === undefined && !Array.isArray(node)) delete copy[String(key)]
  else copy[String(key)] = replaced(copy[String(key)], rest, value)
  return copy
}

/** The document with JSON text in place of one of its parts. */
function withText({ document }: Seed, path: Path, text: string): string {
  const json = JSON.stringify(replaced(document, path, marker))
  return json.replace(JSON.stringify(marker), () => text)
}

/** An object with one more member, its first key again or one that prototypes have; another value is put into one. */
function withMember(own: unknown, key: string | null, inside: unknown): string {
  const isObject = typeof own === 'object' && own !== null && !Array.isArray(own)
  const members = isObject ? JSON.stringify(own).slice(1, -1) : `"value":${JSON.stringify(own)}`
  const name = key ?? Object.keys(isObject ? own : {})[0] ?? 'value'
  return `{${members}${members === '' ? '' : ','}${JSON.stringify(name)}:${JSON.stringify(inside)}}`
}

function textOf(seed: Seed, { kind, value }: Mutation, path: Path): string {
  const own = () => path.reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], seed.document)
  if (kind === 'deep nesting') return withText(seed, path, '['.repeat(value as number) + ']'.repeat(value as number))
  if (kind === 'a huge number') return withText(seed, path, value as string)
  if (kind === 'a key twice') return withText(seed, path, withMember(own(), null, value))
  if (kind === 'a prototype key') {
    const [key, inside] = value as [string, unknown]
    return withText(seed, path, withMember(own(), key, inside))
  }
  return JSON.stringify(replaced(seed.document, path, value)) ?? ''
}

/** The bytes of a document after one alteration. */
export function mutated(seed: Seed, mutation: Mutation): Uint8Array {
  const { bytes, paths } = seed
  const { kind, place, value } = mutation
  const at = Math.floor(place * bytes.length)
  if (kind === 'bytes cut off') return bytes.subarray(0, at)
  if (kind === 'bytes repeated') {
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(Math.floor(at * (value as number)))])
  }
  if (kind === 'bytes changed') {
    const copy = Uint8Array.from(bytes)
    // A prime step, so that several changes fall far from one another.
    for (const [index, byte] of (value as number[]).entries()) copy[(at + index * 977) % copy.length] = byte
    return copy
  }
  const path = paths[Math.floor(place * paths.length)] ?? []
  return new TextEncoder().encode(textOf(seed, mutation, path))
}
