import { importLimits } from '../../../shared/contract/import-limits.ts'

/**
 * A file that was dropped or chosen: its name with the folders it came in, and its content once it is asked for; null
 * where the system names it and does not hand it out.
 */
export type NamedFile = { readonly name: string; readonly file: Blob | null }

export type ImportPlan = {
  /** Each is one call: small enough for the station, and a folder's files are not parted. */
  readonly batches: readonly (readonly NamedFile[])[]
  /** Larger than the station takes; these are never read into memory. */
  readonly tooLarge: readonly NamedFile[]
  /** Not handed out by the system. */
  readonly withheld: readonly NamedFile[]
}

/** So much of one call stands in memory twice, here and at the station. */
const batchBytes = 64 * 1024 * 1024

const folderOf = ({ name }: NamedFile) => name.slice(0, name.lastIndexOf('/') + 1)
const sizeOf = (file: Blob | null) => file?.size ?? 0
const bytesOf = (files: readonly NamedFile[]) => files.reduce((sum, { file }) => sum + sizeOf(file), 0)

/** The files of each folder; a file that came alone is a group of its own. */
function groupsOf(files: readonly NamedFile[]): NamedFile[][] {
  const groups = new Map<string, NamedFile[]>()
  for (const file of files) {
    const folder = folderOf(file)
    const key = folder === '' ? `/${groups.size}` : folder
    groups.set(key, [...(groups.get(key) ?? []), file])
  }
  return [...groups.values()]
}

/**
 * Parts files into calls of at most 200 files and some 64 MB. A folder is one machine, so its files go together unless
 * they alone are more than a call holds.
 */
export function planImport(files: readonly NamedFile[]): ImportPlan {
  const isTooLarge = ({ file }: NamedFile) => sizeOf(file) > importLimits.fileBytes
  const isWithheld = ({ file }: NamedFile) => file === null
  const batches: NamedFile[][] = []
  let current: NamedFile[] = []
  const finish = () => {
    if (current.length > 0) batches.push(current)
    current = []
  }
  for (const group of groupsOf(files.filter((file) => !isTooLarge(file) && !isWithheld(file)))) {
    for (let start = 0; start < group.length; start += importLimits.files) {
      const part = group.slice(start, start + importLimits.files)
      const isFull = current.length + part.length > importLimits.files || bytesOf(current) + bytesOf(part) > batchBytes
      if (isFull) finish()
      current.push(...part)
    }
  }
  finish()
  return { batches, tooLarge: files.filter(isTooLarge), withheld: files.filter(isWithheld) }
}
