import { parsePerlVariable, type PerlValue } from './perl-dump.ts'
import { sysBlockDevice, type SysBlockDevice } from './sys-block.ts'

/** The raw outputs that one GLPI agent storage dump holds. */
export type StorageDump = {
  /** Tools' outputs by their own names: "smartctl-sda", "hdparm-sdb", "udisksctl-sda". */
  readonly outputs: ReadonlyMap<string, string>
  readonly devices: readonly SysBlockDevice[]
}

function below(value: PerlValue, key: string): PerlValue {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  return (value as { readonly [key: string]: PerlValue })[key] ?? null
}

function attributeOf(device: PerlValue, path: string): string | null {
  const found = path.split('/').reduce<PerlValue>(below, device)
  return typeof found === 'string' ? found : null
}

/**
 * Reads the storage dump of the GLPI agent: a Perl hash `$SYSTEM` with the outputs of its tools and a copy of
 * /sys/block. The tables after it are that agent's own conclusions and are not read.
 *
 * @returns null when the text is no such dump.
 */
export function parseStorageDump(text: string): StorageDump | null {
  const system = parsePerlVariable(text, 'SYSTEM')
  if (system === null || typeof system !== 'object' || Array.isArray(system)) return null
  const outputs = Object.entries(system).flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' ? [[name, value]] : [],
  )
  const block = below(below(system, 'sys'), 'block')
  const names = typeof block === 'object' && block !== null && !Array.isArray(block) ? Object.keys(block) : []
  return {
    outputs: new Map(outputs),
    devices: names.map((name) => sysBlockDevice(name, (path) => attributeOf(below(block, name), path))),
  }
}
