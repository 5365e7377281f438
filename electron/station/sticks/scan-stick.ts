import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { placeOf } from '../intake/import/sort-files.ts'
import { isKnownOutput } from '../readers/capture/recognised.ts'
import { statusesFile } from '../readers/capture/statuses.ts'
import { isPeracottaName, isPeracottaOwn } from '../readers/foreign/peracotta-names.ts'

/** The files of one machine on a stick, by their paths below its root, with forward slashes. */
export type StickMachine = { readonly title: string; readonly paths: readonly string[] }

export type ScanLimits = { readonly levels: number; readonly entries: number }
/** A stick may hold a whole computer's files: what lies deeper or beyond is not looked at. */
export const defaultScanLimits: ScanLimits = { levels: 8, entries: 50_000 }

const probeReport = /^etabli-report-[^/]*\.json$/i
const captureArchive = /^(etabli-capture[^/]*)\.(?:tar|tar\.gz|tgz)$/i

/** Outputs by which a folder shows that it is a capture; others ("settings.txt") lie on people's sticks too. */
const telling =
  /^(?:dmidecode|lscpu|lsblk|lshw|inxi|hwinfo|smartctl|system_profiler|windows-[a-z]+|getprop)(?:[-_.][^/]*)?\.(?:txt|json)$/

const bareName = (path: string): string => path.split('/').at(-1) ?? path

/**
 * Paths of the ordinary files below a folder; links, devices and hidden names are passed over. Whoever made the stick
 * decides on names and depth: both limits hold whatever is there.
 *
 * @throws the system's error when a folder can't be listed: the stick is gone or damaged.
 */
export async function filesBelow(root: string, limits: ScanLimits = defaultScanLimits): Promise<readonly string[]> {
  const found: string[] = []
  let open: string[] = ['']
  let entries = 0
  for (let level = 0; level < limits.levels && open.length > 0; level += 1) {
    const next: string[] = []
    for (const folder of open) {
      for (const entry of await readdir(join(root, folder), { withFileTypes: true })) {
        entries += 1
        if (entries > limits.entries) return found
        if (entry.name.startsWith('.') || entry.name === 'System Volume Information') continue
        const path = folder === '' ? entry.name : `${folder}/${entry.name}`
        if (entry.isDirectory()) next.push(path)
        else if (entry.isFile()) found.push(path)
      }
    }
    open = next
  }
  return found.toSorted()
}

/** Sorts what is on a stick into machines: probe reports, archives of captures, and folders of outputs. */
export function machinesAmong(paths: readonly string[]): readonly StickMachine[] {
  const singles = paths.filter((path) => probeReport.test(bareName(path)) || captureArchive.test(bareName(path)))
  // The capture script leaves its folder beside the archive of it.
  const archived = new Set(singles.map((path) => path.replace(/\.(?:tar|tar\.gz|tgz)$/i, '')))
  const folders = new Map<string, string[]>()
  for (const path of paths) {
    const { folder, name } = placeOf(path)
    if (!isKnownOutput(name) && !isPeracottaName(name) && name !== statusesFile) continue
    const known = folders.get(folder)
    if (known === undefined) folders.set(folder, [path])
    else known.push(path)
  }
  const machines = [...folders].flatMap(([folder, own]): StickMachine[] => {
    const isCapture = own.some((path) => {
      const { name } = placeOf(path)
      return name === statusesFile || telling.test(name) || isPeracottaOwn(name)
    })
    return isCapture && !archived.has(folder) ? [{ title: bareName(folder), paths: own }] : []
  })
  return [...singles.map((path) => ({ title: bareName(path), paths: [path] })), ...machines]
}
