import { composeReport, type DraftList, type DraftNetworkAdapter } from '../../../../shared/report/compose.ts'
import { captureOf, decodeOutput, type CaptureFile } from '../capture.ts'
import { damageOf } from '../capture/inspect.ts'
import { draftFrom } from '../compose-draft.ts'
import { parseJson } from '../tools/json-value.ts'
import { decodeDimms, isWholeDecodeDimms } from './decode-dimms.ts'
import { foreignSource, type ForeignOptions } from './foreign-source.ts'
import { adapter, withoutMaskedSerials } from './foreign-readings.ts'
import { mostCharacters, oversized, refused, type ForeignReading, type Refused } from './foreign-result.ts'
import { looksLikeJson } from './document.ts'
import { isOverlong } from './keep.ts'
import { bareName } from './peracotta-names.ts'

/** The names under which captures know these outputs; the others keep theirs and are read here. */
const captureNames: Readonly<Record<string, string>> = {
  'baseboard.txt': 'dmidecode-baseboard.txt',
  'chassis.txt': 'dmidecode-chassis.txt',
  'connector.txt': 'dmidecode-connector.txt',
}

const copyAgain = 'Copy the folder again.'

/** Plain outputs end with a line end; a list that is cut off between two lines shows fewer devices, none of them wrong. */
function isWhole(name: string, text: string): boolean {
  if (name === 'dimms.txt') return isWholeDecodeDimms(text)
  if (looksLikeJson(text)) return parseJson(text) !== undefined
  return text.endsWith('\n')
}

function outputOf(name: string, text: string, where: string): Refused | CaptureFile {
  if (text.length > mostCharacters || isOverlong(text)) return oversized(where)
  const bytes = new TextEncoder().encode(text)
  const damage = damageOf(name, bytes)
  if (damage !== null) return refused('foreign-truncated', damage.what, where, copyAgain)
  if (!isWhole(name, text)) {
    return refused('foreign-truncated', 'This file is cut off before its end', where, copyAgain)
  }
  return { name, status: 'read', bytes }
}

/** Interfaces by the kernel's naming scheme: wlp3s0, wwan0, enp0s25, eth0. */
function kindByInterface(name: string): 'wifi' | 'mobile' | 'ethernet' | 'other' {
  if (name.startsWith('wl')) return 'wifi'
  if (name.startsWith('ww')) return 'mobile'
  return /^(?:en|eth)/.test(name) ? 'ethernet' : 'other'
}

/** net.txt has a line for each interface: its name, its address, and the speed of what it is connected to. */
function readInterfaces(text: string | null, listed: DraftList<DraftNetworkAdapter>): DraftList<DraftNetworkAdapter> {
  const entries = (text ?? '').split('\n').flatMap((line) => {
    const [name = '', mac = ''] = line.trim().split(/\s+/)
    if (name === '' || name === 'lo' || !/^[0-9a-f:]{17}$/i.test(mac)) return []
    return [adapter('net.txt', { name, kind: kindByInterface(name), mac })]
  })
  return entries.length === 0 ? listed : { status: 'read', from: 'net.txt', entries }
}

/**
 * Reads the files of one peracotta folder: parts of dmidecode, lscpu, lspci and smartctl as a capture is read, the
 * memory by decode-dimms. The machine's own name is in none of them (the board's is no machine's), nor is a battery.
 *
 * @param files the outputs by their file names, decoded; empty ones were not obtained and say nothing.
 */
export function readPeracotta(
  files: readonly { readonly name: string; readonly text: string }[],
  unused: readonly string[],
  options: ForeignOptions,
): ForeignReading {
  const kept: CaptureFile[] = []
  for (const file of files) {
    const bare = bareName(file.name).toLowerCase()
    const output = outputOf(captureNames[bare] ?? bare, file.text, file.name)
    if ('kind' in output) return output
    kept.push(output)
  }
  const capture = captureOf(kept)
  const draft = withoutMaskedSerials(draftFrom(capture))
  const report = composeReport(
    {
      ...draft,
      memory: decodeDimms(textOf(kept, 'dimms.txt')),
      network: readInterfaces(textOf(kept, 'net.txt'), draft.network),
    },
    foreignSource('peracotta', options),
  )
  return { kind: 'read', format: 'peracotta', report, files: kept, dropped: unused }
}

function textOf(files: readonly CaptureFile[], name: string): string | null {
  const bytes = files.find((file) => file.name === name)?.bytes ?? null
  return bytes === null ? null : decodeOutput(bytes)
}
