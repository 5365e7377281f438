import type { Alternative, Comparison } from '../profile/condition.ts'
import type { Subject } from '../profile/subjects.ts'
import { unitSpace, type Language } from '../report/quantities.ts'
import { choiceName, formatQuantity, kindName, listed, subjectName } from './subject-words.ts'
import { restsOnTyped } from './typed-evidence.ts'
import type { Expected, Finding, Measured } from './verdict.ts'

const words = {
  fr: {
    atLeast: (value: string) => `au moins ${value}`,
    atMost: (value: string) => `au plus ${value}`,
    between: (low: string, high: string) => `de ${low} à ${high}`,
    mustBePresent: 'présence exigée',
    smartHolds: 'réussi sur chaque disque',
    smartFails: 'un disque échoue',
    accountFree: 'aucun compte ne verrouille l’appareil',
    accountLocked: 'verrouillé par un compte',
    testPassed: 'réussi',
    testFailed: 'échoué',
    noTestedPart: 'pièce absente',
    mustPass: 'à réussir',
    notRead: 'non lu',
    notTested: 'pas encore testé',
    typed: 'saisi à la main',
    notApplicable: 'sans objet',
    noPart: {
      battery: 'aucune batterie',
      ssd: 'aucun SSD',
      disk: 'aucun disque',
      panel: 'aucun écran interne',
      part: 'aucun',
    },
  },
  en: {
    atLeast: (value: string) => `at least ${value}`,
    atMost: (value: string) => `at most ${value}`,
    between: (low: string, high: string) => `from ${low} to ${high}`,
    mustBePresent: 'must be present',
    smartHolds: 'passed on every disk',
    smartFails: 'a disk fails',
    accountFree: 'no account locks the device',
    accountLocked: 'locked by an account',
    testPassed: 'passed',
    testFailed: 'failed',
    noTestedPart: 'part absent',
    mustPass: 'must pass',
    notRead: 'not read',
    notTested: 'not tested yet',
    typed: 'typed in',
    notApplicable: 'not applicable',
    noPart: { battery: 'no battery', ssd: 'no SSD', disk: 'no disk', panel: 'no internal screen', part: 'none' },
  },
} as const

const feminine: ReadonlySet<Subject> = new Set(['battery', 'camera'])

/** "présente", "absent": in French they agree with the part. */
export function presenceWord(subject: Subject, isPresent: boolean, language: Language): string {
  if (language === 'en') return isPresent ? 'present' : 'absent'
  return `${isPresent ? 'présent' : 'absent'}${feminine.has(subject) ? 'e' : ''}`
}

function comparisonText(comparison: Comparison, language: Language): string {
  const word = words[language]
  switch (comparison.kind) {
    case 'at-least':
      return word.atLeast(formatQuantity(comparison.subject, comparison.minimum, language))
    case 'at-most':
      return word.atMost(formatQuantity(comparison.subject, comparison.maximum, language))
    case 'between':
      return word.between(
        formatQuantity(comparison.subject, comparison.minimum, language),
        formatQuantity(comparison.subject, comparison.maximum, language),
      )
    case 'one-of':
      return listed(
        comparison.values.map((value) => choiceName(value, language)),
        'or',
        language,
      )
    case 'present':
      return word.mustBePresent
    case 'holds':
      return comparison.subject === 'smart.passed' ? word.smartHolds : word.accountFree
    case 'tested':
      return word.mustPass
    default:
      return comparison satisfies never
  }
}

/** Inside a group the subject has to be said, except where the value says it itself. */
function namedComparison(comparison: Comparison, language: Language): string {
  const text = comparisonText(comparison, language)
  const saysItself =
    comparison.kind === 'one-of' ||
    comparison.subject === 'cpu.generation' ||
    comparison.subject === 'android.majorVersion'
  if (saysItself) return text
  return `${subjectName(comparison.subject, language)}${language === 'fr' ? unitSpace : ''}: ${text}`
}

function alternativeText(alternative: Alternative, language: Language): string {
  if (alternative.kind !== 'all-of') return namedComparison(alternative, language)
  return alternative.conditions.map((condition) => namedComparison(condition, language)).join(', ')
}

/** What was demanded: "au moins 8 Gio". */
export function expectedText(expected: Expected, language: Language): string {
  if (expected.kind === 'device-kind') {
    return listed(
      expected.deviceKinds.map((kind) => kindName(kind, language)),
      'or',
      language,
    )
  }
  if (expected.kind !== 'any-of') return comparisonText(expected, language)
  const separator = language === 'fr' ? '\u202f; ou ' : '; or '
  return expected.alternatives.map((alternative) => alternativeText(alternative, language)).join(separator)
}

function missingPart(subject: Subject): 'battery' | 'ssd' | 'disk' | 'panel' | 'part' {
  if (subject.startsWith('battery')) return 'battery'
  if (subject === 'storage.largestSolidStateBytes') return 'ssd'
  if (subject.startsWith('storage') || subject.startsWith('smart')) return 'disk'
  return subject.startsWith('display') ? 'panel' : 'part'
}

function measuredText(measured: Measured, language: Language): string {
  const word = words[language]
  switch (measured.kind) {
    case 'quantity': {
      const { subject, low, high } = measured
      const text = (value: number) => formatQuantity(subject, value, language)
      if (high === null) return word.atLeast(text(low))
      if (high === low) return text(low)
      return low === 0 ? word.atMost(text(high)) : word.between(text(low), text(high))
    }
    case 'choice':
      if (measured.text !== undefined) return measured.text
      return listed(
        measured.values.map((value) => choiceName(value, language)),
        'and',
        language,
      )
    case 'presence':
      return presenceWord(measured.subject, measured.isPresent, language)
    case 'assertion':
      if (measured.subject === 'smart.passed') return measured.isTrue ? word.smartHolds : word.smartFails
      return measured.isTrue ? word.accountFree : word.accountLocked
    case 'test':
      return measured.hasPassed ? word.testPassed : word.testFailed
    case 'none':
      if (measured.subject.startsWith('test.')) return word.noTestedPart
      return word.noPart[missingPart(measured.subject)]
    case 'device-kind':
      return kindName(measured.deviceKind, language)
    default:
      return measured satisfies never
  }
}

/** What the machine has: "4 Gio", "non lu". */
export function readText(finding: Finding, language: Language): string {
  const { actual, outcome, reason } = finding
  const word = words[language]
  if (actual !== null) {
    const values = actual.map((one) => measuredText(one, language)).join(', ')
    return restsOnTyped(finding) ? `${values} (${word.typed})` : values
  }
  if (outcome === 'not-applicable') return word.notApplicable
  return reason === 'not-tested' ? word.notTested : word.notRead
}
