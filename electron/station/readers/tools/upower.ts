/** One device of UPower by the labels of its listing; labels are never translated, numbers follow the locale. */
export type UpowerDevice = {
  /** The kernel's name ("BAT0"), or null for UPower's own summary of all batteries. */
  readonly nativePath: string | null
  readonly fields: ReadonlyMap<string, string>
  /** UPower's kinds: "battery", "line-power", "mouse", "unknown"… */
  readonly kind: string | null
}

/**
 * Reads `upower -i` (one device) or `upower -d` (all of them), also where a paste lost the indentation. History lines and
 * the daemon's own properties are passed over. A device begins with its `native-path`; its kind stands alone on a line.
 *
 * Source: upower(1); tools/up-tool.c and up-device.c of UPower.
 */
export function parseUpower(text: string): readonly UpowerDevice[] {
  return text.split(/^(?=[ \t]*native-path:)/m).flatMap((block) => {
    if (!/^[ \t]*native-path:/.test(block)) return []
    const lines = block.split('\n')
    const fields = new Map<string, string>()
    for (const line of lines) {
      const [, label, value] = /^\s*([a-z][a-z -]*):\s+(\S.*)$/.exec(line) ?? []
      if (label !== undefined && value !== undefined && !fields.has(label)) fields.set(label, value.trim())
    }
    const path = fields.get('native-path')
    const kind =
      lines.map((line) => /^\s*([a-z]+(?:-[a-z]+)*)\s*$/.exec(line)?.[1]).find((one) => one !== undefined) ?? null
    // Kernel names may come as a whole path; the summary device has none.
    const name = path === undefined || path === '(null)' || path.endsWith(':') ? null : (path.split('/').at(-1) ?? null)
    return [{ nativePath: name, fields, kind }]
  })
}

/** Object paths of `upower -e`; null when the text is no such list. */
export function parseUpowerEnumeration(text: string): readonly string[] | null {
  const paths = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('/org/freedesktop/UPower/devices/'))
  return paths.length === 0 ? null : paths
}
