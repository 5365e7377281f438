import { gateWords } from '../../../shared/device/gate-words.ts'
import { isOpen } from '../../../shared/device/gates.ts'
import type { Language } from '../../../shared/report/quantities.ts'
import { metByTyping } from '../../../shared/verdict/typed-evidence.ts'
import type { ConformitySheet, SheetRow } from './conformity-sheet.ts'
import { requirementName } from './judged-rows.ts'
import { pair, sheetWords } from './sheet-words.ts'

const row = (mark: SheetRow['mark'], text: string): SheetRow => ({ mark, text })

/**
 * What the sheet does not prove, the gravest first: gates that are open, that somebody waived, that nobody asked for;
 * requirements that were not read or rest on what was typed; items nobody tried; and what no bench can know.
 *
 * The limits of overwriting: NIST SP 800-88 revision 1, section 2.4 and table 5-1 (areas that are not addressable).
 */
export function notProvenRows({ proofs, report, verdict }: ConformitySheet, language: Language): SheetRow[] {
  const words = sheetWords[language]
  const { names, reasons } = gateWords[language]
  const { gates, checklist, items, disks } = proofs
  const open = gates.filter(isOpen).map(({ name, reason }) => row('✗', pair(names[name], reasons[reason], language)))
  const waived = gates
    .filter(({ outcome }) => outcome === 'waived')
    .map(({ name, reason }) => row('!', pair(names[name], `${words.waivedOnly}. ${reasons[reason]}`, language)))
  const notAsked = gates
    .filter(({ outcome }) => outcome === 'not-required')
    .map(({ name, reason }) =>
      row(
        '?',
        pair(names[name], `${words.gateNotAsked}${reason === 'not-proven' ? '.' : `. ${reasons[reason]}`}`, language),
      ),
    )
  const listed = (list: readonly string[]): string => list.join(', ')
  const findings = verdict?.findings ?? []
  const unread = findings.filter(({ outcome }) => outcome === 'unread').map((one) => requirementName(one, language))
  const typed = verdict === null ? [] : metByTyping(verdict).map((one) => requirementName(one, language))
  const untested =
    items.length === 0
      ? []
      : (checklist?.items ?? [])
          .filter(({ id }) => (items.find(({ itemId }) => itemId === id)?.result ?? 'not-tested') === 'not-tested')
          .map(({ title }) => title[language])
  return [
    ...open,
    ...waived,
    ...notAsked,
    ...(unread.length === 0 ? [] : [row('?', words.unreadRequirements(listed(unread)))]),
    ...(typed.length === 0 ? [] : [row('?', words.typedRequirements(listed(typed)))]),
    ...(untested.length === 0 ? [] : [row('?', words.untested(listed(untested)))]),
    ...unreadFields(report, language),
    ...(disks?.some(({ state }) => state === 'erased') ? [row('–', words.overwriting)] : []),
    row('–', words.moment),
  ]
}

function unreadFields({ readings }: ConformitySheet['report'], language: Language): SheetRow[] {
  const words = sheetWords[language]
  const statuses = Object.values(readings).map(({ status }) => status)
  const counted = (['denied', 'timed-out', 'unavailable'] as const).flatMap((status) => {
    const count = statuses.filter((one) => one === status).length
    return count === 0 ? [] : [{ count, reason: `${count} ${words.statuses[status]}` }]
  })
  const total = counted.reduce((sum, { count }) => sum + count, 0)
  return total === 0 ? [] : [row('–', words.unreadFields(total, counted.map(({ reason }) => reason).join(', ')))]
}
