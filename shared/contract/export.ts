import { z } from 'zod'
import { languages } from '../report/quantities.ts'
import { command } from './define.ts'
import { exportColumns } from './export-columns.ts'

export const ExportColumn = z.enum(exportColumns)

/** Tables: our own columns, and the one that Snipe-IT's importer takes. */
export const TableFormat = z.enum(['csv', 'snipe-it'])
export type TableFormat = z.infer<typeof TableFormat>

/** One document a device: our own report, the inventory that GLPI takes, and all that the bench knows of it. */
export const DocumentFormat = z.enum(['report', 'glpi', 'device'])
export type DocumentFormat = z.infer<typeof DocumentFormat>

/** A page of a table: lines that end in CRLF (RFC 4180); the heading belongs before the first page. */
export const ExportedRows = z.strictObject({
  heading: z.string(),
  lines: z.string(),
  devices: z.number().int(),
  next: z.string().nullable(),
})
export type ExportedRows = z.infer<typeof ExportedRows>

/** A piece of a workbook: all of them behind each other are the file. */
export const ExportedWorkbook = z.strictObject({
  bytes: z.instanceof(Uint8Array),
  devices: z.number().int(),
  next: z.string().nullable(),
})
export type ExportedWorkbook = z.infer<typeof ExportedWorkbook>

export const ExportedDocuments = z.strictObject({
  documents: z.array(z.strictObject({ name: z.string(), text: z.string() })),
  /** Devices that carry a tag but were never read: they have no report to export. */
  unread: z.array(z.string()),
  next: z.string().nullable(),
})
export type ExportedDocuments = z.infer<typeof ExportedDocuments>

/** Archives of the common form count in 32 bits (PKWARE, APPNOTE.TXT, 4.4). */
const InArchive = z.number().int().min(0).max(0xffff_ffff)

/** A file in an archive, as its directory names it. */
export const ArchiveEntry = z.strictObject({
  name: z.string().min(1).max(200),
  offsetBytes: InArchive,
  crc32: InArchive,
  sizeBytes: InArchive,
  packedBytes: InArchive,
})
export type ArchiveEntry = z.infer<typeof ArchiveEntry>

export const ExportedArchive = z.strictObject({
  bytes: z.instanceof(Uint8Array),
  entries: z.array(ArchiveEntry),
  devices: z.number().int(),
  /** Devices that were never read. */
  unread: z.number().int(),
  next: z.string().nullable(),
})
export type ExportedArchive = z.infer<typeof ExportedArchive>

export const exportCommands = {
  /** A page of a table of devices, those that a text finds or all of them, to be put behind the page before it. */
  'export.rows': command({
    input: z.strictObject({
      format: TableFormat,
      /** Of our own table only. */
      columns: z.array(ExportColumn).min(1).max(exportColumns.length),
      /** What French spreadsheets open as a table is parted by semicolons. */
      separator: z.enum([',', ';']),
      language: z.enum(languages),
      search: z.string().max(100),
      after: z.string().max(200).nullable(),
      limit: z.number().int().min(1).max(500),
    }),
    output: ExportedRows,
    refusals: [],
  }),
  /** A page of the same table as an XLSX workbook, in which numbers are numbers and moments are dates (UTC). */
  'export.workbook': command({
    input: z.strictObject({
      columns: z.array(ExportColumn).min(1).max(exportColumns.length),
      language: z.enum(languages),
      search: z.string().max(100),
      /** `next` of the page before: it says how far the file is, and the station keeps nothing of it. */
      after: z
        .string()
        .max(200)
        .regex(/^\d+(?:\.\d+){4}$/)
        .nullable(),
      limit: z.number().int().min(1).max(500),
    }),
    output: ExportedWorkbook,
    refusals: ['workbook-full'],
  }),
  /** A page of documents, one a device. */
  'export.documents': command({
    input: z.strictObject({
      format: DocumentFormat,
      search: z.string().max(100),
      after: z.string().max(200).nullable(),
      limit: z.number().int().min(1).max(500),
    }),
    output: ExportedDocuments,
    refusals: [],
  }),
  /** The same documents as files of one ZIP archive, a page at a time: put behind each other, and `archiveEnd` behind all. */
  'export.archive': command({
    input: z.strictObject({
      format: DocumentFormat,
      search: z.string().max(100),
      after: z.string().max(200).nullable(),
      limit: z.number().int().min(1).max(500),
      /** How long the archive is so far. */
      offsetBytes: InArchive,
    }),
    output: ExportedArchive,
    refusals: ['archive-full'],
  }),
  /** What ends an archive of these entries. */
  'export.archiveEnd': command({
    input: z.strictObject({ entries: z.array(ArchiveEntry).max(100_000), offsetBytes: InArchive }),
    output: z.strictObject({ bytes: z.instanceof(Uint8Array) }),
    refusals: ['archive-full'],
  }),
}
