import type { Language } from '../../../shared/report/quantities.ts'
import { expectedText, readText } from '../../../shared/verdict/value-sentences.ts'
import { findingWord, verdictWord } from '../../../shared/verdict/sentences.ts'
import { subjectName } from '../../../shared/verdict/subject-words.ts'
import type { Finding } from '../../../shared/verdict/verdict.ts'
import type { ConformitySheet, SheetRow } from './conformity-sheet.ts'
import { pair, sheetWords } from './sheet-words.ts'

const verdictMarks = { pass: '✓', fail: '✗', incomplete: '?' } as const

/** What a requirement is called. */
export const requirementName = ({ title, subject }: Finding, language: Language): string =>
  title?.[language] ?? subjectName(subject, language)

function markOf({ outcome, severity }: Finding): SheetRow['mark'] {
  if (outcome === 'met') return '✓'
  if (outcome === 'not-applicable') return '–'
  if (outcome === 'unread') return '?'
  return severity === 'block' ? '✗' : '!'
}

/** The verdict with its frozen profile version, then every requirement of it. */
export function judgedRows({ verdict, profileTitle }: ConformitySheet, language: Language): SheetRow[] {
  const words = sheetWords[language]
  if (verdict === null) return [{ mark: '?', text: words.noVerdict }]
  const { outcome, profileId, profileVersion, findings } = verdict
  const title = profileTitle?.[language] ?? profileId
  return [
    { mark: verdictMarks[outcome], text: verdictWord(outcome, language).toUpperCase(), isBold: true },
    { mark: null, text: words.profile(title, profileVersion), isUnder: true },
    ...findings.map((finding): SheetRow => {
      const name = requirementName(finding, language)
      const read = finding.outcome === 'unread' ? words.unread : readText(finding, language)
      const expected = words.asked(expectedText(finding.expected, language))
      if (finding.outcome === 'not-applicable') {
        return { mark: '–', text: pair(name, findingWord(finding.outcome, language), language) }
      }
      const warning = finding.severity === 'block' ? '' : ` (${words.warning})`
      return { mark: markOf(finding), text: pair(`${name}${warning}`, `${read}, ${expected}`, language) }
    }),
  ]
}
