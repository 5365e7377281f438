import type { ImportFile, ImportResult } from '../../../../shared/contract/import.ts'
import type { RefusalText } from '../../../../shared/contract/refusal.ts'
import type { Card, CardSourceKind, RefusalView } from '../../../../shared/contract/views.ts'
import type { StationContext } from '../../context.ts'
import { deviceOfContent } from '../../store/devices/imported-contents.ts'
import { newCard } from '../cards.ts'
import { deviceOfIntake, keepIntake } from '../lan/known-intakes.ts'
import { importDeviceFile } from './import-device.ts'
import { importErasureFile } from './import-erasure.ts'
import type { Reading } from '../readers.ts'
import { recordReading } from '../run-intake.ts'
import { contentSumOf, readGroup } from './read-group.ts'
import { sortFiles, type FileGroup } from './sort-files.ts'

/** What imported machines are judged against and queued in, and the way their cards name. */
export type ImportTerms = {
  readonly profileId: string
  readonly lotId: string | null
  readonly cameBy: Extract<CardSourceKind, 'foreign' | 'stick'>
}

/** Imports files, one call after the other, so that the same file in two calls is known the second time. */
export type Imports = {
  /** Never throws: each file's fate stands in its result, in the order in which the machines were read. */
  run(files: readonly ImportFile[], terms: ImportTerms): Promise<ImportResult[]>
}

const longestName = 260

export function createImports(context: StationContext): Imports {
  let last: Promise<unknown> = Promise.resolve()
  /** Contents whose card waits for a person: nothing of them is recorded yet. */
  const waiting = new Map<string, string>()
  return {
    run(files, terms) {
      const next = last.then(async () => {
        const results: ImportResult[] = []
        // One at a time: together they would hold the parsed forms of every file in memory.
        for (const group of sortFiles(files)) results.push(await importGroup(context, waiting, group, terms))
        return results
      })
      last = next.catch(() => undefined)
      return next
    },
  }
}

async function importGroup(
  context: StationContext,
  waiting: Map<string, string>,
  group: FileGroup,
  terms: ImportTerms,
): Promise<ImportResult> {
  if (group.kind === 'erasure') return importErasureFile(context, group)
  if (group.kind === 'device') return importDeviceFile(context, group)
  const { store, cards } = context
  const names = [...group.names]
  const sum = contentSumOf(group)
  const known = deviceOfContent(store, sum)
  if (known !== null) return { names, result: 'known', intakeId: null, deviceId: known, refusal: null }
  const waits = waiting.get(sum)
  if (waits !== undefined && cards.get(waits)?.stage === 'undecided') {
    return { names, result: 'known', intakeId: waits, deviceId: null, refusal: null }
  }
  const read = await readGroup(group, { now: context.now, toolVersion: context.version })
  if (!read.ok) return { names, result: 'unreadable', intakeId: null, deviceId: null, refusal: viewOf(read.refusal) }
  const sent = read.sentAs === null ? null : deviceOfIntake(store, read.sentAs)
  if (sent !== null) return { names, result: 'known', intakeId: null, deviceId: sent, refusal: null }
  const card = await recordOnCard(context, group.title, read.reading, terms)
  const deviceId = card?.device?.deviceId ?? null
  if (read.sentAs !== null && deviceId !== null) keepIntake(store, read.sentAs, deviceId)
  if (card?.stage === 'undecided') waiting.set(sum, card.intakeId)
  else waiting.delete(sum)
  const refusal = card?.refusal ?? null
  return {
    names,
    result: refusal === null ? 'card' : 'unreadable',
    intakeId: card?.intakeId ?? null,
    deviceId,
    refusal,
  }
}

/** Puts the machine's card on the bench and records it there, as every other way in does. */
async function recordOnCard(
  context: StationContext,
  name: string,
  reading: Reading,
  { profileId, lotId, cameBy }: ImportTerms,
): Promise<Card | undefined> {
  const { cards, running, store } = context
  const intakeId = store.newId()
  const abort = new AbortController()
  running.set(intakeId, { abort, reading: null })
  const source = { kind: cameBy, name: name.slice(0, longestName) }
  const startedAt = context.now().toISOString()
  cards.add(newCard({ intakeId, source, profileId, lotId, startedAt }))
  await recordReading(context, intakeId, reading, abort.signal)
  return cards.get(intakeId)
}

function viewOf({ code, what, where, remedy }: RefusalText): RefusalView {
  return { code, what, where: where ?? null, remedy: remedy ?? null }
}
