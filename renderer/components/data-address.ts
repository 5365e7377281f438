/** Bytes as an address that a picture of the page can have: the pages' policy allows no other (RFC 2397). */
export function dataAddress(type: 'image/bmp' | 'image/jpeg' | 'image/png', bytes: Uint8Array): string {
  let text = ''
  // In parts, since a call takes no more arguments than the stack has room for.
  for (let start = 0; start < bytes.length; start += 0x80_00) {
    text += String.fromCharCode(...bytes.subarray(start, start + 0x80_00))
  }
  return `data:${type};base64,${btoa(text)}`
}
