/** What a certificate of an erasure may be: something that every computer shows, and nothing that one runs. */
export const certificateKinds = ['pdf', 'png', 'jpeg', 'text'] as const
export type CertificateKind = (typeof certificateKinds)[number]

const endings: Readonly<Record<CertificateKind, RegExp>> = {
  pdf: /\.pdf$/i,
  png: /\.png$/i,
  jpeg: /\.jpe?g$/i,
  text: /\.(?:txt|log|csv|json|xml)$/i,
}

const beginnings = [
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['jpeg', [0xff, 0xd8, 0xff]],
] as const

function kindOfBytes(bytes: Uint8Array): CertificateKind {
  const known = beginnings.find(([, beginning]) => beginning.every((byte, index) => bytes[index] === byte))
  return known?.[0] ?? 'text'
}

/** Tab, the ends of lines and pages, and the escape that starts a colour in a log are in texts; nothing else below a space is. */
const isText = (bytes: Uint8Array) =>
  bytes.every((byte) => byte >= 0x20 || (byte >= 0x09 && byte <= 0x0d) || byte === 0x1b)

/**
 * What kind of certificate a file is, by how its bytes begin and by its name, which have to agree: who opens it later
 * opens it by its name.
 *
 * @returns null for every other kind of file.
 * Source: ISO 32000-2, 7.5.2; PNG, third edition, 5.2; ITU-T T.81, annex B.
 */
export function certificateKind(file: { readonly name: string; readonly bytes: Uint8Array }): CertificateKind | null {
  const kind = kindOfBytes(file.bytes)
  if (!endings[kind].test(file.name)) return null
  return kind === 'text' && !isText(file.bytes) ? null : kind
}
