import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { captureOf, type Capture, type CaptureFile } from '../../../electron/station/readers/capture.ts'

/** Other people's captures, read in place: beside the project, never copied into it. */
const machinesFolder = fileURLToPath(new URL('../../../../shared/machines', import.meta.url))

/** Whether the real captures are at hand. */
export const hasSharedCaptures = existsSync(machinesFolder)

/** A path below the folder of real captures. */
export const sharedPath = (...parts: readonly string[]): string => join(machinesFolder, ...parts)

/** The names in one folder of real captures; empty where they are missing. */
export const sharedNames = (...parts: readonly string[]): readonly string[] =>
  hasSharedCaptures ? readdirSync(sharedPath(...parts)) : []

export const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'))

/** One file as it would be stored. */
export const fileOf = (name: string, content: string | Uint8Array): CaptureFile => ({
  name,
  status: 'read',
  bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
})

/** A capture of made-up files. */
export const captureFrom = (files: Readonly<Record<string, string>>): Capture =>
  captureOf(Object.entries(files).map(([name, content]) => fileOf(name, content)))

/** A whole folder as a capture, without what describes it. */
export function captureOfFolder(folder: string): Capture {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const paths = entries.map((entry) => join(entry.parentPath, entry.name))
  const outputs = paths.filter((path) => !/(?:expected\.json|SOURCE\.txt)$/.test(path))
  return captureOf(outputs.map((path) => fileOf(relative(folder, path).replaceAll('\\', '/'), readFileSync(path))))
}
