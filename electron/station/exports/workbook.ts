import { columnName, rowXml, xmlText } from './workbook-cells.ts'
import { largestZipBytes, zipDirectory, zipHead, zipMore, zipSizes, zipWhole, type ZipEntry } from './zip-writer.ts'
import type { Cell } from './csv.ts'

/** A workbook that is being written: everything that its next piece has to know, so that nothing is kept between calls. */
export type OpenWorkbook = {
  readonly rows: number
  readonly crc32: number
  readonly sizeBytes: number
  readonly packedBytes: number
}

/** Rows of a sheet, with its heading (Excel, "specifications and limits"). */
export const mostRows = 1_048_576

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships'
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const sheetPath = 'xl/worksheets/sheet1.xml'

const partsOf = (sheetName: string): readonly (readonly [name: string, xml: string])[] => [
  [
    '[Content_Types].xml',
    `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/${sheetPath}" ContentType="${types}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/></Types>`,
  ],
  [
    '_rels/.rels',
    `<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  ],
  [
    'xl/workbook.xml',
    `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="${xmlText(sheetName)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  ],
  [
    'xl/_rels/workbook.xml.rels',
    `<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
  ],
  [
    // In the order of `cellStyles`.
    'xl/styles.xml',
    `<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf/><xf fontId="1" applyFont="1"/><xf numFmtId="164" applyNumberFormat="1"/><xf quotePrefix="1"/></cellXfs></styleSheet>`,
  ],
]

const widthOf = (heading: string): number => Math.min(40, Math.max(12, heading.length + 4))

function wholeParts(sheetName: string): { readonly entries: readonly ZipEntry[]; readonly bytes: Buffer } {
  const entries: ZipEntry[] = []
  const written: Buffer[] = []
  let offsetBytes = 0
  for (const [name, xml] of partsOf(sheetName)) {
    const { entry, bytes } = zipWhole(name, declaration + xml, offsetBytes)
    entries.push(entry)
    written.push(bytes)
    offsetBytes += bytes.length
  }
  return { entries, bytes: Buffer.concat(written) }
}

function sheetEntry(open: OpenWorkbook, offsetBytes: number): ZipEntry {
  const { crc32, sizeBytes, packedBytes } = open
  return { name: sheetPath, offsetBytes, crc32, sizeBytes, packedBytes }
}

/** The open workbook after one more piece, and the piece. */
export type WorkbookPiece = { readonly open: OpenWorkbook; readonly bytes: Uint8Array }

const behind = (open: OpenWorkbook, text: string, rows: number): WorkbookPiece => {
  const { entry, bytes } = zipMore(sheetEntry(open, 0), text, false)
  return { bytes, open: { ...entry, rows: open.rows + rows } }
}

/**
 * The beginning of an XLSX workbook of one sheet (ECMA-376): its parts, and the sheet up to its heading, which stays in
 * sight. Pieces put behind each other, this, any number of {@link workbookRows} and {@link endWorkbook}, are the file.
 */
export function beginWorkbook(sheetName: string, headings: readonly string[]): WorkbookPiece {
  const parts = wholeParts(sheetName)
  const widths = headings
    .map((heading, index) => `<col min="${index + 1}" max="${index + 1}" width="${widthOf(heading)}" customWidth="1"/>`)
    .join('')
  const pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
  const text = `${declaration}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews><cols>${widths}</cols><sheetData>${rowXml(headings, 1, 1)}`
  const { open, bytes } = behind({ rows: 0, crc32: 0, sizeBytes: 0, packedBytes: 0 }, text, 1)
  return { open, bytes: Buffer.concat([parts.bytes, zipHead(sheetPath), bytes]) }
}

/** @returns null where a sheet, or the archive it stands in, holds no more. */
export function workbookRows(open: OpenWorkbook, rows: readonly (readonly (Cell | Date)[])[]): WorkbookPiece | null {
  if (open.rows + rows.length > mostRows) return null
  const more = behind(open, rows.map((cells, index) => rowXml(cells, open.rows + index + 1)).join(''), rows.length)
  return more.open.sizeBytes > largestZipBytes - 0xffff ? null : more
}

/** The rest of the sheet, with a filter over its columns, and the archive's directory. */
export function endWorkbook(open: OpenWorkbook, sheetName: string, columns: number): Uint8Array {
  const parts = wholeParts(sheetName)
  const offsetBytes = parts.bytes.length
  const filter = `<autoFilter ref="A1:${columnName(columns - 1)}${open.rows}"/>`
  const { entry, bytes } = zipMore(sheetEntry(open, offsetBytes), `</sheetData>${filter}</worksheet>`, true)
  const directoryAt = offsetBytes + zipHead(sheetPath).length + entry.packedBytes + 16
  return Buffer.concat([bytes, zipSizes(entry), zipDirectory([...parts.entries, entry], directoryAt)])
}
