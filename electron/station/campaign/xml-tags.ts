/** One tag of a document, with the text that stands before it. */
export type XmlTag = {
  /** Without its prefix: `x:row` is `row`. */
  readonly name: string
  readonly kind: 'open' | 'close' | 'empty'
  /** With their prefixes. */
  readonly attributes: ReadonlyMap<string, string>
  readonly textBefore: string
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const decoded = (text: string): string =>
  text.includes('&')
    ? text.replaceAll(/&(?:#x([0-9A-Fa-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/g, (_, hex, decimal, name) =>
        name === undefined
          ? String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(String(hex), 16))
          : (entities[String(name)] ?? ''),
      )
    : text

const attribute = /([^\s=<>/]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/g
const tag =
  /<(?:!--[\s\S]*?--|\?[\s\S]*?\?|!\[CDATA\[([\s\S]*?)\]\]|(\/?)([^\s<>/!?]+)((?:\s+[^\s=<>/]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?))>/y

const noAttributes: ReadonlyMap<string, string> = new Map()

const attributesOf = (inside: string): ReadonlyMap<string, string> =>
  new Map(
    Array.from(inside.matchAll(attribute), ([, key = '', double, single]) => [key, decoded(double ?? single ?? '')]),
  )

/** A hundred thousand rows of seven filled cells; the bench does nothing else while they are read. */
const mostTags = 3_000_000

/**
 * The tags of an XML document as they come (XML 1.0; no namespaces, no check that they nest). A document type is refused,
 * so that there are no entities but the five that XML has itself.
 *
 * @throws SyntaxError for what is no XML, or has a document type. @throws RangeError for more tags than a list has.
 */
export function* xmlTags(document: string): Generator<XmlTag> {
  let [at, text, count] = [0, '', 0]
  for (;;) {
    const next = document.indexOf('<', at)
    if (next < 0) {
      if (document.slice(at).trim() !== '') throw new SyntaxError('text behind the last tag')
      return
    }
    text += decoded(document.slice(at, next))
    tag.lastIndex = next
    const found = tag.exec(document)
    if (found === null) throw new SyntaxError('no tag')
    at = tag.lastIndex
    const [, literal, closes, name, inside = '', ends] = found
    if (literal !== undefined) text += literal
    if (name === undefined) continue
    const kind = closes === '/' ? 'close' : ends === '/' ? 'empty' : 'open'
    if ((count += 1) > mostTags) throw new RangeError('too many tags')
    const attributes = inside === '' ? noAttributes : attributesOf(inside)
    yield { name: name.slice(name.indexOf(':') + 1), kind, attributes, textBefore: text }
    text = ''
  }
}
