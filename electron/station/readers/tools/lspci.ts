/** One device on the PCI bus. */
export type PciDevice = {
  /** "03:00.0", with its domain where it is not 0. */
  readonly slot: string
  /** "Network controller". */
  readonly className: string
  /** "Intel Corporation Wireless 8265 / 8275", without the revision. */
  readonly name: string
}

/** `03:00.0 Network controller [0280]: Intel Corporation Wireless 8265 / 8275 [8086:24fd] (rev 78)` */
const deviceLine = /^((?:[0-9a-f]{4,}:)?[0-9a-f]{2}:[0-9a-f]{2}\.[0-7]) (.+?)(?: \[[0-9a-f]{4}\])?: (.+)$/i

/**
 * Reads `lspci` in its plain, `-v`, `-k` and `-nn` forms: one line a device, details indented below it.
 *
 * Source: lspci(8).
 */
export function parseLspci(text: string | null): readonly PciDevice[] {
  return (text ?? '').split('\n').flatMap((line) => {
    const match = deviceLine.exec(line)
    if (match === null) return []
    const name = (match[3] ?? '')
      .replace(/ \(prog-if .*\)$/, '')
      .replace(/ \(rev [0-9a-f]+\)$/i, '')
      .replace(/ \[[0-9a-f]{4}:[0-9a-f]{4}\]$/i, '')
    return [{ slot: match[1] ?? '', className: match[2] ?? '', name }]
  })
}
