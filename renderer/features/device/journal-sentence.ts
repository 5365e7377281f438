import type { TFunction } from 'i18next'
import type { JournalEntry } from '../../../shared/contract/views.ts'
import { specLineIn } from '../../../shared/label/spec-line-in.ts'
import type { Language } from '../../../shared/report/quantities.ts'
import { fr } from '../../text/fr.ts'

const has = <T extends object>(words: T, key: unknown): key is keyof T =>
  typeof key === 'string' && Object.hasOwn(words, key)

/** A payload's value in the field's words where it is one of them; a question mark for what is no plain value. */
function word(value: unknown, group: string, t: TFunction): string {
  // The same words are also verdicts and states of a print.
  if (group === 'erasure' && has(fr.erasure.result, value)) return t(`erasure.result.${value}`)
  if (group === 'checklist' && has(fr.checklist.result, value)) return t(`checklist.result.${value}`)
  if (group === 'gate' && has(fr.verdict.gate, value)) return t(`verdict.gate.${value}`)
  if (group === 'label' && has(fr.printing.repeatReason, value)) return t(`printing.repeatReason.${value}`)
  if (has(fr.state, value)) return t(`state.${value}`)
  if (has(fr.outcome, value)) return t(`outcome.${value}`)
  if (has(fr.verdict.gateReason, value)) return t(`verdict.gateReason.${value}`)
  if (has(fr.label.job, value)) return t(`label.job.${value}`)
  const [, templateId, version] = /^([^@]+)@(\d+)$/.exec(typeof value === 'string' ? value : '') ?? []
  if (templateId !== undefined && version !== undefined) return t('label.templateVersion', { templateId, version })
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '?'
}

/** An item of a checklist in the words of its list: by the list's id and its own; the id itself where nobody knows it. */
export type ItemTitle = (checklistId: unknown, itemId: unknown) => string

/** What happened, as a sentence; an event that the catalogue does not know is told by its type's name. */
export function journalSentence(
  { type, payload }: JournalEntry,
  t: TFunction,
  language: Language,
  itemTitle: ItemTitle,
): string {
  const [group = '', name = ''] = type.split('.')
  if (!has(fr.journal, group) || !has(fr.journal[group], name)) return type
  const words = Object.fromEntries(Object.entries(payload).map(([key, value]) => [key, word(value, group, t)]))
  if (words['specLine'] !== undefined) words['specLine'] = specLineIn(words['specLine'], language)
  if (words['itemId'] !== undefined) words['itemId'] = itemTitle(payload['checklistId'], payload['itemId'])
  return t(`journal.${group}.${String(name)}` as 'journal.device.received', { tag: '?', ...words })
}
