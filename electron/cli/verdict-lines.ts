import type { Language } from '../../shared/report/quantities.ts'
import { findingSentences, findingWord, verdictWord } from '../../shared/verdict/sentences.ts'
import type { Finding, Verdict } from '../../shared/verdict/verdict.ts'

const marks: Record<Finding['outcome'], string> = { met: '✔', unmet: '✘', unread: '?', 'not-applicable': '·' }

/** A verdict for people: the word, then one line a finding, with the remedy where there is one. */
export function verdictLines(verdict: Verdict, language: Language): string[] {
  return [
    `${verdictWord(verdict.outcome, language).toUpperCase()} — ${verdict.profileId} v${verdict.profileVersion}`,
    ...verdict.findings.flatMap((finding) => {
      const said = findingSentences(finding, language)
      const outcome = finding.severity === 'warn' && finding.outcome === 'unmet' ? '!' : marks[finding.outcome]
      // A group of alternatives that has a title is said by it; spelled out it would take three lines.
      const expected = finding.title !== null && finding.expected.kind === 'any-of' ? '' : ` (${said.expected})`
      const colon = language === 'fr' ? ' :' : ':'
      const line = `  ${outcome} ${said.requirement}${colon} ${said.read}${expected}`
      if (finding.outcome === 'met' || finding.outcome === 'not-applicable') return [line]
      return [line, `      ${said.why}`, ...(said.remedy === null ? [] : [`      → ${said.remedy}`])]
    }),
  ]
}

/** A verdict for programs: the document itself, each finding with its sentences. */
export function verdictDocument(verdict: Verdict, language: Language) {
  return {
    ...verdict,
    findings: verdict.findings.map((finding) => ({
      ...finding,
      word: findingWord(finding.outcome, language),
      sentences: findingSentences(finding, language),
    })),
  }
}
