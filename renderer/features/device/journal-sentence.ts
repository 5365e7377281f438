import type { TFunction } from 'i18next'
import type { JournalEntry } from '../../../shared/contract/views.ts'
import { specLineIn } from '../../../shared/label/spec-line-in.ts'
import type { Language } from '../../../shared/report/quantities.ts'
import type { JournalNames } from '../../station/use-journal-names.ts'
import { fr } from '../../text/fr.ts'

const has = <T extends object>(words: T, key: unknown): key is keyof T =>
  typeof key === 'string' && Object.hasOwn(words, key)

/** A payload's value in the field's words where it is one of them; a question mark for what is no plain value. */
function word(value: unknown, group: string, t: TFunction, names: JournalNames): string {
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
  if (templateId !== undefined && version !== undefined) {
    return t('label.templateVersion', { title: names.template(templateId), version })
  }
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '?'
}

/** What happened, as a sentence; an event that the catalogue does not know is told by its type's name. */
export function journalSentence(
  { type, payload }: JournalEntry,
  t: TFunction,
  language: Language,
  names: JournalNames,
): string {
  const [group = '', name = ''] = type.split('.')
  if (!has(fr.journal, group) || !has(fr.journal[group], name)) return type
  const words = Object.fromEntries(Object.entries(payload).map(([key, value]) => [key, word(value, group, t, names)]))
  if (words['specLine'] !== undefined) words['specLine'] = specLineIn(words['specLine'], language)
  if (words['itemId'] !== undefined) words['itemId'] = names.item(payload['checklistId'], payload['itemId'])
  if (words['profileId'] !== undefined) words['profileId'] = names.profile(payload['profileId'])
  if (words['partId'] !== undefined) words['partId'] = names.part(payload['partId'])
  return t(`journal.${group}.${String(name)}` as 'journal.device.received', { tag: '?', ...words })
}
