import type { DiskProofView } from '../../../shared/contract/gates.ts'
import { gateWords } from '../../../shared/device/gate-words.ts'
import { formatStorage, type Language } from '../../../shared/report/quantities.ts'
import type { ConformitySheet, SheetRow } from './conformity-sheet.ts'
import { momentWord, pair, personWord, sheetWords } from './sheet-words.ts'

const resultMarks = { pass: '✓', fail: '✗', absent: '–', 'not-tested': '?' } as const
const diskMarks = {
  erased: '✓',
  unverified: '?',
  failed: '✗',
  unclear: '?',
  none: '?',
  'serial-unread': '?',
} as const

const joined = (parts: readonly (string | null)[], separator = '\u00a0· '): string =>
  parts.filter((part) => part !== null && part !== '').join(separator)

/** Every item of the list that was used, with who tried it and when. */
export function testedRows({ proofs }: ConformitySheet, language: Language): SheetRow[] {
  const words = sheetWords[language]
  const { checklist, items } = proofs
  if (checklist === null || items.length === 0) return [{ mark: '?', text: words.noList }]
  return checklist.items.map(({ id, title, isRequired }): SheetRow => {
    const tried = items.find(({ itemId }) => itemId === id)
    const result = tried?.result ?? 'not-tested'
    const optional = isRequired || result !== 'not-tested' ? '' : `, ${words.optional}`
    const note = tried?.note === null || tried === undefined ? '' : ` (${tried.note})`
    const aside = tried === undefined ? null : `${personWord(tried.actor, language)}, ${momentWord(tried.at, language)}`
    const said =
      result === 'pass' ? title[language] : pair(title[language], `${words.results[result]}${optional}`, language)
    return { mark: resultMarks[result], text: `${said}${note}`, aside }
  })
}

function diskRows(disk: DiskProofView, language: Language): SheetRow[] {
  const words = sheetWords[language]
  const decisive = disk.evidence.find(({ evidenceId }) => evidenceId === disk.decidedBy)
  const name = joined([
    disk.serial ?? words.noDiskSerial,
    disk.model,
    disk.sizeBytes === null ? null : formatStorage(disk.sizeBytes, language),
  ])
  const head: SheetRow = { mark: diskMarks[disk.state], text: name, aside: words.diskStates[disk.state], isBold: true }
  if (decisive === undefined) return [head]
  const { record } = decisive
  const people =
    record.erasedBy === null && record.verifiedBy === null
      ? words.noOperator
      : joined([
          record.erasedBy === null ? null : words.erasedBy(record.erasedBy),
          record.verifiedBy === null ? null : words.verifiedBy(record.verifiedBy),
        ])
  const how = joined([
    record.method,
    record.passes === null ? null : words.passes(record.passes),
    record.verification === null ? null : words.verification[record.verification],
    joined([record.tool, record.toolVersion], ' '),
  ])
  const when = record.finishedAt === null ? null : momentWord(record.finishedAt, language)
  return [
    head,
    ...(how === '' ? [] : [{ mark: null, text: how, isUnder: true } as const]),
    { mark: null, text: joined([words.sources[record.source], people, when]), isUnder: true },
  ]
}

/** Every disk of the current report with what decides about it. */
export function erasedRows({ proofs }: ConformitySheet, language: Language): SheetRow[] {
  const words = sheetWords[language]
  const { disks, noStorage } = proofs
  if (disks !== null && disks.length > 0) return disks.flatMap((disk) => diskRows(disk, language))
  if (noStorage === null) return [{ mark: '?', text: words.noEvidence }]
  const aside = momentWord(noStorage.at, language)
  return [{ mark: '✓', text: words.noStorage(noStorage.lookedBy, noStorage.verifiedBy), aside }]
}

/** Grade, label, and what somebody answers for by name. */
export function acceptedRows({ proofs }: ConformitySheet, language: Language): SheetRow[] {
  const words = sheetWords[language]
  const { grade, labelVerifiedAt, waivers, gates } = proofs
  const names = gateWords[language].names
  const given: SheetRow[] =
    grade === null
      ? [{ mark: '?', text: gateWords[language].reasons['grade-missing'] }]
      : [
          {
            mark: '✓',
            text: `${words.grade(grade.grade)}${grade.note === null ? '' : ` (${grade.note})`}`,
            aside: `${personWord(grade.actor, language)}, ${momentWord(grade.at, language)}`,
          },
        ]
  const label = gates.find(({ name }) => name === 'label')
  const scanned: SheetRow =
    labelVerifiedAt === null
      ? {
          mark: label?.reason === 'label-mismatched' ? '✗' : '?',
          text: gateWords[language].reasons[
            label?.reason === 'label-mismatched' ? 'label-mismatched' : 'label-unverified'
          ],
        }
      : { mark: '✓', text: words.labelVerified, aside: momentWord(labelVerifiedAt, language) }
  const accepted = waivers.map(({ gate, waivedBy, role, reason, at }): SheetRow => {
    const text = words.waiver(names[gate], waivedBy, words.roles[role], reason)
    return { mark: '!', text, aside: momentWord(at, language) }
  })
  return [...given, scanned, ...accepted]
}
