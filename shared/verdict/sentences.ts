import { unitSpace, type Language } from '../report/quantities.ts'
import { remedySentence } from './remedy-sentences.ts'
import { subjectName } from './subject-words.ts'
import { restsOnTyped } from './typed-evidence.ts'
import { expectedText, presenceWord, readText } from './value-sentences.ts'
import type { Finding, FindingOutcome, NoRemedyReason, VerdictOutcome } from './verdict.ts'

/** A finding for people; `remedy` is null where nothing can or need be done. */
export type FindingSentences = {
  readonly requirement: string
  readonly expected: string
  readonly read: string
  readonly why: string
  readonly remedy: string | null
}

const verdictWords: Record<Language, Record<VerdictOutcome, string>> = {
  fr: { pass: 'conforme', fail: 'non conforme', incomplete: 'incomplet' },
  en: { pass: 'pass', fail: 'fail', incomplete: 'incomplete' },
}

/** The word of a whole verdict. */
export function verdictWord(outcome: VerdictOutcome, language: Language): string {
  return verdictWords[language][outcome]
}

const outcomeWords: Record<Language, Record<FindingOutcome, string>> = {
  fr: { met: 'tenue', unmet: 'non tenue', unread: 'non lue', 'not-applicable': 'sans objet' },
  en: { met: 'met', unmet: 'not met', unread: 'not read', 'not-applicable': 'not applicable' },
}

/** The word of one finding; in French it agrees with « exigence ». */
export function findingWord(outcome: FindingOutcome, language: Language): string {
  return outcomeWords[language][outcome]
}

const noRemedySentences: Record<Language, Record<NoRemedyReason, string>> = {
  fr: {
    'not-upgradable': 'Cela ne se change pas sur cet appareil.',
    soldered: 'La pièce est soudée et ne se change pas.',
    'profile-proposes-none': 'Le profil ne propose pas d’intervention.',
  },
  en: {
    'not-upgradable': 'This cannot be changed on this device.',
    soldered: 'The part is soldered and cannot be changed.',
    'profile-proposes-none': 'The profile proposes no work.',
  },
}

const obstacles = {
  fr: {
    denied: 'La lecture demande les droits d’administrateur.',
    'timed-out': 'La source n’a pas répondu à temps.',
    unavailable: 'Aucune source n’a pu le dire.',
    unclear: 'Ce qui a été lu ne permet pas de le dire.',
  },
  en: {
    denied: 'Reading it takes administrator rights.',
    'timed-out': 'The source did not answer in time.',
    unavailable: 'No source could tell.',
    unclear: 'What was read does not tell.',
  },
} as const

const typedIsNotEnough = {
  fr: 'La valeur a été saisie à la main, et le profil demande qu’elle soit lue.',
  en: 'The value was typed in, and the profile demands that it is read.',
} as const

function obstacle({ readings }: Finding, language: Language): string {
  const status = (['denied', 'timed-out', 'unavailable'] as const).find((one) =>
    readings.some((reading) => reading.status === one),
  )
  return obstacles[language][status ?? 'unclear']
}

function reasonSentence(finding: Finding, language: Language): string {
  const isFrench = language === 'fr'
  const read = readText(finding, language)
  const expected = expectedText(finding.expected, language)
  switch (finding.reason) {
    case 'meets':
      return isFrench ? 'L’exigence est tenue.' : 'The requirement is met.'
    case 'below':
      return isFrench
        ? `Trop peu${unitSpace}: ${read}, il faut ${expected}.`
        : `Too little: ${read}, needed: ${expected}.`
    case 'above':
      return isFrench ? `Trop${unitSpace}: ${read}, il faut ${expected}.` : `Too much: ${read}, needed: ${expected}.`
    case 'not-among':
      return isFrench
        ? `Lu${unitSpace}: ${read}, accepté${unitSpace}: ${expected}.`
        : `Read: ${read}, accepted: ${expected}.`
    case 'absent': {
      const word = presenceWord(finding.subject, false, language)
      const name = subjectName(finding.subject, language)
      if (finding.expected.kind === 'present') return isFrench ? `${name}${unitSpace}: ${word}.` : `${name}: ${word}.`
      if (finding.expected.kind === 'tested') {
        return isFrench ? 'L’appareil n’a pas cette pièce, dit le test.' : 'The device has no such part, says the test.'
      }
      return isFrench ? `Lu${unitSpace}: ${read}, il faut ${expected}.` : `Read: ${read}, needed: ${expected}.`
    }
    case 'untrue':
      return isFrench ? `Lu${unitSpace}: ${read}.` : `Read: ${read}.`
    case 'test-failed':
      return isFrench ? 'Le test a échoué.' : 'The test failed.'
    case 'no-alternative':
      return isFrench
        ? `Aucune des possibilités n’est remplie${unitSpace}: ${read}.`
        : `None of the alternatives holds: ${read}.`
    case 'kind-excluded':
      return isFrench ? `Ce profil est pour${unitSpace}: ${expected}.` : `This profile is for: ${expected}.`
    case 'not-read':
      return restsOnTyped(finding) ? typedIsNotEnough[language] : obstacle(finding, language)
    case 'partly-read':
      return isFrench
        ? `${obstacle(finding, language)} La part qui manque peut décider dans un sens ou dans l’autre.`
        : `${obstacle(finding, language)} The missing part could decide either way.`
    case 'not-tested':
      return isFrench ? 'Le test n’a pas été fait.' : 'The test has not been done.'
    case 'other-kind':
      return isFrench
        ? 'L’exigence est pour d’autres types d’appareil.'
        : 'The requirement is for other kinds of device.'
    case 'nothing-to-judge':
      return isFrench ? 'Rien à juger sur cet appareil.' : 'Nothing to judge on this device.'
    default:
      return finding.reason satisfies never
  }
}

/**
 * What a finding says, in one language: the requirement, what was expected and read, why it came out so, and the
 * remedy. Values and units come from the finding alone, so an old verdict reads the same as on its day.
 */
export function findingSentences(finding: Finding, language: Language): FindingSentences {
  const reason = reasonSentence(finding, language)
  const noRemedy = finding.noRemedy === null ? '' : ` ${noRemedySentences[language][finding.noRemedy]}`
  return {
    requirement: finding.title?.[language] ?? subjectName(finding.subject, language),
    expected: expectedText(finding.expected, language),
    read: readText(finding, language),
    why: `${reason}${noRemedy}`,
    remedy: finding.remedy === null ? null : remedySentence(finding.remedy, language),
  }
}
