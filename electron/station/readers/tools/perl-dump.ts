/** A value of a Perl data dump: text, list or hash; `undef` is null. */
export type PerlValue = string | null | readonly PerlValue[] | { readonly [key: string]: PerlValue }

const token = /\s*(?:'((?:[^'\\]|\\.)*)'|([-\w.]+)|(=>|[{}[\],;]))/gs

type Token = { readonly text: string | null; readonly mark: string | null }

/** How deep a dump may nest; real ones have five levels. */
const mostLevels = 64

function tokensOf(dump: string): readonly Token[] {
  return [...dump.matchAll(token)].map(([, quoted, bare, mark]) => ({
    text:
      quoted === undefined
        ? bare === undefined || bare === 'undef'
          ? null
          : bare
        : quoted.replace(/\\(['\\])/g, '$1'),
    mark: mark ?? null,
  }))
}

/** Reads one value at `position`; returns it and the position behind it. A cut-off dump ends every open bracket. */
function valueAt(tokens: readonly Token[], position: number, level: number): readonly [PerlValue, number] {
  const first = tokens[position]
  if (first === undefined || level > mostLevels) return [null, tokens.length]
  if (first.mark !== '{' && first.mark !== '[') return [first.text, position + 1]
  const close = first.mark === '{' ? '}' : ']'
  const list: PerlValue[] = []
  let next = position + 1
  for (let one = tokens[next]; one !== undefined && one.mark !== close; one = tokens[next]) {
    if (one.mark === ',' || one.mark === '=>') next += 1
    else {
      const [value, behind] = valueAt(tokens, next, level + 1)
      list.push(value)
      next = behind
    }
  }
  if (close === ']') return [list, next + 1]
  const pairs = list.flatMap((key, index): [string, PerlValue][] =>
    index % 2 === 0 && typeof key === 'string' ? [[key, list[index + 1] ?? null]] : [],
  )
  return [Object.fromEntries(pairs), next + 1]
}

/**
 * Reads one variable of a dump that Perl's Data::Dumper wrote (`$NAME = { 'key' => 'value', … };`).
 *
 * @returns null when the dump has no such variable.
 * Source: perldoc Data::Dumper.
 */
export function parsePerlVariable(dump: string, name: string): PerlValue {
  const start = dump.indexOf(`$${name} = `)
  if (start < 0) return null
  return valueAt(tokensOf(dump.slice(start + name.length + 4)), 0, 0)[0]
}
