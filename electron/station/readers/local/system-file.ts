import { access, constants, readdir, readFile, realpath } from 'node:fs/promises'
import { join } from 'node:path'
import type { ReadingStatus } from '../../../../shared/report/reading.ts'
import type { CaptureFile } from '../capture.ts'
import type { SourceContext } from './source.ts'
import { withinLimit } from './time-limit.ts'

type Failure = Exclude<ReadingStatus, 'read' | 'absent'>

/** An output that was not obtained. */
export const missing = (name: string, status: Exclude<ReadingStatus, 'read'>): CaptureFile => ({
  name,
  status,
  bytes: null,
})

/** An output that was obtained, or made of what was. */
export const obtained = (name: string, content: string | Uint8Array): CaptureFile => ({
  name,
  status: 'read',
  bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
})

/** A refusal is told from a file that is not there or that the driver cannot answer for (ENODEV, EIO, EINVAL). */
const failureOf = (error: NodeJS.ErrnoException): Failure =>
  error.code === 'EACCES' || error.code === 'EPERM' ? 'denied' : 'unavailable'

async function attempt<T>(context: SourceContext, work: Promise<T>): Promise<T | Failure> {
  try {
    return await withinLimit(work, context.limits.fileMs, context.signal)
  } catch (error) {
    context.signal?.throwIfAborted()
    return failureOf(error as NodeJS.ErrnoException)
  }
}

/** Reads one file below the root as the output `name`. */
export async function readSystemFile(context: SourceContext, path: string, name: string): Promise<CaptureFile> {
  const bytes = await attempt<Uint8Array>(context, readFile(join(context.root, path)))
  return typeof bytes === 'string' ? missing(name, bytes) : obtained(name, bytes)
}

/** The text of one small file below the root, trimmed; null when it cannot be read. For choices, not for evidence. */
export async function peekSystemFile(context: SourceContext, path: string): Promise<string | null> {
  const { bytes } = await readSystemFile(context, path, path)
  return bytes === null ? null : new TextDecoder().decode(bytes).trim()
}

/** The names in one folder below the root, sorted, or why they cannot be listed. */
export async function listSystemFolder(context: SourceContext, path: string): Promise<readonly string[] | Failure> {
  const entries = await attempt<string[]>(context, readdir(join(context.root, path)))
  return typeof entries === 'string' ? entries : entries.toSorted()
}

/** Whether a file below the root can be opened for reading: `read`, or why not. */
export async function probeSystemFile(context: SourceContext, path: string): Promise<'read' | Failure> {
  return (await attempt(context, access(join(context.root, path), constants.R_OK))) ?? 'read'
}

/** Where a link below the root leads in the end, or null. */
export async function resolveSystemLink(context: SourceContext, path: string): Promise<string | null> {
  const target = await attempt<string>(context, realpath(join(context.root, path)))
  return target.startsWith('/') ? target : null
}

/**
 * Keeps what a folder held, one name a line, as `<name>/listing.txt`. This is the evidence of absence: a listing
 * that could be made and is empty is `absent`, one that could not be made says why.
 */
export function listingOf(name: string, entries: readonly string[] | Failure): CaptureFile {
  const listing = `${name}/listing.txt`
  if (typeof entries === 'string') return missing(listing, entries)
  return entries.length === 0 ? missing(listing, 'absent') : obtained(listing, `${entries.join('\n')}\n`)
}
