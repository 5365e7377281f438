import type { Report } from '../../../../shared/report/report.ts'
import { isPlaceholder } from '../../../../shared/report/placeholder.ts'
import { folded, glued } from '../../../../shared/device/searched-words.ts'

/** Parts of a device that something of is searched. Processor and disk by their model, all but the processor by their serial. */
export const partKinds = ['processor', 'disk', 'battery', 'module', 'board', 'address'] as const
export type SearchedPartKind = (typeof partKinds)[number]

/** As it stands in `device_words.parts`: model and serial as they were read, null for what is not searched or was not read. */
export type SearchedPart = readonly [kind: SearchedPartKind, model: string | null, serial: string | null]

/** Shorter beginnings and ends of a serial are too many devices'. */
export const shortestPartSign = 4

/** A sign is found through the longest of these beginnings or ends that it has, and then compared as a whole. */
const termLengths = [8, 6, 4] as const

/** Without marks, clock and the word CPU, which stand on no sticker: "Intel Core i5-8250U". */
function processorModel(model: string): string {
  const bare = model.replaceAll(/\((?:r|tm|c)\)|[®™©]|@.*$|\bcpu\b/gi, ' ')
  return bare.replaceAll(/\s+/g, ' ').trim()
}

function serialed(kind: SearchedPartKind, model: string | null, serial: string | null): SearchedPart[] {
  const kept = serial === null || isPlaceholder(serial, 'serial') ? null : serial
  return model === null && kept === null ? [] : [[kind, model, kept]]
}

/**
 * The parts that a report shows. Of a kind that it does not show, those that were known stay: not read is not gone.
 *
 * @param known what the device's earlier reports showed.
 */
export function searchedParts(report: Report, known: readonly SearchedPart[]): readonly SearchedPart[] {
  const { cpu, disks, batteries, memory, firmware, network } = report
  const shown: Readonly<Record<SearchedPartKind, readonly SearchedPart[] | null>> = {
    processor: cpu.model === null ? null : [['processor', processorModel(cpu.model), null]],
    disk: disks?.flatMap(({ model, serial }) => serialed('disk', model, serial)) ?? null,
    battery: batteries?.flatMap(({ serial }) => serialed('battery', null, serial)) ?? null,
    module: memory.modules?.flatMap(({ serial }) => serialed('module', null, serial)) ?? null,
    board: firmware.boardSerial === null ? null : serialed('board', null, firmware.boardSerial),
    address:
      network?.flatMap(({ kind, macAddress }) =>
        kind === 'ethernet' || kind === 'wifi' ? serialed('address', null, macAddress) : [],
      ) ?? null,
  }
  return partKinds.flatMap((kind) => shown[kind] ?? known.filter((part) => part[0] === kind))
}

/** The name of a device's hardware, folded, as it stands in `hardware.words`: each name once, disks in one order. */
export function hardwareText(
  { manufacturer, model, modelVersion }: Readonly<Record<'manufacturer' | 'model' | 'modelVersion', string | null>>,
  parts: readonly SearchedPart[],
): string {
  const models = (wanted: SearchedPartKind) =>
    parts.flatMap(([kind, name]) => (kind === wanted && name !== null ? [name] : [])).toSorted()
  const names = [manufacturer, model, modelVersion, ...models('processor'), ...models('disk')]
  return folded([...new Set(names.filter((name) => name !== null))].join(' '))
}

/**
 * What a serial is found from either end of: the whole, and each group that it is printed in ("CN-0XK62H-70163-…"), glued.
 * An address has no groups that say anything.
 */
function signForms([kind, , serial]: SearchedPart): readonly string[] {
  if (serial === null) return []
  const groups = kind === 'address' ? [] : serial.split(/[^\p{L}\p{N}]+/u)
  const forms = [serial, ...groups].map(glued)
  return [...new Set(forms)].filter((form) => form.length >= shortestPartSign)
}

/** Whether a sign, glued, is the beginning or the end of the part's serial, or of a group of it. */
export const isSignOf = (sign: string, part: SearchedPart): boolean =>
  sign.length >= shortestPartSign && signForms(part).some((form) => form.startsWith(sign) || form.endsWith(sign))

const beginning = (form: string, length: number) => `b${form.slice(0, length)}`
const end = (form: string, length: number) => `e${form.slice(-length)}`

/** The terms that `part_search` keeps of a device; the same parts always give the same ones. */
export function signTerms(parts: readonly SearchedPart[]): string {
  const terms = parts.flatMap(signForms).flatMap((form) => {
    const lengths = termLengths.filter((length) => form.length >= length)
    return lengths.flatMap((length) => [beginning(form, length), end(form, length)])
  })
  return [...new Set(terms)].join(' ')
}

/**
 * The question to `part_search` that finds every device with this sign, and some that only share its first or last letters;
 * null for a sign that is too short.
 */
export function signQuery(sign: string): string | null {
  const length = termLengths.find((one) => sign.length >= one)
  return length === undefined ? null : `"${beginning(sign, length)}" OR "${end(sign, length)}"`
}
