import { composeReport } from '../../../../shared/report/compose.ts'
import { captureOf, type CaptureFile } from '../capture.ts'
import { damageOf } from '../capture/inspect.ts'
import { draftFrom } from '../compose-draft.ts'
import { at, textAt } from '../tools/json-value.ts'
import { deviceName } from '../tools/smartctl-output.ts'
import { looksLikeJson, parseDocument } from './document.ts'
import { foreignSource, type ForeignOptions } from './foreign-source.ts'
import { withoutMaskedSerials } from './foreign-readings.ts'
import { mostCharacters, oversized, refused, type ForeignReading, type Refused } from './foreign-result.ts'
import { isOverlong, isOversized, keepOnly } from './keep.ts'
import { pruneHwinfo, pruneInxi, pruneLshw } from './raw-outputs.ts'

type Outputs = { readonly files: readonly CaptureFile[]; readonly dropped: readonly string[] }

const encoder = new TextEncoder()
const fileOf = (name: string, text: string): CaptureFile => ({ name, status: 'read', bytes: encoder.encode(text) })
/** A tool that was missing or failed left an empty text or its shell's complaint. */
const notThere = (name: string): Outputs => ({
  files: [{ name, status: 'unavailable', bytes: null }],
  dropped: [],
})

/** An output that is JSON, quoted or not; null where the tool left something else. */
function jsonOutput(
  value: unknown,
  where: string,
): Refused | { readonly kind: 'parsed'; readonly value: unknown } | null {
  if (typeof value !== 'string') return typeof value === 'object' && value !== null ? { kind: 'parsed', value } : null
  return looksLikeJson(value) ? parseDocument(value, where) : null
}

function smartctlFiles(value: unknown): Outputs {
  const entries = (Array.isArray(value) ? value : [value]) as readonly unknown[]
  const named = entries.flatMap((entry, index): readonly CaptureFile[] => {
    if (entry === null || entry === '') return []
    const argument = at(entry, 'smartctl', 'argv')
    const asked = Array.isArray(argument) ? String(argument.at(-1)) : null
    const device = deviceName(textAt(entry, 'device', 'name') ?? asked)
      ?.replaceAll(/[^\w-]/g, '_')
      .slice(0, 40)
    return [fileOf(`smartctl-${index}-${device ?? 'disk'}.json`, JSON.stringify(entry))]
  })
  return { files: named, dropped: [] }
}

/** Each raw output that a snapshot can hold, under the name that captures know it by. */
function outputOf(key: string, value: unknown, where: string): Refused | Outputs | null {
  if (key === 'dmidecode' || key === 'lspci' || key === 'hwinfo' || key === 'lscpu') {
    const name = `${key}.txt`
    if (typeof value !== 'string' || value.trim() === '') return notThere(name)
    const text = value.endsWith('\n') || key === 'dmidecode' ? value : `${value}\n`
    if (text.length > mostCharacters || isOverlong(text)) return oversized(where)
    const damage = damageOf(name, encoder.encode(text))
    if (damage !== null) return refused('foreign-truncated', damage.what, where, damage.remedy)
    if (key !== 'hwinfo') return { files: [fileOf(name, text)], dropped: [] }
    const pruned = pruneHwinfo(text)
    return { files: [fileOf(name, pruned.text)], dropped: pruned.dropped }
  }
  if (key === 'inxi' || key === 'lshw' || key === 'smartctl' || key === 'smart') {
    const name = `${key === 'smart' ? 'smartctl' : key}.json`
    const parsed = jsonOutput(value, where)
    if (parsed === null) return notThere(name)
    if (parsed.kind === 'unreadable') return parsed
    if (isOversized(parsed.value)) return oversized(where)
    if (key === 'smartctl' || key === 'smart') return smartctlFiles(parsed.value)
    const pruned = key === 'inxi' ? pruneInxi(parsed.value) : pruneLshw(parsed.value)
    return { files: [fileOf(name, JSON.stringify(pruned.value))], dropped: pruned.dropped }
  }
  return null
}

/** What is kept of the envelope; the erasures are evidence of other rooms of the house and stay with the file. */
const envelope = {
  timestamp: 'scalar',
  type: 'scalar',
  uuid: 'scalar',
  software: 'scalar',
  version: 'scalar',
  erase: 'whole',
} as const

/**
 * Reads a snapshot of eReuse's workbench-script: raw outputs of tools, as texts or as JSON within JSON, which are read
 * as a capture is. One output that is cut off refuses the whole, by its name; one that is missing is `unavailable`.
 */
export function readSnapshot(document: unknown, name: string, options: ForeignOptions): ForeignReading {
  const outputs = at(document, 'data') as Record<string, unknown>
  const kept = keepOnly(document, { ...envelope, data: 'whole' })
  const files: CaptureFile[] = []
  const dropped = [...kept.dropped]
  for (const [key, value] of Object.entries(outputs)) {
    const place = `data.${key.slice(0, 60)}`
    const output = outputOf(key, value, `${name}, ${place}`)
    if (output === null) dropped.push(place)
    else if ('kind' in output) return output
    else {
      files.push(...output.files)
      dropped.push(...output.dropped)
    }
  }
  const header = keepOnly(document, envelope).value
  const tool = `eReuse ${textAt(document, 'software') ?? 'snapshot'} ${textAt(document, 'version') ?? ''}`
  const report = composeReport(withoutMaskedSerials(draftFrom(captureOf(files))), foreignSource(tool, options))
  return {
    kind: 'read',
    format: 'ereuse-snapshot',
    report,
    files: [fileOf('ereuse-snapshot.json', JSON.stringify(header, null, 1)), ...files],
    dropped,
  }
}
