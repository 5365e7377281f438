/** Android's system properties by name; empty values are left out. */
export type Properties = ReadonlyMap<string, string>

/**
 * Reads what `getprop` prints (`[name]: [value]`, where a value may run over several lines) and the lines of a
 * `build.prop` file (`name=value`).
 */
export function parseProperties(text: string): Properties {
  const printed = [...text.matchAll(/^\[([^\]\n]+)\]: \[([\s\S]*?)\]$/gm)]
  const assigned = printed.length > 0 ? [] : [...text.matchAll(/^([a-z][\w.-]+)=(.*)$/gm)]
  return new Map(
    [...printed, ...assigned].flatMap(([, name, value]): [string, string][] =>
      name === undefined || value === undefined || value.trim() === '' ? [] : [[name, value.trim()]],
    ),
  )
}

/** Properties as `getprop` would print them. */
export function printProperties(properties: Properties): string {
  return [...properties].map(([name, value]) => `[${name}]: [${value}]\n`).join('')
}
