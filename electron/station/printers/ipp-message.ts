/** Value tags of IPP that the station writes (RFC 8010 §3.5.2). */
const tags = {
  integer: 0x21,
  boolean: 0x22,
  enum: 0x23,
  text: 0x41,
  name: 0x42,
  keyword: 0x44,
  uri: 0x45,
  charset: 0x47,
  language: 0x48,
  mimeType: 0x49,
} as const

type Value = string | number | boolean

/** One attribute to send: its syntax, its name and one or more values. */
export type IppAttribute = readonly [
  syntax: keyof typeof tags,
  name: string,
  value: Value | readonly [Value, ...Value[]],
]

export type IppRequest = {
  /** Operation id of RFC 8011 §5.4.15, or CUPS's own from 0x4001. */
  readonly operation: number
  readonly requestId: number
  readonly operationAttributes: readonly IppAttribute[]
  readonly jobAttributes?: readonly IppAttribute[]
  readonly document?: Uint8Array
}

/** The values of one attribute; a resolution as "203dpi" or "80dpcm"; syntaxes the station
 * does not read (collections, dates) come as Latin-1 text. */
export type IppGroup = ReadonlyMap<string, readonly Value[]>

export type IppResponse = {
  /** Below 0x0100 for success (RFC 8011 §B.1). */
  readonly status: number
  readonly requestId: number
  /** One group for each printer or job in the answer, in order, with its delimiter tag. */
  readonly groups: readonly { readonly tag: number; readonly attributes: IppGroup }[]
}

export const groupTags = { operation: 0x01, job: 0x02, end: 0x03, printer: 0x04, unsupported: 0x05 } as const

function valueBytes(syntax: keyof typeof tags, value: Value): Buffer {
  if (typeof value === 'boolean') return Buffer.from([value ? 1 : 0])
  if (typeof value === 'string') return Buffer.from(value, 'utf8')
  const bytes = Buffer.alloc(4)
  if (syntax !== 'integer' && syntax !== 'enum') throw new TypeError(`a number is not a value of ${syntax}`)
  bytes.writeInt32BE(value)
  return bytes
}

const withLength = (bytes: Buffer): Buffer => {
  const length = Buffer.alloc(2)
  length.writeUInt16BE(bytes.length)
  return Buffer.concat([length, bytes])
}

/** Further values of an attribute repeat its tag with an empty name (RFC 8010 §3.1.5). */
function attributeBytes([syntax, name, given]: IppAttribute): Buffer[] {
  const values = typeof given === 'object' ? given : [given]
  return values.flatMap((value, index) => [
    Buffer.from([tags[syntax]]),
    withLength(Buffer.from(index === 0 ? name : '', 'ascii')),
    withLength(valueBytes(syntax, value)),
  ])
}

/** Writes a request of IPP 2.0 over 1.1 semantics, the document behind it (RFC 8010 §3). */
export function encodeIpp(request: IppRequest): Buffer {
  const head = Buffer.alloc(8)
  head.writeUInt16BE(0x0200, 0)
  head.writeUInt16BE(request.operation, 2)
  head.writeInt32BE(request.requestId, 4)
  const jobAttributes = request.jobAttributes ?? []
  return Buffer.concat([
    head,
    Buffer.from([groupTags.operation]),
    ...request.operationAttributes.flatMap(attributeBytes),
    ...(jobAttributes.length === 0 ? [] : [Buffer.from([groupTags.job]), ...jobAttributes.flatMap(attributeBytes)]),
    Buffer.from([groupTags.end]),
    request.document ?? Buffer.alloc(0),
  ])
}

function decodeValue(tag: number, bytes: Buffer): Value {
  if ((tag === tags.integer || tag === tags.enum) && bytes.length === 4) return bytes.readInt32BE()
  if (tag === tags.boolean && bytes.length === 1) return bytes[0] !== 0
  // Text and name with language (0x35, 0x36): two lengths, the language first.
  if ((tag === 0x35 || tag === 0x36) && bytes.length >= 4) {
    const languageLength = bytes.readUInt16BE(0)
    return bytes.toString('utf8', Math.min(bytes.length, 4 + languageLength))
  }
  // A resolution: across and along the feed, and its unit.
  if (tag === 0x32 && bytes.length === 9) return `${bytes.readInt32BE(0)}${bytes[8] === 4 ? 'dpcm' : 'dpi'}`
  return bytes.toString(tag >= 0x41 ? 'utf8' : 'latin1')
}

/**
 * Reads a response.
 *
 * @throws RangeError when it ends in the middle of an attribute or says nonsense: what answered is no IPP service.
 */
export function decodeIpp(bytes: Buffer): IppResponse {
  const status = bytes.readUInt16BE(2)
  const requestId = bytes.readInt32BE(4)
  const groups: { tag: number; attributes: Map<string, Value[]> }[] = []
  let offset = 8
  let name = ''
  const take = (): Buffer => {
    const length = bytes.readUInt16BE(offset)
    const start = offset + 2
    if (start + length > bytes.length) throw new RangeError('an IPP attribute is cut short')
    offset = start + length
    return bytes.subarray(start, offset)
  }
  for (;;) {
    const tag = bytes.readUInt8(offset)
    offset += 1
    if (tag === groupTags.end) return { status, requestId, groups }
    if (tag < 0x10) {
      groups.push({ tag, attributes: new Map() })
      continue
    }
    const group = groups.at(-1)
    if (group === undefined) throw new RangeError('an IPP attribute stands outside of every group')
    const given = take().toString('ascii')
    if (given !== '') name = given
    const values = group.attributes.get(name) ?? []
    // Out-of-band values (unknown, no value, unsupported) have a tag and nothing else: the attribute stays empty.
    const value = take()
    if (tag >= 0x20) values.push(decodeValue(tag, value))
    group.attributes.set(name, values)
  }
}

/** The first value of an attribute where it is a number; null otherwise. */
export function numberOf(group: IppGroup | undefined, name: string): number | null {
  const value = group?.get(name)?.[0]
  return typeof value === 'number' ? value : null
}

/** All values of an attribute that are texts. */
export function textsOf(group: IppGroup | undefined, name: string): readonly string[] {
  return (group?.get(name) ?? []).filter((value) => typeof value === 'string')
}
