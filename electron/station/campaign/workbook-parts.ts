import { zipFiles } from '../intake/import/zip-files.ts'
import { xmlTags } from './xml-tags.ts'

/** The parts of a workbook that a list is read from, as XML. */
export type WorkbookParts = {
  readonly sheets: readonly { readonly name: string; readonly xml: string }[]
  readonly sharedStrings: string | null
  readonly styles: string | null
  /** Moments count from 1904, as on the first Macs (ECMA-376, 18.2.28). */
  readonly countsFrom1904: boolean
}

/** Unpacked. A list of a hundred thousand devices has some 50 MB; an archive that claims more is not unpacked at all. */
const limits = { files: 2000, bytes: 128 * 1024 * 1024 }

const isPart = (name: string): boolean => /\.(?:xml|rels)$/i.test(name)

/** `../worksheets/a.xml` beside `xl/workbook.xml`; a path that begins with a slash is one of the package. */
function targetPath(folder: string, target: string): string {
  const steps: string[] = target.startsWith('/') ? [] : folder.split('/').filter(Boolean)
  for (const step of target.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}

/** What a part refers to: the type's last word, its id, and the path of what is meant. */
function relationsOf(xml: string, folder: string): { type: string; id: string; path: string }[] {
  return Array.from(xmlTags(xml))
    .filter(({ name, kind }) => name === 'Relationship' && kind !== 'close')
    .map(({ attributes }) => ({
      type: (attributes.get('Type') ?? '').split('/').at(-1) ?? '',
      id: attributes.get('Id') ?? '',
      path: targetPath(folder, attributes.get('Target') ?? ''),
    }))
}

/**
 * Takes an XLSX workbook (ECMA-376, part 2) apart. Sheets that are hidden are left out.
 *
 * @returns null for what is no workbook, or is damaged, encrypted or larger than any list.
 * @throws SyntaxError for a part that is no XML.
 */
export function workbookParts(bytes: Uint8Array): WorkbookParts | null {
  const files = zipFiles(bytes, { ...limits, isWanted: isPart })
  if (files === null) return null
  const partOf = (path: string): string | null => {
    const file = files.find(({ name }) => name.toLowerCase() === path.toLowerCase())
    if (file === undefined) return null
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(file.bytes)
    } catch {
      throw new SyntaxError('a part is no UTF-8')
    }
  }
  const root = relationsOf(partOf('_rels/.rels') ?? '', '')
  const bookPath = root.find(({ type }) => type === 'officeDocument')?.path
  const book = bookPath === undefined ? null : partOf(bookPath)
  if (book === null || bookPath === undefined) return null
  const slash = bookPath.lastIndexOf('/')
  const [folder, fileName] = [bookPath.slice(0, Math.max(0, slash)), bookPath.slice(slash + 1)]
  const relations = relationsOf(partOf(`${folder}/_rels/${fileName}.rels`.replace(/^\//, '')) ?? '', folder)
  const sheets: { name: string; xml: string }[] = []
  let countsFrom1904 = false
  for (const { name, kind, attributes } of xmlTags(book)) {
    if (kind === 'close') continue
    if (name === 'workbookPr') countsFrom1904 = /^(?:1|true)$/.test(attributes.get('date1904') ?? '')
    if (name !== 'sheet' || (attributes.get('state') ?? 'visible') !== 'visible') continue
    const id = Array.from(attributes).find(([key]) => /(?:^|:)id$/.test(key))?.[1]
    const relation = relations.find((one) => one.id === id && one.type === 'worksheet')
    const xml = relation === undefined ? null : partOf(relation.path)
    if (xml !== null) sheets.push({ name: attributes.get('name') ?? '', xml })
  }
  const ofType = (wanted: string) => {
    const path = relations.find(({ type }) => type === wanted)?.path
    return path === undefined ? null : partOf(path)
  }
  return { sheets, sharedStrings: ofType('sharedStrings'), styles: ofType('styles'), countsFrom1904 }
}
