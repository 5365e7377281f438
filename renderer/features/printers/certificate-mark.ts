/** The first digits of a certificate's fingerprint in groups, as people compare it with what a printer shows: "3F9A 01C4 …". */
export function certificateMark(sha256: string): string {
  return (sha256.slice(0, 16).toUpperCase().match(/.{4}/g) ?? []).join(' ')
}
