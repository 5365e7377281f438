import { columnHeadings, momentColumns, type ExportColumn } from '../../../shared/contract/export-columns.ts'
import type { ExportedWorkbook } from '../../../shared/contract/export.ts'
import { Refusal } from '../../../shared/contract/refusal.ts'
import type { Language } from '../../../shared/report/quantities.ts'
import { columns as values } from './columns.ts'
import type { Cell } from './csv.ts'
import type { ExportedDevice } from './exported-device.ts'
import { beginWorkbook, endWorkbook, mostRows, workbookRows, type OpenWorkbook } from './workbook.ts'

const sheetNames: Readonly<Record<Language, string>> = { fr: 'Appareils', en: 'Devices' }

type Place = { readonly devices: string | null; readonly open: OpenWorkbook }

/** Where the table goes on, and how far its file is: five numbers. */
const placeText = (devices: string, { rows, crc32, sizeBytes, packedBytes }: OpenWorkbook): string =>
  [devices, rows, crc32, sizeBytes, packedBytes].join('.')

function placeOf(text: string): Place {
  const [devices = '', rows, crc32, sizeBytes, packedBytes] = text.split('.')
  const open = {
    rows: Number(rows),
    crc32: Number(crc32),
    sizeBytes: Number(sizeBytes),
    packedBytes: Number(packedBytes),
  }
  return { devices, open }
}

function cellOf(name: ExportColumn, device: ExportedDevice, language: Language): Cell | Date {
  const value = values[name](device, language)
  if (!momentColumns.has(name) || typeof value !== 'string') return value
  const moment = new Date(value)
  return Number.isNaN(moment.getTime()) ? value : moment
}

/**
 * One piece of a workbook of devices. Nothing is kept between pieces: the place they are asked by says how far the
 * archive is, so memory is that of one page, whatever the number of devices.
 *
 * @param after null for the first piece, which begins the file; the piece without a `next` ends it.
 * @throws Refusal `workbook-full` where a sheet holds no more.
 */
export function workbookPage(
  asked: { readonly columns: readonly ExportColumn[]; readonly language: Language },
  after: string | null,
  devicesAfter: (place: string | null) => { readonly devices: readonly ExportedDevice[]; readonly next: string | null },
): ExportedWorkbook {
  const { columns, language } = asked
  const sheetName = sheetNames[language]
  const headings = columns.map((name) => columnHeadings[name][language])
  const begun = after === null ? beginWorkbook(sheetName, headings) : null
  const { devices: place, open } = begun === null ? placeOf(after ?? '') : { devices: null, open: begun.open }
  const { devices, next } = devicesAfter(place)
  const rows = workbookRows(
    open,
    devices.map((device) => columns.map((name) => cellOf(name, device, language))),
  )
  if (rows === null) {
    throw new Refusal({
      code: 'workbook-full',
      what: `A sheet of a workbook holds at most ${mostRows} rows`,
      remedy: 'Narrow the devices by a search, or export them as CSV.',
    })
  }
  const pieces = [begun?.bytes, rows.bytes, next === null ? endWorkbook(rows.open, sheetName, columns.length) : null]
  return {
    bytes: Buffer.concat(pieces.filter((piece) => piece instanceof Uint8Array)),
    devices: devices.length,
    next: next === null ? null : placeText(next, rows.open),
  }
}
