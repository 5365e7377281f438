import { madeZip } from '../intake/import/made-zip.ts'

const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
/** A workbook of one sheet, its XML as given. */
export const bookOfXml = (sheet: string, more: Readonly<Record<string, string>> = {}) =>
  madeZip({
    '_rels/.rels': `<Relationships><Relationship Id="a" Type="${relation}/officeDocument" Target="/xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': '<x:workbook><x:sheets><x:sheet name="a" sheetId="1" r:id="r1"/></x:sheets></x:workbook>',
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="r1" Type="${relation}/worksheet" Target="s.xml"/></Relationships>`,
    'xl/s.xml': sheet,
    ...more,
  })
