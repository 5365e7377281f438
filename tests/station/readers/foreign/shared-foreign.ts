import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect } from 'vitest'
import type { Report } from '../../../../shared/report/report.ts'
import {
  readForeign,
  type ForeignFile,
  type ForeignResult,
} from '../../../../electron/station/readers/foreign/read-foreign.ts'

/** Other people's reports, read in place: beside the project, never copied into it. */
const folder = fileURLToPath(new URL('../../../../../shared/foreign-reports', import.meta.url))

/** Whether the real reports are at hand; tests that need them are skipped without. */
export const hasForeignReports = existsSync(folder)

export const foreignFile = (name: string): ForeignFile => ({ name, bytes: readFileSync(join(folder, name)) })

export const foreignFolder = (name: string): readonly ForeignFile[] =>
  readdirSync(join(folder, name)).map((file) => foreignFile(`${name}/${file}`))

export const fileOf = (content: string | Uint8Array, name = 'report.json'): ForeignFile => ({
  name,
  bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
})

export const jsonFile = (document: unknown): ForeignFile => fileOf(JSON.stringify(document))

export const options = { now: () => new Date('2026-01-02T03:04:05Z'), toolVersion: '1.2.3' }

type Read = Extract<ForeignResult, { readonly kind: 'read' }>

/** The reading of files that can be read; fails with the refusal's words where they cannot. */
export function reading(...files: readonly ForeignFile[]): Read {
  const result = readForeign(files, options)
  if (result.kind === 'unreadable') throw new Error(`${result.refusal.what} (${result.refusal.where})`)
  return result
}

export const reportOf = (...files: readonly ForeignFile[]): Report => reading(...files).report

/** The code with which files are refused. */
export function refusalOf(...files: readonly ForeignFile[]): string {
  const result = readForeign(files, options)
  expect(result.kind).toBe('unreadable')
  return result.kind === 'unreadable' ? result.refusal.code : ''
}

/** Everything that would be stored, as one text. */
export const storedText = ({ files, report }: Read): string =>
  `${files.map((file) => new TextDecoder().decode(file.bytes ?? new Uint8Array())).join('\n')}\n${JSON.stringify(report)}`
