import type { ImportFile } from '../../../../shared/contract/import.ts'
import { isErasureFile } from '../../erasure/read-erasures.ts'
import { isKnownOutput, outputFolders } from '../../readers/capture/recognised.ts'
import { statusesFile } from '../../readers/capture/statuses.ts'
import { isPeracottaName, isPeracottaOwn } from '../../readers/foreign/peracotta-names.ts'
import { recogniseForeign } from '../../readers/foreign/read-foreign.ts'
import { isDeviceDocument } from './device-head.ts'
import { isZip } from './zip-files.ts'

/** Files that are read together as one machine, or a document about erased disks. `names` are all files that the result answers for. */
export type FileGroup = {
  readonly kind: 'device' | 'transfer' | 'archive' | 'capture' | 'peracotta' | 'document' | 'erasure'
  /** Of a capture, names are relative to its folder. */
  readonly files: readonly ImportFile[]
  readonly names: readonly string[]
  /** What people call it: the file, or the folder. */
  readonly title: string
}

const mostHead = 400
/** Our own writer puts the schema first; whoever rewrote the document is read as a stranger's. */
const transferHead = /^\uFEFF?\s*\{\s*"schema"\s*:\s*"etabli\.transfer\//

function isTransfer({ bytes }: ImportFile): boolean {
  return transferHead.test(new TextDecoder().decode(bytes.subarray(0, mostHead)))
}

const isGzip = ({ bytes }: ImportFile): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b
/** POSIX tar has its magic at byte 257; the older form, without, is known by its name. */
function isTar({ name, bytes }: ImportFile): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(257, 262)) === 'ustar' || /\.tar$/i.test(name)
}

export type Place = { readonly folder: string; readonly name: string }

/** Where a file stands in the capture that it would belong to: `pc-7/power_supply/BAT0/uevent` in `pc-7`. */
export function placeOf(path: string): Place {
  const segments = path
    .replaceAll('\\', '/')
    .split('/')
    .filter((segment) => segment !== '' && segment !== '.')
  const inside = segments.findIndex((segment, index) => index < segments.length - 1 && outputFolders.has(segment))
  const at = inside >= 0 && isKnownOutput(segments.slice(inside).join('/')) ? inside : segments.length - 1
  return { folder: segments.slice(0, at).join('/'), name: segments.slice(at).join('/') }
}

const isOutput = (name: string): boolean => isKnownOutput(name) || name === statusesFile

/** A JSON document may be called like an output: `lshw-report.json` that is a snapshot of another tool. */
function isDocument(file: ImportFile): boolean {
  if (!/\.json$/i.test(file.name)) return false
  const recognised = recogniseForeign(file.name, file.bytes)
  return recognised.kind === 'recognised' && recognised.format !== 'peracotta'
}

function single(kind: FileGroup['kind'], file: ImportFile): FileGroup {
  return { kind, files: [file], names: [file.name], title: placeOf(file.name).name || file.name }
}

type Placed = Place & { readonly file: ImportFile; readonly isDocument: boolean }

/** One folder's outputs together; what else lies in a named folder belongs to it, and is passed over as in a dump. */
function folderGroups(folder: string, placed: readonly Placed[]): readonly FileGroup[] {
  const isOfPeracotta = placed.some(({ name }) => isPeracottaOwn(name))
  const isPart = ({ name }: Placed) => (isOfPeracotta ? isPeracottaName(name) : isOutput(name))
  const isNamed = folder !== ''
  const own = placed.filter((one) => isPart(one) && !one.isDocument)
  if (own.every(({ name }) => name === statusesFile)) return placed.map(({ file }) => single('document', file))
  // A tool's document that is called as captures call it is one of the machine's outputs, where there are others.
  const apart = placed.filter((one) => one.isDocument && (!isNamed || !isPart(one)))
  const parts = placed.filter((one) => isPart(one) && !apart.includes(one))
  const rest = placed.filter((one) => !parts.includes(one) && !apart.includes(one))
  const files = isOfPeracotta
    ? parts.map(({ file }) => file)
    : parts.map(({ name, file }) => ({ name, bytes: file.bytes }))
  const group: FileGroup = {
    kind: isOfPeracotta ? 'peracotta' : 'capture',
    files,
    names: [...parts, ...(isNamed ? rest : [])].map(({ file }) => file.name),
    title: folder.split('/').at(-1) || (parts[0]?.name ?? ''),
  }
  return [group, ...[...apart, ...(isNamed ? [] : rest)].map(({ file }) => single('document', file))]
}

/**
 * Sorts dropped files into machines: each document by itself, the plain outputs of a folder together. Reads no more of a
 * file than telling its form takes, and loses none: every file stands in exactly one group.
 */
export function sortFiles(files: readonly ImportFile[]): readonly FileGroup[] {
  const groups: FileGroup[] = []
  const folders = new Map<string, Placed[]>()
  for (const file of files) {
    if (isDeviceDocument(file)) groups.push(single('device', file))
    else if (isTransfer(file)) groups.push(single('transfer', file))
    else if (isErasureFile(file)) groups.push(single('erasure', file))
    else if (isGzip(file) || isTar(file) || isZip(file.bytes)) groups.push(single('archive', file))
    else {
      const placed = { ...placeOf(file.name), file, isDocument: isDocument(file) }
      const known = folders.get(placed.folder)
      if (known === undefined) folders.set(placed.folder, [placed])
      else known.push(placed)
    }
  }
  return [...groups, ...[...folders].flatMap(([folder, placed]) => folderGroups(folder, placed))]
}
