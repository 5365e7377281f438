/**
 * Reads FreeBSD's `acpiconf -i N`: one battery by its labels ("Design capacity" → "7236 mAh"). Capacities carry their
 * unit, which the battery chooses.
 *
 * @returns null when the text is not acpiconf's.
 * Source: acpiconf(8).
 */
export function parseAcpiconf(text: string): ReadonlyMap<string, string> | null {
  if (!/^Design capacity:/m.test(text)) return null
  return new Map(
    text.split('\n').flatMap((line): [string, string][] => {
      const [, label, value] = /^([A-Z][\w ()/]*):\s*(.*?)\s*$/.exec(line) ?? []
      return label === undefined || value === undefined || value === '' ? [] : [[label, value]]
    }),
  )
}
